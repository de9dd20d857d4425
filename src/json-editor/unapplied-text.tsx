import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useSyncExternalStore } from 'react';
import type { Autosaver } from '#drafts/autosaver.ts';
import { WarningIcon } from '#ui/icons.tsx';
import { useDiscardText } from './use-discard-text.ts';
import { useTextSession } from './use-text-session.ts';
import { addressOf } from '#workspace/routes.ts';

interface UnappliedTextProps {
  saver: Autosaver;
}

/** On a step: the text says more than the form has. */
export function UnappliedText({ saver }: UnappliedTextProps) {
  const session = useTextSession(saver);
  const { problem } = useSyncExternalStore(session.subscribe, session.state);
  const discardText = useDiscardText(session);
  if (!problem) return null;
  return (
    <Box component="section" aria-labelledby="unapplied-text" sx={FRAME}>
      <Box component="span" sx={{ color: 'warning.main', display: 'flex', pt: 0.25 }}>
        <WarningIcon size={20} />
      </Box>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box component="h2" id="unapplied-text" sx={{ typography: 'h3', m: 0 }}>
          Your JSON edits aren’t in the form yet
        </Box>
        <Box component="p" sx={{ typography: 'body2', m: 0, mt: 0.5 }}>
          {problem.sentence}
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
          <Button
            size="small"
            variant="outlined"
            color="inherit"
            href={addressOf(saver.draft().id, 'json')}
          >
            Fix the JSON
          </Button>
          <Button
            size="small"
            color="inherit"
            onClick={(event) => {
              // The notice goes, and its button with it.
              event.currentTarget.closest('main')?.querySelector('h1')?.focus();
              discardText();
            }}
          >
            Discard JSON edits
          </Button>
        </Box>
      </Box>
    </Box>
  );
}

const FRAME = {
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  gap: 1.25,
  mb: 3.5,
  p: 2,
  border: 1,
  borderColor: 'warning.main',
  borderRadius: 1,
  bgcolor: 'background.paper',
};
