import { useEffect } from 'react';
import { prefetchParts, preloadFiles } from '#ui/fetch-ahead.ts';
import { fetchRest } from '#ui/right-after.ts';
import { readRoute } from '#workspace/routes.ts';

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
      if ('requestIdleCallback' in window) requestIdleCallback(fetchLater, { timeout: 5_000 });
      else fetchLater();
    }, HEAD_START_MS);
    return () => clearTimeout(timer);
  }, []);
}

function fetchLater(): void {
  if (!preloadFiles()) void prefetchParts();
}

/** What comes right after the first screen is asked for once that is loaded, and at once by who asks for another one. */
export function fetchRestInTime(): void {
  const isFirstScreen = readRoute(location.hash).kind === 'drafts';
  if (isFirstScreen && document.readyState !== 'complete')
    addEventListener('load', () => void fetchRest(), { once: true });
  else void fetchRest();
}
