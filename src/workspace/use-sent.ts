import { useFormSnapshot } from '#form/form-snapshot.ts';
import { lastSent, type Sent } from '#handoff/last-sent.ts';
import { savedWhen } from '#ui/saved-when.ts';
import { useReview } from './use-review.ts';

/** How the open draft was sent last; null: not yet. */
export function useSent(draftId: string): Sent | null {
  const { record = null } = useReview('author', draftId);
  // Not drawn anew with every key: only when it comes to be another draft than was sent.
  const isChanged = useFormSnapshot(({ manifest }) => lastSent(record, manifest)?.isChanged);
  const last = record?.rounds.at(-1);
  if (!last || isChanged === undefined) return null;
  return { at: last.at, round: last.number, source: last.source, isChanged };
}

/** "sent 14:32", "changed since sent" */
export function sentState({ at, isChanged }: Sent, today: number): string {
  return isChanged ? 'changed since sent' : `sent ${savedWhen(at, today)}`;
}
