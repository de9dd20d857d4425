import type { Note } from '#drafts/note.ts';
import { nextRound, sentRound } from '#handoff/rounds.ts';
import type { JsonObject } from '#manifest/json.ts';
import { useAppActions } from '../app-actions.ts';
import { useReview } from '../reviews/use-review.ts';

interface Send {
  /** The number the draft would go out under now. */
  round: number;
  /** Those of the reviews before, with their answers. */
  notes: readonly Note[];
  /** Remembers that this went out: the next difference is the next round. */
  send: (sent: { message: string; source: string }) => Promise<void>;
}

export function useSend(draftId: string, manifest: JsonObject): Send {
  const { reviews } = useAppActions();
  const record = useReview('author', draftId).record ?? null;
  return {
    round: nextRound(record, manifest),
    notes: record?.notes ?? NONE,
    async send({ message, source }) {
      await reviews.update('author', draftId, (now) =>
        sentRound(now, { draftId, manifest, message, source, at: Date.now() }),
      );
    },
  };
}

const NONE: readonly Note[] = [];
