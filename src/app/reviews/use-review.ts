import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReviewRecord, ReviewSide } from '#drafts/review-record.ts';
import { useAppActions } from '../app-actions.ts';

/** Changes the record that is kept; shown at once. */
export type ChangeReview = (change: (record: ReviewRecord) => Partial<ReviewRecord>) => void;

interface UsedReview {
  /** As it is kept, here and in other tabs; null: there is none, undefined: not read yet. */
  record: ReviewRecord | null | undefined;
  change: ChangeReview;
}

export function useReview(side: ReviewSide, id: string): UsedReview {
  const { reviews } = useAppActions();
  const [record, setRecord] = useState<ReviewRecord | null>();
  /** Changes that are shown and not kept yet: what is read meanwhile is older. */
  const underWay = useRef(0);

  useEffect(() => {
    let ended = false;
    const load = async () => {
      const loaded = await reviews.load(side, id);
      if (!ended && underWay.current === 0) setRecord(loaded);
    };
    void load();
    const unsubscribe = reviews.subscribe(() => void load());
    return () => {
      ended = true;
      unsubscribe();
    };
  }, [reviews, side, id]);

  const change = useCallback<ChangeReview>(
    (part) => {
      const changed = (now: ReviewRecord) => ({ ...now, ...part(now), savedAt: Date.now() });
      setRecord((now) => now && changed(now));
      underWay.current += 1;
      const keep = async () => {
        const known = await reviews.load(side, id);
        const kept = known && (await reviews.update(side, id, (now) => changed(now ?? known)));
        underWay.current -= 1;
        if (underWay.current === 0 && kept) setRecord(kept);
      };
      void keep();
    },
    [reviews, side, id],
  );
  return { record, change };
}
