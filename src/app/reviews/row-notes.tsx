import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { nextRev, NO_REPLY, type Note } from '#drafts/note.ts';
import { newId } from '#drafts/new-id.ts';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { useNotify } from '#form/notify.tsx';
import { describePath } from '#manifest/describe-field.ts';
import type { JsonObject } from '#manifest/json.ts';
import { valueAt, type Pointer } from '#manifest/json-pointer.ts';
import { WEBHOOK_EVENTS } from '#manifest/webhook-events.ts';
import type { SummaryRow } from '#review/summary.ts';
import { NoteForm, type NoteDraft } from './note-form.tsx';
import { NoteView } from './note-view.tsx';
import { useFocusTurn } from '../use-focus-turn.ts';
import type { ChangeReview } from './use-review.ts';

interface RowNotesProps {
  /** What the notes are about. */
  path: Pointer;
  record: ReviewRecord;
  change: ChangeReview;
  manifest: JsonObject;
}

/** The notes at one field, and a way to add one. */
export function RowNotes({ path, record, change, manifest }: RowNotesProps) {
  const notify = useNotify();
  const [writing, setWriting] = useState(false);
  const { opener, inside } = useFocusTurn<HTMLTextAreaElement>(writing);
  const label = describePath(path);
  const notes = record.notes.filter(({ asked }) => asked.path === path && !asked.withdrawn);
  const current = valueAt(manifest, path);
  // Only a text can be typed; what is chosen is told in words.
  const canSuggest = current === undefined ? isTextPath(path) : typeof current === 'string';

  const add = (draft: NoteDraft) => {
    const note: Note = { id: newId(), asked: { rev: 1, path, ...draft }, reply: NO_REPLY };
    change((now) => ({ notes: [...now.notes, note] }));
    setWriting(false);
  };
  const withdraw = (note: Note, withdrawn: boolean) =>
    change((now) => ({
      notes: now.notes.map((each) => (each.id === note.id ? askedAnew(each, withdrawn) : each)),
    }));
  const remove = (note: Note) => {
    (opener.current ?? inside.current)?.focus();
    withdraw(note, true);
    notify(`Removed the note at ${label}.`, () => withdraw(note, false), 'everywhere');
  };

  return (
    <Notes data-wide={writing || notes.length > 0}>
      {notes.map((note) => (
        <NoteView key={note.id} note={note} onRemove={() => remove(note)} />
      ))}
      {writing ? (
        <NoteForm
          label={label}
          suggestion={canSuggest && typeof current === 'string' ? current : ''}
          canSuggest={canSuggest}
          field={inside}
          onSave={add}
          onCancel={() => setWriting(false)}
        />
      ) : (
        <Button
          ref={opener}
          size="small"
          data-print="none"
          aria-label={`Add note at ${label}`}
          onClick={() => setWriting(true)}
        >
          Add note
        </Button>
      )}
    </Notes>
  );
}

/** It stays known as withdrawn: the other side may have it already. */
function askedAnew(note: Note, isWithdrawn: boolean): Note {
  const { withdrawn: _before, ...half } = note.asked;
  const rev = nextRev(note.asked.rev);
  return { ...note, asked: { ...half, rev, ...(isWithdrawn && { withdrawn: true }) } };
}

/** Of an event's line it is the endpoint that is shown. */
export function notePathOf({ path }: SummaryRow): Pointer {
  const isEvent = WEBHOOK_EVENTS.some(({ key }) => path === `/capabilities/webhooks/${key}`);
  return isEvent ? `${path}/endpoint` : path;
}

const TEXT_PATHS = new Set(['/client_name', '/description', '/logo_uri', '/scope']);

function isTextPath(path: Pointer): boolean {
  return TEXT_PATHS.has(path) || path.endsWith('/endpoint');
}

const Notes = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(1),
  '& > button': { marginInlineStart: theme.spacing(-0.625) },
}));
