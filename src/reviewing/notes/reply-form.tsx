import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId, type RefObject } from 'react';
import type { Note } from '#drafts/note.ts';
import { plainField } from '#ui/plain-field.ts';
import { useNoteActions } from './use-note-actions.ts';

interface ReplyFormProps {
  note: Note;
  /** As it is typed, and kept. */
  text: string;
  /** Where to begin. */
  field: RefObject<HTMLTextAreaElement | null>;
}

/** What is said back about a note. */
export function ReplyForm({ note, text, field }: ReplyFormProps) {
  const id = useId();
  const notes = useNoteActions();
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        notes.save(note, text);
      }}
    >
      <label htmlFor={id}>Your reply</label>
      <textarea
        id={id}
        ref={field}
        rows={2}
        value={text}
        onChange={(event) => notes.type(note, event.target.value)}
      />
      <div>
        <Button size="small" variant="contained" type="submit">
          Save reply
        </Button>
        <Button size="small" color="inherit" onClick={() => notes.giveUp(note, text)}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}

const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(0.75),
  marginTop: theme.spacing(1),
  '& label': { fontWeight: 600 },
  '& textarea': plainField(theme),
  '& > div': { display: 'flex', gap: theme.spacing(1) },
}));
