import { useFormSnapshot } from '#form/form-snapshot.ts';
import type { Sent } from '#handoff/last-sent.ts';
import { rightAfter, useRightAfter } from '#ui/right-after.ts';
import { savedWhen } from '#ui/saved-when.ts';
import { useReview } from './use-review.ts';

/** Only who has stored drafts can have sent one. */
const LAST_SENT = rightAfter(() =>
  import('#handoff/last-sent.ts').then(({ lastSent }) => lastSent),
);

/** How the open draft was sent last; null: not yet. */
export function useSent(draftId: string): Sent | null {
  const { record = null } = useReview('author', draftId);
  const lastSent = useRightAfter(LAST_SENT);
  // Not drawn anew with every key: only when it comes to be another draft than was sent.
  const isChanged = useFormSnapshot(({ manifest }) => lastSent?.(record, manifest)?.isChanged);
  const last = record?.rounds.at(-1);
  if (!last || isChanged === undefined) return null;
  return { at: last.at, round: last.number, source: last.source, isChanged };
}

/** "sent 14:32", "changed since sent" */
export function sentState({ at, isChanged }: Sent, today: number): string {
  return isChanged ? 'changed since sent' : `sent ${savedWhen(at, today)}`;
}
