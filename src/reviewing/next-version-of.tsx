import { useEffect, useState } from 'react';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { namesDraft } from '#handoff/rounds.ts';
import { useAppActions } from '#workspace/app-actions.ts';
import { NextVersionAsk } from '#workspace/next-version-ask.tsx';
import { nextVersionsIn } from '#workspace/next-versions.ts';
import { reviewAddress } from '#workspace/routes.ts';
import { navigate } from '#workspace/use-route.ts';

/** A file that seems to be the corrected one of another review says so where it is reviewed. */
export function NextVersionOf({ record }: { record: ReviewRecord }) {
  const { reviews } = useAppActions();
  const { id, rounds, apart } = record;
  const [earlier, setEarlier] = useState<ReviewRecord>();
  useEffect(() => {
    let ended = false;
    const look = async () => {
      // A link says itself which draft it is of.
      const all = namesDraft(id) ? [] : await reviews.list('reviewer');
      const found = nextVersionsIn(all).find(({ later }) => later.id === id);
      if (!ended) setEarlier(found?.earlier);
    };
    void look();
    return () => {
      ended = true;
    };
  }, [reviews, id, rounds, apart]);
  if (!earlier) return null;
  return (
    <NextVersionAsk
      earlier={earlier}
      later={record}
      onChosen={(kept) => {
        if (kept !== id) navigate(reviewAddress(kept), { replace: true });
        document.querySelector('h1')?.focus();
      }}
    />
  );
}
