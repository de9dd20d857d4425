import { useSyncExternalStore } from 'react';
import { arriveAt, shownAddress } from './browser-history.ts';
import { readRoute, type Route } from './routes.ts';

/** With `replace`, there is no way back to here. */
export function navigate(to: string, { replace = false } = {}): void {
  if (replace) arriveAt(() => location.replace(to), 'same entry');
  else arriveAt(() => (location.hash = to), 'new entry');
}

export function useRoute(): Route {
  return readRoute(useSyncExternalStore(onHashChange, shownAddress, shownAddress));
}

function onHashChange(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

let moved = false;
if (typeof window !== 'undefined')
  addEventListener('hashchange', () => (moved = true), { once: true });

/** True while the page is still where it was opened. */
export function isFirstAddress(): boolean {
  return !moved;
}
