import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { memo, useId } from 'react';
import { isOpen, stateOf, type Note } from '#drafts/note.ts';
import type { OpenNote } from '#drafts/open-note.ts';
import { isAcceptable } from '#handoff/review.ts';
import { nameOfPlace } from '#manifest/values/can-suggest.ts';
import { NoteView } from '../note-view.tsx';
import { plainField } from '#ui/plain-field.ts';
import { useFocusTurn } from '#ui/use-focus-turn.ts';
import { useNoteActions } from './use-note-actions.ts';

interface AuthorNoteProps {
  note: Note;
  /** The answer's form, while it is open. */
  form: OpenNote | undefined;
}

/** A note at its field, with what its author can do: take the suggestion, answer, mark it done. */
export const AuthorNote = memo(function AuthorNote({ note, form }: AuthorNoteProps) {
  const id = useId();
  const notes = useNoteActions();
  const { asked, reply } = note;
  const label = nameOfPlace(asked.path);
  const { opener, inside } = useFocusTurn<HTMLTextAreaElement>(form !== undefined);
  const isToDo = isOpen(note);
  return (
    <NoteView note={note}>
      {form && (
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            notes.save(note, form.text);
          }}
        >
          <label htmlFor={id}>Your answer</label>
          <textarea
            id={id}
            ref={inside}
            rows={2}
            value={form.text}
            onChange={(event) => notes.type(note, event.target.value)}
          />
          <div>
            <Button size="small" variant="contained" type="submit">
              Save answer
            </Button>
            <Button size="small" color="inherit" onClick={() => notes.giveUp(note, form.text)}>
              Cancel
            </Button>
          </div>
        </Form>
      )}
      {!form && (
        <Actions>
          {asked.suggestion !== undefined &&
            isAcceptable(asked) &&
            stateOf(note) !== 'accepted' && (
              <Button
                size="small"
                variant="outlined"
                aria-label={`Accept suggestion for ${label}`}
                onClick={() => {
                  // The button goes: what is left to do stands beside it.
                  opener.current?.focus();
                  notes.accept(note);
                }}
              >
                Accept suggestion
              </Button>
            )}
          <Button
            ref={opener}
            size="small"
            color="inherit"
            aria-label={`${reply.text === '' ? 'Answer' : 'Change answer to'} the note at ${label}`}
            onClick={() => notes.type(note, reply.text)}
          >
            {reply.text === '' ? 'Answer' : 'Change answer'}
          </Button>
          <Button
            size="small"
            color="inherit"
            aria-label={`${isToDo ? 'Mark as done' : 'Open again'}: note at ${label}`}
            onClick={() => notes.reply(note, { state: isToDo ? 'done' : 'open' })}
          >
            {isToDo ? 'Mark as done' : 'Open again'}
          </Button>
        </Actions>
      )}
    </NoteView>
  );
});

const Actions = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(0.75),
  marginTop: theme.spacing(0.75),
}));

const Form = styled('form')(({ theme }) => {
  return {
    display: 'grid',
    gap: theme.spacing(0.75),
    marginTop: theme.spacing(1),
    '& label': { fontWeight: 560 },
    '& textarea': plainField(theme),
    '& > div': { display: 'flex', gap: theme.spacing(1) },
  };
});
