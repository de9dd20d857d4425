import { useCallback, useState } from 'react';
import type { Note } from '#drafts/note.ts';
import type { ReviewRecord, Round } from '#drafts/review-record.ts';
import { replaceEqualDeep } from '#form/replace-equal-deep.ts';
import { nextRound, sentRound } from '#handoff/rounds.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { useAppActions } from './app-actions.ts';
import { useReview } from './use-review.ts';

/** What goes along with the manifest. */
interface Outgoing {
  round: number;
  /** Those of the reviews before, with their answers. */
  notes: readonly Note[];
}

function outgoingOf(record: ReviewRecord | null, manifest: JsonObject): Outgoing {
  return { round: nextRound(record, manifest), notes: record?.notes ?? [] };
}

interface Send {
  /** The number the draft would go out under now. */
  round: number;
  /** How it went out last. */
  last: Round | undefined;
  /** As it is kept now: a link made before that was read would bear another number. */
  outgoing: () => Promise<Outgoing>;
  /** Remembers that this went out: the next difference is the next round. The same again changes nothing. */
  send: (sent: { message: string; source: string }) => Promise<void>;
}

export function useSend(draftId: string, manifest: JsonObject): Send {
  const { reviews } = useAppActions();
  const { record } = useReview('author', draftId);
  const [read, setRead] = useState<Outgoing>();
  // The record is read anew whenever something was sent: what did not change makes no other link.
  const now = replaceEqualDeep(
    read,
    record === undefined ? undefined : outgoingOf(record, manifest),
  );
  if (now !== read) setRead(now);
  const outgoing = useCallback(
    async () => now ?? outgoingOf(await reviews.load('author', draftId), manifest),
    [reviews, draftId, now, manifest],
  );
  return {
    round: nextRound(record ?? null, manifest),
    last: record?.rounds.at(-1),
    outgoing,
    async send({ message, source }) {
      await reviews.update('author', draftId, (kept) =>
        sentRound(kept, { draftId, manifest, message, source, at: Date.now() }),
      );
    },
  };
}
