import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Note } from '#drafts/note.ts';
import { opened } from '#drafts/save-note.ts';
import { nameOfPlace } from '#manifest/values/manifest-parts.ts';
import { useFocusTurn } from '#ui/use-focus-turn.ts';
import type { ChangeReview } from '#workspace/use-review.ts';
import { NoteView } from './note-view.tsx';

interface OwnNoteProps {
  note: Note;
  /** What it is about is not what stands beside it: it is named. */
  isElsewhere: boolean;
  /** Its form, while it is changed. */
  form: ReactNode;
  change: ChangeReview;
  onRemove: () => void;
}

/** A note of the reviewer's own: to be changed or removed. */
export function OwnNote({ note, isElsewhere, form, change, onRemove }: OwnNoteProps) {
  const { opener } = useFocusTurn(form !== undefined);
  const label = nameOfPlace(note.asked.path);
  if (form) return form;
  const edit = () => change((now) => ({ open: { ...now.open, [note.id]: opened(note) } }));
  return (
    <NoteView note={note} isNamed={isElsewhere}>
      <Actions>
        <Button
          ref={opener}
          size="small"
          color="inherit"
          aria-label={`Edit note on ${label}`}
          onClick={edit}
        >
          Edit
        </Button>
        <Button
          size="small"
          color="inherit"
          aria-label={`Remove note on ${label}`}
          onClick={onRemove}
        >
          Remove
        </Button>
      </Actions>
    </NoteView>
  );
}

const Actions = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(0.75),
  marginTop: theme.spacing(0.75),
  marginInlineStart: theme.spacing(-0.625),
}));
