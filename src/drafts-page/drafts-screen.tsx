import { useEffect, useState } from 'react';
import { useAppActions } from '#workspace/app-actions.ts';
import { DraftList, DraftsPage } from './drafts-page.tsx';
import { useDraftList } from '#workspace/use-draft-list.ts';
import { isFirstAddress } from '#workspace/use-route.ts';

/** The drafts of this browser; to somebody who comes with none a new one opens at once. */
export function DraftsScreen() {
  const { startDraft } = useAppActions();
  const list = useDraftList();
  // Decided once: whoever deletes their last draft here has not just come.
  const [isNew, setIsNew] = useState<boolean | null>(null);
  if (list && isNew === null) {
    setIsNew(isFirstAddress() && list.drafts.length === 0 && list.setAside.length === 0);
  }
  useEffect(() => {
    if (isNew) void startDraft(true);
  }, [isNew, startDraft]);

  // Whether somebody is new is not known before the drafts are read.
  const isWanted = isNew === false || !isFirstAddress();
  const canList = useDraftListCode(isWanted);
  // The page opens whole, not in pieces.
  if (!isWanted || (isFirstAddress() && !canList)) return null;
  return <DraftsPage list={canList ? list : null} />;
}

/** Fetches what lists the drafts, for those who have some; true once that is over. */
function useDraftListCode(isWanted: boolean): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    if (isWanted) void DraftList.prefetch().then(() => setIsOver(true));
  }, [isWanted]);
  return isOver;
}
