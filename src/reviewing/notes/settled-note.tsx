import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { stateOf, type Note } from '#drafts/note.ts';
import { nameOfPlace } from '#manifest/values/manifest-parts.ts';
import { textOf } from '#manifest-view/summary.ts';
import { StatusMark } from '#ui/status-mark.tsx';
import { VisibleText } from '#ui/visible-text.tsx';
import { replyLabel } from '../note-view.tsx';
import { useNoteActions } from './use-note-actions.ts';

interface SettledNoteProps {
  note: Note;
  onShow: () => void;
}

/** A note there is nothing left to do about, in one line. */
export function SettledNote({ note, onShow }: SettledNoteProps) {
  const notes = useNoteActions();
  const { asked, reply } = note;
  const label = nameOfPlace(asked.path);
  const state = stateOf(note);
  const taken = state === 'accepted' ? textOf(asked.suggestion, asked.path) : undefined;
  const undo = state === 'accepted' ? 'Undo' : 'Reopen';
  return (
    <Line role="note" aria-label={`Note on ${label}`}>
      <StatusMark mark="ready" />
      <p>
        <b>{replyLabel(note)}</b>
        {taken !== undefined && (
          <>
            : <VisibleText text={taken} />
          </>
        )}
        {reply.text !== '' && (
          <>
            {taken === undefined ? ': ' : ' · '}
            <VisibleText text={reply.text} />
          </>
        )}
      </p>
      <div>
        <Button size="small" color="inherit" aria-label={`Show note on ${label}`} onClick={onShow}>
          Show note
        </Button>
        <Button
          size="small"
          color="inherit"
          aria-label={`${undo}: note on ${label}`}
          onClick={() => notes.reopen(note)}
        >
          {undo}
        </Button>
      </div>
    </Line>
  );
}

const Line = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.25, 1.25),
    padding: theme.spacing(0.5, 1.25),
    borderRadius: 8,
    border: `1px solid ${palette.divider}`,
    backgroundColor: palette.background.default,
    '& > p': { flex: '1 1 10rem', minWidth: 0, margin: 0, color: palette.text.primary },
    '& > svg': { flex: 'none', alignSelf: 'center' },
    '& > div': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
  };
});
