import { useMemo } from 'react';
import { nextRev, type Note, type Reply } from '#drafts/note.ts';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { useDraftForm } from '#form/draft-form.tsx';
import { useNotify } from '#form/notify.tsx';
import { isAcceptable } from '#handoff/review.ts';
import { buildManifest } from '#manifest/build-manifest.ts';
import { nameOfPlace } from '#manifest/field-at.ts';
import { sameJson } from '#manifest/json.ts';
import { valueAt } from '#manifest/json-pointer.ts';
import { useReview } from '../reviews/use-review.ts';

export interface AuthorNotes {
  record: ReviewRecord | null;
  /** Not withdrawn, in the order they were written. */
  notes: readonly Note[];
  reply: (note: Note, part: Partial<Omit<Reply, 'rev'>>) => void;
  /** Takes the suggested value over; it can be undone. */
  accept: (note: Note) => void;
}

/** The notes that came home to this draft, and what its author does about them. */
export function useAuthorNotes(draftId: string): AuthorNotes {
  const { record = null, change } = useReview('author', draftId);
  const draft = useDraftForm();
  const notify = useNotify();
  return useMemo(() => {
    const reply = ({ id }: Note, part: Partial<Omit<Reply, 'rev'>>) =>
      change(({ notes }) => ({
        notes: notes.map((note) =>
          note.id === id
            ? { ...note, reply: { ...note.reply, ...part, rev: nextRev(note.reply.rev) } }
            : note,
        ),
      }));
    return {
      record,
      notes: (record?.notes ?? []).filter(({ asked }) => !asked.withdrawn),
      reply,
      accept(note) {
        const { path, suggestion } = note.asked;
        if (suggestion === undefined || !isAcceptable(note.asked)) return;
        const label = nameOfPlace(path);
        const undo = draft.setValueAt(path, suggestion);
        if (!sameJson(valueAt(buildManifest(draft.values()), path), suggestion)) {
          notify(`Nothing was changed: ${label} is not in the manifest now.`);
          return;
        }
        reply(note, { state: 'accepted' });
        notify(`Accepted the suggestion for ${label}.`, () => {
          undo();
          reply(note, { state: note.reply.state });
        });
      },
    };
  }, [record, change, draft, notify]);
}
