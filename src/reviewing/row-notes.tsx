import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { memo } from 'react';
import { nextRev, type Note } from '#drafts/note.ts';
import { newId } from '#drafts/new-id.ts';
import type { OpenNote } from '#drafts/open-note.ts';
import { opened, withoutOpen } from '#drafts/save-note.ts';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { useNotify } from '#ui/notify.tsx';
import { withoutPasswords } from '#manifest/fields/address-password.ts';
import { describePath } from '#manifest/values/describe-field.ts';
import { canSuggest } from '#manifest/values/can-suggest.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { valueAt, type Pointer } from '#manifest/json/json-pointer.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import type { SummaryRow } from '#manifest-view/summary.ts';
import { PagedList } from '#ui/paged-list.tsx';
import { useFocusTurn } from '#ui/use-focus-turn.ts';
import { NoteForm } from './note-form.tsx';
import { NoteView } from './note-view.tsx';
import type { ChangeReview } from '#workspace/use-review.ts';

interface RowNotesProps {
  /** What the notes are about. */
  path: Pointer;
  record: ReviewRecord;
  change: ChangeReview;
  manifest: JsonObject;
}

/** The notes at one field, and a way to add one. */
export function RowNotes({ path, record, change, manifest }: RowNotesProps) {
  const notes = record.notes.filter(({ asked }) => asked.path === path && !asked.withdrawn);
  const known = new Set(record.notes.map(({ id }) => id));
  const [added] = Object.entries(record.open).filter(
    ([id, open]) => open.path === path && !known.has(id),
  );
  const current = valueAt(manifest, path);
  const [addedId, addedForm] = added ?? [undefined, undefined];
  return (
    <FieldNotes
      path={path}
      change={change}
      // What is suggested goes back by link: a password in an address does not (W8).
      current={typeof current === 'string' ? withoutPasswords(current, '') : ''}
      // Only a text can be typed; what is chosen is told in words.
      canSuggest={current === undefined ? canSuggest(path, '') : typeof current === 'string'}
      notes={notes}
      open={notes.map(({ id }) => record.open[id])}
      addedId={addedId}
      addedForm={addedForm}
    />
  );
}

interface FieldNotesProps {
  path: Pointer;
  change: ChangeReview;
  current: string;
  canSuggest: boolean;
  notes: readonly Note[];
  /** Of each note the form that is open. */
  open: readonly (OpenNote | undefined)[];
  addedId: string | undefined;
  addedForm: OpenNote | undefined;
}

/** Drawn anew only for what changed at this field. */
const FieldNotes = memo(function FieldNotes(props: FieldNotesProps) {
  const { path, change, notes, open, addedId, addedForm, ...field } = props;
  const notify = useNotify();
  const { opener, inside } = useFocusTurn<HTMLTextAreaElement>(addedForm !== undefined);
  const label = describePath(path);
  const items = notes.map((note, index) => ({ id: note.id, note, form: open[index] }));

  const withdraw = ({ id }: Note, withdrawn: boolean) =>
    change((now) => ({
      notes: now.notes.map((each) => (each.id === id ? askedAnew(each, withdrawn) : each)),
      open: withoutOpen(now, id),
    }));
  const remove = (note: Note) => {
    (opener.current ?? inside.current)?.focus();
    withdraw(note, true);
    notify(`Removed the note at ${label}.`, () => withdraw(note, false), 'everywhere');
  };
  const add = () => change((now) => ({ open: { ...now.open, [newId()]: { path, text: '' } } }));

  return (
    <Notes data-wide={addedForm !== undefined || notes.length > 0}>
      {notes.length > 0 && (
        <PagedList
          items={items}
          label={`Notes at ${label}`}
          noun="notes"
          renderRow={(item) => (
            <li>
              <OwnNote
                note={item.note}
                form={item.form}
                change={change}
                onRemove={() => remove(item.note)}
                {...field}
              />
            </li>
          )}
        />
      )}
      {addedForm && addedId !== undefined ? (
        <NoteForm
          id={addedId}
          label={label}
          form={addedForm}
          field={inside}
          change={change}
          {...field}
        />
      ) : (
        <Button
          ref={opener}
          size="small"
          data-print="none"
          aria-label={`Add note at ${label}`}
          onClick={add}
        >
          Add note
        </Button>
      )}
    </Notes>
  );
}, isSame);

interface OwnNoteProps {
  note: Note;
  form: OpenNote | undefined;
  change: ChangeReview;
  current: string;
  canSuggest: boolean;
  onRemove: () => void;
}

/** A note of the reviewer's own: to be changed or removed. */
function OwnNote({ note, form, change, onRemove, ...field }: OwnNoteProps) {
  const { opener, inside } = useFocusTurn<HTMLTextAreaElement>(form !== undefined);
  const label = describePath(note.asked.path);
  const edit = () => change((now) => ({ open: { ...now.open, [note.id]: opened(note) } }));
  if (form)
    return (
      <NoteForm id={note.id} label={label} form={form} field={inside} change={change} {...field} />
    );
  return (
    <NoteView note={note}>
      <Actions data-print="none">
        <Button
          ref={opener}
          size="small"
          color="inherit"
          aria-label={`Edit note at ${label}`}
          onClick={edit}
        >
          Edit
        </Button>
        <Button
          size="small"
          color="inherit"
          aria-label={`Remove note at ${label}`}
          onClick={onRemove}
        >
          Remove
        </Button>
      </Actions>
    </NoteView>
  );
}

function isSame(before: FieldNotesProps, after: FieldNotesProps): boolean {
  const { notes, open, ...others } = after;
  return (
    hasSameItems(before.notes, notes) &&
    hasSameItems(before.open, open) &&
    Object.entries(others).every(([key, value]) => Object.is(Reflect.get(before, key), value))
  );
}

function hasSameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
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

const Notes = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(1),
  '& > button': { marginInlineStart: theme.spacing(-0.625), whiteSpace: 'nowrap' },
  '& > ul': {
    width: '100%',
    display: 'grid',
    gap: theme.spacing(1),
    border: 0,
    borderRadius: 0,
    backgroundColor: 'transparent',
  },
}));

const Actions = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(0.75),
  marginTop: theme.spacing(0.75),
  marginInlineStart: theme.spacing(-0.625),
}));
