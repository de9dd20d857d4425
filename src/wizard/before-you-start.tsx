import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
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
        mb: { xs: 3, sm: 4 },
        p: { xs: 2, sm: 2.5 },
        borderRadius: 1,
        border: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        '& p': { m: 0 },
        '& p + p': { mt: { xs: 0.75, sm: 1 } },
      }}
    >
      <p>
        Four short steps: {STEPS.map(({ title }) => title).join(', ')}. It takes{' '}
        <strong>about ten minutes</strong>. Have these ready: your app’s name, your server’s
        https:// address, and any secret headers your server checks.
      </p>
      <p>
        Already have a manifest?{' '}
        <LinkButton type="button" onClick={openImport}>
          Import it
        </LinkButton>
      </p>
      <p>
        Reviewing a partner’s manifest? <a href={REVIEW_DESK}>Open the review desk</a>
      </p>
    </Box>
  );
}

/** Looks like the link beside it: to the person both lead elsewhere. */
const LinkButton = styled('button')(({ theme }) => ({
  font: 'inherit',
  padding: 0,
  border: 0,
  background: 'none',
  color: (theme.vars ?? theme).palette.primary.main,
  textDecoration: 'underline',
  textUnderlineOffset: '0.18em',
  cursor: 'pointer',
}));
