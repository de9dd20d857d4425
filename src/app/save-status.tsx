import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Autosaver } from '#drafts/autosaver.ts';
import { downloadDraft } from './download-draft.ts';
import { savedWhen } from './saved-when.ts';
import { useSaveState } from './use-autosave.ts';

/** "Saved 14:32", "Saving…" or "Not saved on this device". Silent: it changes with every word typed. */
export function SaveStatus({ saver }: { saver: Autosaver }) {
  const state = useSaveState(saver);
  const failed = state.kind === 'not-saved';
  return (
    <Box
      component="span"
      data-save-state={state.kind}
      sx={{
        color: failed ? 'error.main' : 'text.secondary',
        fontWeight: failed ? 600 : 400,
        fontSize: '0.875rem',
        fontVariantNumeric: 'tabular-nums',
        whiteSpace: 'nowrap',
      }}
    >
      {state.kind === 'saved' && `Saved ${savedWhen(state.at)}`}
      {state.kind === 'saving' && 'Saving…'}
      {failed && 'Not saved on this device'}
    </Box>
  );
}

/** Why the draft is not saved; read out once, when it happens. */
export function SaveProblem({ saver }: { saver: Autosaver }) {
  const state = useSaveState(saver);
  if (state.kind !== 'not-saved') return null;
  return (
    <Box
      role="alert"
      sx={{
        px: { xs: 2, sm: 3 },
        py: 1.25,
        borderBottom: 2,
        borderColor: 'error.main',
        bgcolor: 'background.paper',
      }}
    >
      <strong>Not saved on this device.</strong> {state.why}{' '}
      <Button
        size="small"
        variant="outlined"
        color="inherit"
        onClick={() => downloadDraft(saver.draft().values)}
        sx={{ ml: 1 }}
      >
        Download draft
      </Button>
    </Box>
  );
}
