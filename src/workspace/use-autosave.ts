import { useEffect, useState, useSyncExternalStore } from 'react';
import { autosaver, type Autosaver, type SaveState } from '#drafts/autosaver.ts';
import type { Draft } from '#drafts/draft.ts';
import type { DraftHold } from '#drafts/draft-hold.ts';
import { newId } from '#drafts/new-id.ts';
import { useDraftParts } from '#form/draft-context.ts';
import { useAppActions } from './app-actions.ts';
import { askBeforeUnload } from './before-unload.ts';

/** Saves the draft as the form around changes it, and what is left when the page or the draft goes away. */
export function useAutosave(
  draft: Draft,
  hold: DraftHold,
  onMovedToHistory: (count: number) => void,
): Autosaver {
  const { store } = useAppActions();
  const { store: form } = useDraftParts();
  const [saver] = useState(() =>
    autosaver(draft, {
      store,
      clock: Date.now,
      writer: newId(),
      isGuarded: hold.isGuarded,
      onMovedToHistory,
    }),
  );

  useEffect(() => {
    const save = () => {
      const { values } = form.now();
      if (values !== saver.draft().values) saver.change({ values });
    };
    // A step inside may have changed something already.
    save();
    return form.subscribe(save);
  }, [saver, form]);

  useEffect(() => {
    saver.begin();
    const flush = () => void saver.flush();
    const flushIfHidden = () => {
      // A hidden page may be ended without another word.
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', flushIfHidden);
    addEventListener('pagehide', flush);
    hold.beforeYield(saver.flush);
    return () => {
      document.removeEventListener('visibilitychange', flushIfHidden);
      removeEventListener('pagehide', flush);
      void saver.close();
    };
  }, [saver, hold]);

  useEffect(() => askBeforeUnload(saver.subscribe, saver.atRisk, saver.flush), [saver]);
  return saver;
}

/** What the first picture of a new draft says, whatever came of it meanwhile. */
const SAVING: SaveState = { kind: 'saving' };

export function useSaveState(saver: Autosaver): SaveState {
  return useSyncExternalStore(saver.subscribe, saver.state, () => SAVING);
}
