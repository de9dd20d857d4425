import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { memo, useEffect, useRef, useState } from 'react';
import { isOpen, stateOf, type Note } from '#drafts/note.ts';
import type { OpenNote } from '#drafts/open-note.ts';
import { isAcceptable } from '#handoff/review.ts';
import { nameOfPlace } from '#manifest/values/manifest-parts.ts';
import { useFocusTurn } from '#ui/use-focus-turn.ts';
import { NoteView } from '../note-view.tsx';
import { ReplyForm } from './reply-form.tsx';
import { SettledNote } from './settled-note.tsx';
import { useNoteActions } from './use-note-actions.ts';

interface AuthorNoteProps {
  note: Note;
  /** The reply's form, while it is open. */
  form: OpenNote | undefined;
}

/** A note at its field, with what can be done about it. One that is settled is a line, until somebody wants to see it. */
export const AuthorNote = memo(function AuthorNote({ note, form }: AuthorNoteProps) {
  const [isShown, setIsShown] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const isFolded = !isOpen(note) && !form && !isShown;
  useFocusOnTurn(isFolded, box);
  return (
    <div ref={box}>
      {isFolded ? (
        <SettledNote note={note} onShow={() => setIsShown(true)} />
      ) : (
        <NoteToDo note={note} form={form} onSettled={() => setIsShown(false)} />
      )}
    </div>
  );
});

/** The button that was pressed is gone: what stands there now has the next one. */
function useFocusOnTurn(isFolded: boolean, box: { current: HTMLDivElement | null }): void {
  const was = useRef(isFolded);
  useEffect(() => {
    if (was.current === isFolded) return;
    was.current = isFolded;
    if (document.activeElement === document.body) box.current?.querySelector('button')?.focus();
  }, [isFolded, box]);
}

interface NoteToDoProps extends AuthorNoteProps {
  onSettled: () => void;
}

function NoteToDo({ note, form, onSettled }: NoteToDoProps) {
  const notes = useNoteActions();
  const { asked, reply } = note;
  const label = nameOfPlace(asked.path);
  const { opener, inside } = useFocusTurn<HTMLTextAreaElement>(form !== undefined);
  const isToDo = isOpen(note);
  const canAccept =
    asked.suggestion !== undefined && isAcceptable(asked) && stateOf(note) !== 'accepted';
  const settle = (act: () => void) => () => {
    onSettled();
    act();
  };
  return (
    <NoteView note={note}>
      {form ? (
        <ReplyForm note={note} text={form.text} field={inside} />
      ) : (
        <Actions>
          {canAccept && (
            <Button
              size="small"
              variant="outlined"
              aria-label={`Accept suggestion for ${label}`}
              onClick={settle(() => notes.accept(note))}
            >
              Accept suggestion
            </Button>
          )}
          <Button
            ref={opener}
            size="small"
            color="inherit"
            aria-label={`${reply.text === '' ? 'Reply' : 'Edit reply'} to note on ${label}`}
            onClick={() => notes.type(note, reply.text)}
          >
            {reply.text === '' ? 'Reply' : 'Edit reply'}
          </Button>
          <Button
            size="small"
            color="inherit"
            aria-label={`${isToDo ? 'Mark as done' : 'Reopen'}: note on ${label}`}
            onClick={
              isToDo ? settle(() => notes.reply(note, { state: 'done' })) : () => notes.reopen(note)
            }
          >
            {isToDo ? 'Mark as done' : 'Reopen'}
          </Button>
        </Actions>
      )}
    </NoteView>
  );
}

const Actions = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(0.75),
  marginTop: theme.spacing(0.75),
}));
