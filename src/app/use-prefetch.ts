import { useEffect } from 'react';
import { prefetchParts, preloadFiles } from '#ui/fetch-ahead.ts';

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
      if ('requestIdleCallback' in window) requestIdleCallback(fetchRest, { timeout: 5_000 });
      else fetchRest();
    }, HEAD_START_MS);
    return () => clearTimeout(timer);
  }, []);
}

function fetchRest(): void {
  if (!preloadFiles()) void prefetchParts();
}
