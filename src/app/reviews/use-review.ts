import { useEffect, useState } from 'react';
import type { ReviewRecord, ReviewSide } from '#drafts/review-record.ts';
import { useAppActions } from '../app-actions.ts';

/** The record as it is kept, here and in other tabs; null: there is none, undefined: not read yet. */
export function useReview(side: ReviewSide, id: string): ReviewRecord | null | undefined {
  const { reviews } = useAppActions();
  const [record, setRecord] = useState<ReviewRecord | null>();
  useEffect(() => {
    let ended = false;
    const load = async () => {
      const loaded = await reviews.load(side, id);
      if (!ended) setRecord(loaded);
    };
    void load();
    const unsubscribe = reviews.subscribe(() => void load());
    return () => {
      ended = true;
      unsubscribe();
    };
  }, [reviews, side, id]);
  return record;
}
