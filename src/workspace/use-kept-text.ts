import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { TextPlace } from '#drafts/kept-texts.ts';
import { useAppActions } from './app-actions.ts';

/** How soon after the last key it is on disk. */
const PAUSE_MS = 250;

/**
 * The text of a box, kept as it is typed: it is there again after the box was closed or the page
 * reloaded. Emptied, it is gone at once.
 */
export function useKeptText(place: TextPlace): [text: string, change: (text: string) => void] {
  const { texts } = useAppActions();
  const [text, setText] = useState('');
  const name = place.join(' ');
  /** What is not on its way to the disk yet. */
  const pending = useRef<{ text: string; timer: ReturnType<typeof setTimeout> }>(undefined);

  const keep = (next: string) => void texts.keep(place, next);
  const flush = () => {
    if (!pending.current) return;
    clearTimeout(pending.current.timer);
    keep(pending.current.text);
    pending.current = undefined;
  };
  const isTouched = useRef(false);
  const change = (next: string) => {
    isTouched.current = true;
    setText(next);
    clearTimeout(pending.current?.timer);
    pending.current = { text: next, timer: setTimeout(flush, PAUSE_MS) };
    if (next === '') flush();
  };

  const load = useEffectEvent(() => texts.load(place));
  /** It may have been typed in before the browser's storage answered: neither is lost. */
  const take = useEffectEvent((kept: string) => {
    if (kept === '') return;
    if (!isTouched.current) setText(kept);
    else change(text === '' ? kept : `${kept}\n${text}`);
  });
  useEffect(() => {
    let isStale = false;
    void load().then((kept) => {
      if (!isStale) take(kept);
    });
    return () => {
      isStale = true;
    };
  }, [name]);

  const leave = useEffectEvent(flush);
  useEffect(() => {
    const leaveIfHidden = () => {
      // A hidden page may be ended without another word.
      if (document.visibilityState === 'hidden') leave();
    };
    document.addEventListener('visibilitychange', leaveIfHidden);
    addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', leaveIfHidden);
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return [text, change];
}
