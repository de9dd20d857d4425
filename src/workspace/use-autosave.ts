import { useEffect, useState, useSyncExternalStore } from 'react';
import { autosaver, type Autosaver, type SaveState } from '#drafts/autosaver.ts';
import type { Draft } from '#drafts/draft.ts';
import type { DraftHold } from '#drafts/draft-hold.ts';
import { newId } from '#drafts/new-id.ts';
import { useAppActions } from './app-actions.ts';
import { askBeforeUnload } from './before-unload.ts';

/** Saves the draft as it changes, and what is left of it when the page or the draft goes away. */
export function useAutosave(
  draft: Draft,
  hold: DraftHold,
  onMovedToHistory: (count: number) => void,
): Autosaver {
  const { store } = useAppActions();
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

  useEffect(() => askBeforeUnload(saver.subscribe, saver.atRisk), [saver]);
  return saver;
}

export function useSaveState(saver: Autosaver): SaveState {
  return useSyncExternalStore(saver.subscribe, saver.state);
}
