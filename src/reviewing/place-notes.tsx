import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { memo, useEffect, useRef } from 'react';
import { newNoteId, nextRev, type Note } from '#drafts/note.ts';
import type { OpenNote, OpenNotes } from '#drafts/open-note.ts';
import { withoutOpen } from '#drafts/save-note.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';
import { nameOfPlace } from '#manifest/values/manifest-parts.ts';
import { useNotify } from '#ui/notify.tsx';
import { PagedList } from '#ui/paged-list.tsx';
import type { ChangeReview } from '#workspace/use-review.ts';
import { NoteForm } from './note-form.tsx';
import { OwnNote } from './own-note.tsx';
import type { NotesThere } from './row-places.ts';

interface PlaceNotesProps {
  /** What a note is about that is begun here. */
  path: Pointer;
  there: NotesThere;
  open: OpenNotes;
  manifest: JsonObject;
  change: ChangeReview;
  /** What such a note begins with. */
  prefilled?: string;
}

/** The notes at one place of the page, and a way to add one. */
export const PlaceNotes = memo(function PlaceNotes(props: PlaceNotesProps) {
  const { path, there, open, manifest, change, prefilled = '' } = props;
  const { notes, added } = there;
  const notify = useNotify();
  const opener = useRef<HTMLButtonElement>(null);
  // Forms that are open when the page is opened take no focus: theirs is the effect before this one.
  const isArriving = useRef(true);
  useEffect(() => {
    isArriving.current = false;
  }, []);
  useEffectOnFewer(added.length, () => opener.current?.focus());
  const label = nameOfPlace(path);
  const isAdding = added.some(([, form]) => form.path === path);

  const withdraw = ({ id }: Note, withdrawn: boolean) =>
    change((now) => ({
      notes: now.notes.map((each) => (each.id === id ? askedAnew(each, withdrawn) : each)),
      open: withoutOpen(now, id),
    }));
  const remove = (note: Note) => {
    opener.current?.focus();
    withdraw(note, true);
    const name = nameOfPlace(note.asked.path);
    notify(`Note on ${name} removed`, () => withdraw(note, false), 'everywhere');
  };
  const add = () =>
    change((now) => ({ open: { ...now.open, [newNoteId()]: { path, text: prefilled } } }));

  const formOf = (id: string, form: OpenNote) => (
    <NoteForm
      key={id}
      id={id}
      form={form}
      manifest={manifest}
      isArriving={isArriving}
      change={change}
    />
  );
  return (
    <Notes data-wide={added.length > 0 || notes.length > 0}>
      {notes.length > 0 && (
        <PagedList
          items={notes.map((note) => ({ id: note.id, note, form: open[note.id] }))}
          label={`Notes on ${label}`}
          noun="notes"
          renderRow={({ note, form }) => (
            <li>
              <OwnNote
                note={note}
                isElsewhere={note.asked.path !== path}
                form={form && formOf(note.id, form)}
                change={change}
                onRemove={() => remove(note)}
              />
            </li>
          )}
        />
      )}
      {added.map(([id, form]) => formOf(id, form))}
      {!isAdding && (
        <Button ref={opener} size="small" aria-label={`Add note to ${label}`} onClick={add}>
          Add note
        </Button>
      )}
    </Notes>
  );
}, isSame);

/** A form that closes takes the focus with it; whoever closed it from elsewhere stays there. */
function useEffectOnFewer(count: number, onLost: () => void): void {
  const was = useRef(count);
  useEffect(() => {
    const isFewer = count < was.current;
    was.current = count;
    if (isFewer && document.activeElement === document.body) onLost();
  });
}

/** Drawn anew only for what changed here: a page may have hundreds of notes. */
function isSame(before: PlaceNotesProps, after: PlaceNotesProps): boolean {
  return (
    before.path === after.path &&
    before.manifest === after.manifest &&
    before.change === after.change &&
    before.prefilled === after.prefilled &&
    hasSameItems(before.there.notes, after.there.notes) &&
    hasSameItems(before.there.added.flat(), after.there.added.flat()) &&
    after.there.notes.every(({ id }) => before.open[id] === after.open[id])
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
