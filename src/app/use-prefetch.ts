import { useEffect } from 'react';
import { prefetchParts } from '#ui/lazy-part.tsx';

/** How long the first screen is left alone with the network. */
const HEAD_START_MS = 1_000;

/**
 * Fetches the rest of the code once there is something to see and time for it: from then on
 * nothing needs the network any more.
 */
export function usePrefetch(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      // Safari has no requestIdleCallback.
      if ('requestIdleCallback' in window) requestIdleCallback(prefetchParts, { timeout: 5_000 });
      else prefetchParts();
    }, HEAD_START_MS);
    return () => clearTimeout(timer);
  }, []);
}
