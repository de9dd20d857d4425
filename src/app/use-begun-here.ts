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
    void store.list().then(({ drafts, setAside }) => {
      const others = drafts.filter((draft) => draft.id !== opened.id && !isUntouched(draft));
      const isBegun = drafts.some((draft) => draft.id === opened.id && !isUntouched(draft));
      if (isBegun || others.length + setAside.length === 0) return;
      navigate(DRAFTS, { replace: true });
      setGivenUp(true);
    });
  }, [store, opened]);
  useEffect(() => {
    // Once it is closed: it is written when it begins, and when it is left.
    if (isGivenUp && opened && route.kind === 'drafts') void store.remove(opened.id);
  }, [store, opened, isGivenUp, route.kind]);
}
