import { useCallback, useEffect, useState } from 'react';
import type { TextSession, TextState } from './text-session.ts';

/** How long the keys have to be still. */
const STILL_MS = 350;

interface SettledText {
  state: TextState;
  /** The state as it is now, for what cannot wait. */
  settle: () => TextState;
}

/**
 * What there is to say about the text, a moment after the last key: almost every word is broken
 * JSON while it is typed, and nothing may flicker beside it.
 */
export function useTextState(session: TextSession): SettledText {
  const [state, setState] = useState(session.state);
  const settle = useCallback(() => {
    session.flush();
    const now = session.state();
    setState(now);
    return now;
  }, [session]);
  useEffect(() => {
    let timer = 0;
    const show = () => setState(session.state());
    const unsubscribe = session.subscribe(() => {
      clearTimeout(timer);
      timer = window.setTimeout(show, STILL_MS);
    });
    // Listening may have had the session read its text.
    show();
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [session]);
  return { state, settle };
}
