import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Autosaver } from '#drafts/autosaver.ts';
import { downloadDraft } from './download-draft.ts';
import { savedWhen } from './saved-when.ts';
import { useSaveState } from './use-autosave.ts';

/** "Saved 14:32", "Saving…" or "Not saved on this device". Silent: it changes with every word typed. */
export function SaveStatus({ saver }: { saver: Autosaver }) {
  const state = useSaveState(saver);
  const failed = state.kind === 'not-saved';
  return (
    <State data-save-state={state.kind}>
      {state.kind === 'saved' && `Saved ${savedWhen(state.at)}`}
      {state.kind === 'saving' && 'Saving…'}
      {failed && 'Not saved on this device'}
      {state.kind === 'deleted' && 'Deleted in another tab'}
    </State>
  );
}

const State = styled('span')(({ theme }) => ({
  color: (theme.vars ?? theme).palette.text.secondary,
  fontSize: '0.875rem',
  fontVariantNumeric: 'tabular-nums',
  whiteSpace: 'nowrap',
  '&[data-save-state=not-saved]': {
    color: (theme.vars ?? theme).palette.error.main,
    fontWeight: 600,
  },
}));

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
