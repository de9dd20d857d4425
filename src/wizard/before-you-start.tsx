import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useDraftForm } from '#form/draft-form.tsx';
import { isUntouched } from '#drafts/draft.ts';
import { STEPS } from '#workspace/steps.ts';
import { REVIEW_DESK } from '#workspace/routes.ts';
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
        Four short steps: {STEPS.map(({ title }) => title).join(', ')}. It takes{' '}
        <strong>about ten minutes</strong>. Have these ready: your app’s name, your server’s
        https:// address, and any secret headers your server checks.
      </p>
      <Box component="ul" sx={waysIn}>
        <li>
          <span>Already have a manifest?</span>
          <Button size="small" variant="outlined" onClick={openImport}>
            Import it
          </Button>
        </li>
        <li>
          <span>Reviewing a partner’s manifest?</span>
          <Button size="small" variant="outlined" href={REVIEW_DESK}>
            Open the review desk
          </Button>
        </li>
      </Box>
    </Box>
  );
}

const waysIn = {
  display: 'grid',
  gap: 1,
  m: 0,
  mt: 1.5,
  p: 0,
  listStyle: 'none',
  '& > li': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5, columnGap: 1.5 },
} as const;
