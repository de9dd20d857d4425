import { useMemo } from 'react';
import { replied, type Note, type Reply } from '#drafts/note.ts';
import { withoutOpen } from '#drafts/save-note.ts';
import { useDraftForm } from '#form/draft-form.tsx';
import { useNotify } from '#ui/notify.tsx';
import { isAcceptable } from '#handoff/review.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { nameOfPlace } from '#manifest/values/manifest-parts.ts';
import { sameJson, type Json } from '#manifest/json/json.ts';
import { valueAt } from '#manifest/json/json-pointer.ts';
import { hasSecret } from '#manifest/values/secrets.ts';
import { useChangeNotes } from './author-record.ts';

/** What its author can do about a note. The same object every time: a note is drawn only when it changed. */
export function useNoteActions() {
  const change = useChangeNotes();
  const draft = useDraftForm();
  const notify = useNotify();
  return useMemo(() => {
    const reply = ({ id }: Note, part: Partial<Pick<Reply, 'text' | 'state'>>) =>
      change(({ notes }) => ({
        notes: notes.map((note) => (note.id === id ? replied(note, part) : note)),
      }));
    const type = ({ id, asked: { path } }: Note, text: string) =>
      change(({ open }) => ({ open: { ...open, [id]: { path, text } } }));
    const close = ({ id }: Note) => change((now) => ({ open: withoutOpen(now, id) }));
    return {
      reply,
      /** Keeps the answer as it is typed. */
      type,
      save(note: Note, text: string) {
        reply(note, { text: text.trim() });
        close(note);
      },
      /** Every answer as it is typed now. */
      saveAll: (unsaved: readonly Note[]) =>
        change((now) => {
          const ids = new Set(unsaved.map(({ id }) => id));
          const open = Object.entries(now.open).filter(([id]) => !ids.has(id));
          return {
            notes: now.notes.map((note) => {
              const typed = ids.has(note.id) ? now.open[note.id] : undefined;
              return typed ? replied(note, { text: typed.text.trim() }) : note;
            }),
            open: Object.fromEntries(open),
          };
        }),
      /** Closes the answer's form; what was typed can be had back. */
      giveUp(note: Note, text: string) {
        close(note);
        if (text.trim() === note.reply.text) return;
        const label = nameOfPlace(note.asked.path);
        notify(`Text for ${label} discarded`, () => type(note, text));
      },
      /** Takes the suggested value over; it can be undone. */
      accept(note: Note) {
        const { path, suggestion } = note.asked;
        if (suggestion === undefined || !isAcceptable(note.asked)) return;
        const label = nameOfPlace(path);
        const before = valueAt(buildManifest(draft.values()), path);
        const undo = draft.setValueAt(path, suggestion);
        if (!sameJson(valueAt(buildManifest(draft.values()), path), suggestion)) {
          notify(`Nothing was changed. ${label} isn’t in the manifest now`);
          return;
        }
        reply(note, { state: 'accepted' });
        // A text that was not there was empty. A password stays in the draft.
        const canGiveBack = typeof suggestion === 'string' || before !== undefined;
        if (canGiveBack && !hasSecret(before, path))
          change(({ replaced }) => ({ replaced: { ...replaced, [note.id]: before ?? '' } }));
        notify(`Suggestion accepted for ${label}`, () => {
          undo();
          reply(note, { state: note.reply.state });
        });
      },
      /** Opens the note again. A suggestion that still stands there gives its place back. */
      reopen(note: Note) {
        const { path, suggestion } = note.asked;
        let before: Json | undefined;
        change(({ replaced }) => {
          const { [note.id]: value, ...others } = replaced;
          before = value;
          return { replaced: others };
        });
        const now = valueAt(buildManifest(draft.values()), path);
        const stands = suggestion !== undefined && now !== undefined && sameJson(now, suggestion);
        if (before !== undefined && stands) draft.setValueAt(path, before);
        reply(note, { state: 'open' });
      },
    };
  }, [change, draft, notify]);
}
