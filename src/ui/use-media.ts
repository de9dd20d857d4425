import { useCallback, useSyncExternalStore } from 'react';

/** True while the media query matches; where the first screen is rendered ahead, as if it did. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => true,
  );
}

/** A phone, held upright. */
export const NARROW = '@media (max-width: 599.95px)';
/** Fingers: whatever they press is 44 px high at least. */
export const TOUCH = '@media (pointer: coarse)';
/** Room for steps and form side by side, and for the JSON beside them. */
export const WIDE = '@media (min-width: 1200px)';
export const MEDIUM = '@media (min-width: 900px)';
