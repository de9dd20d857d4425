import { useMemo } from 'react';
import type { Note, Reply } from '#drafts/note.ts';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { useDraftForm } from '#form/draft-form.tsx';
import { useNotify } from '#form/notify.tsx';
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
  const { applyFix } = useDraftForm();
  const notify = useNotify();
  return useMemo(() => {
    const reply = ({ id }: Note, part: Partial<Omit<Reply, 'rev'>>) =>
      change(({ notes }) => ({
        notes: notes.map((note) =>
          note.id === id
            ? { ...note, reply: { ...note.reply, ...part, rev: note.reply.rev + 1 } }
            : note,
        ),
      }));
    return {
      record,
      notes: (record?.notes ?? []).filter(({ asked }) => !asked.withdrawn),
      reply,
      accept(note) {
        const { path, label, suggestion } = note.asked;
        if (suggestion === undefined) return;
        const undo = applyFix({
          label: 'Accept suggestion',
          edits: [{ op: 'set', path, value: suggestion }],
        });
        reply(note, { state: 'accepted' });
        notify(`Accepted the suggestion for ${label}.`, () => {
          undo();
          reply(note, { state: note.reply.state });
        });
      },
    };
  }, [record, change, applyFix, notify]);
}
