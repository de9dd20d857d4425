import { useEffect, useState } from 'react';
import { isUntouched } from '#drafts/draft.ts';
import type { DraftList } from '#drafts/draft-store.ts';
import { useAppActions } from './app-actions.ts';
import { StartPage } from './start-page.tsx';
import { isFirstAddress } from './use-route.ts';

/** The drafts of this browser; to somebody who comes with none a new one opens at once. */
export function StartScreen() {
  const { store, startDraft } = useAppActions();
  const [list, setList] = useState<DraftList | null>(null);

  useEffect(() => {
    let stale = false;
    void store.list().then(({ drafts, setAside, isIncomplete }) => {
      if (stale) return;
      const begun = drafts.filter((draft) => !isUntouched(draft));
      if (isFirstAddress() && begun.length === 0 && setAside.length === 0) void startDraft(true);
      else setList({ drafts: begun, setAside, isIncomplete });
    });
    return () => {
      stale = true;
    };
  }, [store, startDraft]);

  return list && <StartPage {...list} />;
}
