import { useCallback } from 'react';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { useAppActions } from '../app-actions.ts';

/** Changes the kept record, as it is by then. */
export type ChangeReview = (change: (record: ReviewRecord) => Partial<ReviewRecord>) => void;

export function useChangeReview({ side, id }: Pick<ReviewRecord, 'side' | 'id'>): ChangeReview {
  const { reviews } = useAppActions();
  return useCallback(
    (change) => {
      void reviews.load(side, id).then((known) => {
        if (!known) return undefined;
        return reviews.update(side, id, (record) => {
          const now = record ?? known;
          return { ...now, ...change(now), savedAt: Date.now() };
        });
      });
    },
    [reviews, side, id],
  );
}
