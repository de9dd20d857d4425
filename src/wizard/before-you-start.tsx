import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useDraftForm } from '#form/draft-form.tsx';
import { isUntouched } from '#drafts/draft.ts';
import { STEPS } from '#workspace/steps.ts';
import { useAppActions } from '#workspace/app-actions.ts';

/** What a person who has not begun wants to know: how long, what to have ready, another way in. */
export function BeforeYouStart() {
  const { openImport } = useAppActions();
  const { values } = useDraftForm();
  // Decided once: it must not vanish under somebody's eyes with the first letter.
  const [shown] = useState(() => isUntouched({ values: values() }));
  if (!shown) return null;
  return (
    <Box
      sx={{
        mb: 4,
        p: 2.5,
        borderRadius: 1,
        border: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        '& p': { m: 0 },
      }}
    >
      <p>
        Four steps – {STEPS.map(({ title }) => title).join(', ')} – and{' '}
        <strong>about ten minutes</strong>. Have ready: the app’s name, the https endpoints of your
        server, and the header secrets it expects.
      </p>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 1 }}>
        <span>Already have a manifest?</span>
        <Button size="small" variant="outlined" onClick={openImport}>
          Import it
        </Button>
      </Box>
    </Box>
  );
}
