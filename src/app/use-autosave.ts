import { useEffect, useState, useSyncExternalStore } from 'react';
import { autosaver, type Autosaver, type SaveState } from '#drafts/autosaver.ts';
import type { Draft } from '#drafts/draft.ts';
import { useAppActions } from './app-actions.ts';

/** Saves the draft as it changes, and what is left of it when the page goes away. */
export function useAutosave(draft: Draft, onConflict: (mine: Draft) => void): Autosaver {
  const { store } = useAppActions();
  const [saver] = useState(() => autosaver(draft, { store, clock: Date.now, onConflict }));

  useEffect(() => {
    const flushIfHidden = () => {
      // A hidden page may be ended without another word.
      if (document.visibilityState === 'hidden') saver.lastWords();
    };
    document.addEventListener('visibilitychange', flushIfHidden);
    addEventListener('pagehide', saver.lastWords);
    return () => {
      document.removeEventListener('visibilitychange', flushIfHidden);
      removeEventListener('pagehide', saver.lastWords);
      saver.close();
    };
  }, [saver]);

  useEffect(() => armBeforeUnload(saver), [saver]);
  return saver;
}

export function useSaveState(saver: Autosaver): SaveState {
  return useSyncExternalStore(saver.subscribe, saver.state);
}

/** Asks before the page is left only while that would lose something: it spoils the back cache. */
function armBeforeUnload(saver: Autosaver): () => void {
  let armed = false;
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  const update = () => {
    if (saver.atRisk() === armed) return;
    armed = !armed;
    if (armed) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  };
  update();
  const unsubscribe = saver.subscribe(update);
  return () => {
    unsubscribe();
    removeEventListener('beforeunload', ask);
  };
}
