import { useEffect } from 'react';
import { prefetchDialogs } from '#page/dialogs.ts';
import { prefetchHandoff } from '#page/handoff-parts.ts';
import { prefetchScreens } from './lazy-screens.ts';
import { prefetchPages } from '#wizard/step-page.tsx';

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
      if ('requestIdleCallback' in window) requestIdleCallback(prefetchAll, { timeout: 5_000 });
      else prefetchAll();
    }, HEAD_START_MS);
    return () => clearTimeout(timer);
  }, []);
}

let prefetched = false;

function prefetchAll(): void {
  if (prefetched) return;
  prefetched = true;
  prefetchPages();
  prefetchDialogs();
  prefetchScreens();
  prefetchHandoff();
}
