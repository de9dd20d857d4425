import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReviewRecord, ReviewSide } from '#drafts/review-record.ts';
import { replaceEqualDeep } from '#form/replace-equal-deep.ts';
import { useAppActions } from './app-actions.ts';

/** Changes the record at once on the screen, then stores it. The same function in every render. */
export type ChangeReview = (change: (record: ReviewRecord) => Partial<ReviewRecord>) => void;

interface UsedReview {
  /** As it is kept, here and in other tabs; null: there is none, undefined: not read yet. */
  record: ReviewRecord | null | undefined;
  change: ChangeReview;
}

export function useReview(side: ReviewSide, id: string): UsedReview {
  const { reviews } = useAppActions();
  const [record, setRecord] = useState<ReviewRecord | null>();
  /** As it was changed last; a change may follow before this is drawn. */
  const latest = useRef<ReviewRecord | null>(null);
  /** Changes that are shown and not kept yet: what is read meanwhile is older. */
  const underWay = useRef(0);

  useEffect(() => {
    let ended = false;
    const load = async () => {
      const loaded = await reviews.load(side, id);
      if (ended || underWay.current > 0) return;
      // What did not change stays the same object: it is not drawn anew.
      latest.current = replaceEqualDeep(latest.current, loaded);
      setRecord(latest.current);
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
      if (!latest.current) return;
      const next = { ...latest.current, ...part(latest.current), savedAt: Date.now() };
      latest.current = next;
      setRecord(next);
      underWay.current += 1;
      void reviews.put(next).finally(() => (underWay.current -= 1));
    },
    [reviews],
  );
  return { record, change };
}
