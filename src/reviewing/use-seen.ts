import { useEffect } from 'react';
import { arrivedIn, type ReviewRecord } from '#drafts/review-record.ts';
import { useAppActions } from '#workspace/app-actions.ts';

/** Remembers that its page was open with what has come so far: the desk tells what is new since. */
export function useSeen(record: ReviewRecord): void {
  const { reviews } = useAppActions();
  const { id, seen } = record;
  const arrived = arrivedIn(record);
  useEffect(() => {
    if (seen === arrived) return;
    void reviews.load('reviewer', id).then((known) => {
      // It may just have been removed in another tab.
      if (!known) return;
      void reviews.update('reviewer', id, (now) => ({ ...(now ?? known), seen: arrived }));
    });
  }, [reviews, id, seen, arrived]);
}
