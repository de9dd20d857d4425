import { styled } from '@mui/material/styles';
import type { Autosaver } from '#drafts/autosaver.ts';
import { HeaderNote } from '#page/header-note.tsx';
import { useRestIsMissing } from '#ui/right-after.ts';
import { savedWhen } from '#ui/saved-when.ts';
import { useSaveState } from '#workspace/use-autosave.ts';
import { useToday } from '#ui/use-today.ts';

/** "Saved 14:32", "Saving…" or "Not saved on this device". Silent: it changes with every word typed. */
export function SaveStatus({ saver }: { saver: Autosaver }) {
  const state = useSaveState(saver);
  // What would save it did not arrive.
  const isWaiting = useRestIsMissing() && state.kind === 'saving';
  const today = useToday();
  const failed = state.kind === 'not-saved' || isWaiting;
  return (
    <State data-save-state={isWaiting ? 'not-saved' : state.kind}>
      {state.kind === 'saved' && `Saved ${savedWhen(state.at, today)}`}
      {state.kind === 'saving' && !isWaiting && 'Saving…'}
      {failed && 'Not saved on this device'}
      {state.kind === 'deleted' && 'Deleted in another tab'}
    </State>
  );
}

const State = styled(HeaderNote)(({ theme }) => ({
  '&[data-save-state=not-saved], &[data-save-state=deleted]': {
    color: (theme.vars ?? theme).palette.error.main,
    fontWeight: 600,
  },
}));
