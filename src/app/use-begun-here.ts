import { useEffect, useState } from 'react';
import { isUntouched, type Draft } from '#drafts/draft.ts';
import type { DraftStore } from '#drafts/draft-store.ts';
import { forgetDrafts, rememberDrafts } from '#drafts/has-drafts.ts';
import { DRAFTS } from '#workspace/routes.ts';
import { navigate, useRoute } from '#workspace/use-route.ts';

/** Remembers that drafts were begun here: whoever has some is not shown the first screen again. */
export function useBegunHere(store: DraftStore, opened: Draft | undefined): void {
  useEffect(
    () =>
      store.subscribe(({ kind }) => {
        if (kind === 'written') rememberDrafts();
        else if (kind === 'cleared') forgetDrafts();
      }),
    [store],
  );

  const route = useRoute();
  const [isGivenUp, setGivenUp] = useState(false);
  useEffect(() => {
    if (!opened) return;
    // The browser may have lost that, and not the drafts.
    void hasOthers(store, opened.id).then(async (isForgotten) => {
      if (!isForgotten || (await isBegun(store, opened.id))) return;
      navigate(DRAFTS, { replace: true });
      setGivenUp(true);
    });
  }, [store, opened]);
  useEffect(() => {
    // Once it is closed: it is written when it begins, and when it is left.
    if (isGivenUp && opened && route.kind === 'drafts') void store.remove(opened.id);
  }, [store, opened, isGivenUp, route.kind]);
}

async function hasOthers(store: DraftStore, id: string): Promise<boolean> {
  const { drafts, setAside } = await store.list(id);
  return setAside.length > 0 || drafts.some((draft) => !isUntouched(draft));
}

/** Somebody has typed into it meanwhile. */
async function isBegun(store: DraftStore, id: string): Promise<boolean> {
  const found = await store.load(id);
  return found.kind === 'draft' && !isUntouched(found.draft);
}
