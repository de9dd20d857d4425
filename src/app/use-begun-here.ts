import { useEffect } from 'react';
import { isUntouched, type Draft } from '#drafts/draft.ts';
import type { DraftStore } from '#drafts/draft-store.ts';
import { forgetDrafts, rememberDrafts } from '#drafts/has-drafts.ts';
import { DRAFTS } from '#workspace/routes.ts';
import { navigate } from '#workspace/use-route.ts';

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

  useEffect(() => {
    if (!opened) return;
    // The browser may have lost that, and not the drafts.
    void store.list().then(({ drafts, setAside }) => {
      const others = drafts.filter((draft) => draft.id !== opened.id && !isUntouched(draft));
      const isBegun = drafts.some((draft) => draft.id === opened.id && !isUntouched(draft));
      if (!isBegun && others.length + setAside.length > 0) navigate(DRAFTS, { replace: true });
    });
  }, [store, opened]);
}
