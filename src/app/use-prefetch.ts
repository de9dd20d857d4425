import { useEffect } from 'react';
import { prefetchParts, preloadFiles } from '#ui/fetch-ahead.ts';
import { firstScreen } from '#ui/first-screen.ts';
import { fetchRest } from '#ui/right-after.ts';

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

/**
 * Asks for what comes right after the first screen: once that is loaded, and at once for who asks for
 * another one. Resolves when it is there, or will not come.
 */
export async function fetchRestInTime(): Promise<void> {
  if (firstScreen() && document.readyState !== 'complete')
    // With the event over: until then the browser counts the page as loading.
    await new Promise((resolve) => {
      addEventListener('load', () => setTimeout(resolve), { once: true });
    });
  await fetchRest();
}
