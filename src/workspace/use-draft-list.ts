import { useEffect, useState } from 'react';
import { isUntouched } from '#drafts/draft.ts';
import type { DraftList } from '#drafts/open-drafts.ts';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { useAppActions } from './app-actions.ts';

export interface ShownDrafts extends DraftList {
  /** Those that are in this page's memory only. */
  unsaved: ReadonlySet<string>;
  /** What was sent of them and came back, by the draft's id. */
  reviews: ReadonlyMap<string, ReviewRecord>;
}

/** The drafts that were begun, as they are stored now; null until they were read. */
export function useDraftList(): ShownDrafts | null {
  const { store, reviews } = useAppActions();
  const [list, setList] = useState<ShownDrafts | null>(null);
  useEffect(() => {
    let ended = false;
    const read = oneAtATime(async () => {
      const [{ drafts, setAside, ...rest }, ofReviews, sent] = await Promise.all([
        store.list(),
        reviews.setAside('author'),
        reviews.list('author'),
      ]);
      const begun = drafts.filter((draft) => !isUntouched(draft));
      const unsaved = begun.map(({ id }) => id).filter(store.hasUnsaved);
      if (!ended)
        setList({
          ...rest,
          setAside: [...setAside, ...ofReviews],
          drafts: begun,
          unsaved: new Set(unsaved),
          reviews: new Map(sent.map((record) => [record.id, record])),
        });
    });
    // Somebody who types in another tab has the machine to themselves.
    const readIfSeen = () => {
      if (document.visibilityState === 'visible') read();
    };
    read();
    const stop = [store.subscribe(readIfSeen), reviews.subscribe(readIfSeen)];
    document.addEventListener('visibilitychange', readIfSeen);
    return () => {
      ended = true;
      for (const end of stop) end();
      document.removeEventListener('visibilitychange', readIfSeen);
    };
  }, [store, reviews]);
  return list;
}

/** However often it is asked for in the meantime, it is then done once more. */
function oneAtATime(act: () => Promise<void>): () => void {
  let isRunning = false;
  let again = false;
  const run = async () => {
    isRunning = true;
    do {
      again = false;
      await act();
    } while (again);
    isRunning = false;
  };
  return () => {
    again = true;
    if (!isRunning) void run();
  };
}
