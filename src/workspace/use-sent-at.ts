import { useFormSnapshot } from '#form/form-snapshot.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import { useReview } from './use-review.ts';

/** When the open draft was sent as it is now; null: not yet, or it was changed since. */
export function useSentAt(draftId: string): number | null {
  const { record } = useReview('author', draftId);
  const last = record?.rounds.at(-1);
  const isAsSent = useFormSnapshot(
    ({ manifest }) => last !== undefined && fingerprintOf(manifest) === last.fingerprint,
  );
  return last && isAsSent ? last.at : null;
}
