import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Repair } from '#manifest/text/read-result.ts';
import { StatusMark } from '#ui/status-mark.tsx';
import { RepairDialog } from '#manifest-view/repair-dialog.tsx';
import type { TextSession, TextState } from './text-session.ts';
import { useDiscardText, useTellReplaced } from './use-discard-text.ts';

interface TextStatusProps {
  session: TextSession;
  state: TextState;
  /** The text is another one: the button that made it so is gone. */
  onReplaced: () => void;
}

/** Whether the form has what is typed here, and what can be done where it does not. */
export function TextStatus({ session, state, onReplaced }: TextStatusProps) {
  const { problem } = state;
  const discardText = useDiscardText(session);
  const [repairing, setRepairing] = useState(false);
  const takeRepair = useTakeRepair(session);
  const then = (act: () => void) => () => {
    act();
    // A dialog gives the focus back as it goes; only then can it be moved on.
    flushSync(() => setRepairing(false));
    onReplaced();
  };
  const repair = problem?.repair;
  return (
    <Box sx={BAR}>
      <StatusMark mark={problem ? 'wrong' : 'done'} />
      <Box role="status" aria-label="JSON and form" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {statusMessage(state)}
      </Box>
      {problem && (
        <Box sx={BUTTONS}>
          {repair && (
            <Button size="small" variant="outlined" onClick={() => setRepairing(true)}>
              Review repair
            </Button>
          )}
          <Button size="small" variant="outlined" color="inherit" onClick={then(discardText)}>
            Discard JSON edits
          </Button>
        </Box>
      )}
      {repair && repairing && (
        <RepairDialog
          title="Repair the JSON"
          keep="Keep my version"
          take="Use the repaired version"
          before={state.text}
          repair={repair}
          onTake={then(() => takeRepair(repair))}
          onClose={() => setRepairing(false)}
        />
      )}
    </Box>
  );
}

function useTakeRepair(session: TextSession): (repair: Repair) => void {
  const tell = useTellReplaced();
  return (repair) => tell('JSON repaired', session.replace(repair.text));
}

function statusMessage({ problem, notes }: TextState): string {
  if (problem) return `${problem.sentence} The form isn’t updated until this is fixed.`;
  return notes.some(({ kind }) => kind === 'removed' || kind === 'duplicate')
    ? 'Form updated, except for what’s listed under “Other notes”.'
    : 'Form is up to date';
}

/** Room for two lines at any time: nothing moves while somebody types. */
const BAR = {
  display: 'grid',
  gridTemplateColumns: { xs: 'auto minmax(0, 1fr)', sm: 'auto minmax(0, 1fr) auto' },
  alignItems: 'start',
  alignContent: 'center',
  columnGap: 1,
  rowGap: 1,
  minHeight: { xs: 84, sm: 62 },
  boxSizing: 'border-box',
  px: { xs: 1.5, sm: 2 },
  py: 1,
  typography: 'body2',
} as const;

const BUTTONS = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 1,
  gridColumn: { xs: '1 / -1', sm: 'auto' },
  alignSelf: 'center',
} as const;
