import { useEffect, useState } from 'react';
import { isUntouched } from '#drafts/draft.ts';
import type { DraftList } from '#drafts/open-drafts.ts';
import { useAppActions } from './app-actions.ts';
import { StartPage } from './start-page.tsx';
import { isFirstAddress } from './use-route.ts';

/** The drafts of this browser; to somebody who comes with none a new one opens at once. */
export function StartScreen() {
  const { store, startDraft } = useAppActions();
  const [list, setList] = useState<DraftList | null>(null);

  useEffect(() => {
    let ended = false;
    const show = async () => {
      const { drafts, setAside, isIncomplete } = await store.list();
      if (ended) return;
      const begun = drafts.filter((draft) => !isUntouched(draft));
      if (isFirstAddress() && begun.length === 0 && setAside.length === 0) void startDraft(true);
      else setList({ drafts: begun, setAside, isIncomplete });
    };
    void show();
    const unsubscribe = store.subscribe(() => void show());
    return () => {
      ended = true;
      unsubscribe();
    };
  }, [store, startDraft]);

  return list && <StartPage {...list} />;
}
