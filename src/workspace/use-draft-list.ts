import { useEffect, useState } from 'react';
import { isUntouched } from '#drafts/draft.ts';
import type { DraftList } from '#drafts/open-drafts.ts';
import { useAppActions } from './app-actions.ts';

export interface ShownDrafts extends DraftList {
  /** Those that are in this page's memory only. */
  unsaved: ReadonlySet<string>;
}

/** The drafts that were begun, as they are stored now; null until they were read. */
export function useDraftList(): ShownDrafts | null {
  const { store, reviews } = useAppActions();
  const [list, setList] = useState<ShownDrafts | null>(null);
  useEffect(() => {
    let ended = false;
    const read = oneAtATime(async () => {
      const [{ drafts, setAside, ...rest }, ofReviews] = await Promise.all([
        store.list(),
        reviews.setAside('author'),
      ]);
      const begun = drafts.filter((draft) => !isUntouched(draft));
      const unsaved = begun.map(({ id }) => id).filter(store.hasUnsaved);
      if (!ended)
        setList({
          ...rest,
          setAside: [...setAside, ...ofReviews],
          drafts: begun,
          unsaved: new Set(unsaved),
        });
    });
    // Somebody who types in another tab has the machine to themselves.
    const readIfSeen = () => {
      if (document.visibilityState === 'visible') read();
    };
    read();
    const unsubscribe = store.subscribe(readIfSeen);
    document.addEventListener('visibilitychange', readIfSeen);
    return () => {
      ended = true;
      unsubscribe();
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
