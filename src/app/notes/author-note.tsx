import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import type { Note } from '#drafts/note.ts';
import { isAcceptable } from '#handoff/review.ts';
import { nameOfPlace } from '#manifest/field-at.ts';
import { NoteView } from '../reviews/note-view.tsx';
import type { AuthorNotes } from './use-author-notes.ts';
import { plainField } from '../plain-field.ts';
import { useFocusTurn } from '../use-focus-turn.ts';

interface AuthorNoteProps {
  note: Note;
  notes: AuthorNotes;
}

/** A note at its field, with what its author can do: take the suggestion, answer, mark it done. */
export function AuthorNote({ note, notes }: AuthorNoteProps) {
  const id = useId();
  const { asked, reply } = note;
  const label = nameOfPlace(asked.path);
  const [answer, setAnswer] = useState<string | null>(null);
  const { opener, inside } = useFocusTurn<HTMLTextAreaElement>(answer !== null);
  const isOpen = reply.state === 'open';
  const save = () => {
    notes.reply(note, { text: (answer ?? '').trim() });
    setAnswer(null);
  };
  return (
    <NoteView note={note}>
      {answer !== null && (
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <label htmlFor={id}>Your answer</label>
          <textarea
            id={id}
            ref={inside}
            rows={2}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
          />
          <div>
            <Button size="small" variant="contained" type="submit">
              Save answer
            </Button>
            <Button size="small" color="inherit" onClick={() => setAnswer(null)}>
              Cancel
            </Button>
          </div>
        </Form>
      )}
      {answer === null && (
        <Actions>
          {asked.suggestion !== undefined && isAcceptable(asked) && reply.state !== 'accepted' && (
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
            onClick={() => setAnswer(reply.text)}
          >
            {reply.text === '' ? 'Answer' : 'Change answer'}
          </Button>
          <Button
            size="small"
            color="inherit"
            aria-label={`${isOpen ? 'Mark as done' : 'Open again'}: note at ${label}`}
            onClick={() => notes.reply(note, { state: isOpen ? 'done' : 'open' })}
          >
            {isOpen ? 'Mark as done' : 'Open again'}
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
