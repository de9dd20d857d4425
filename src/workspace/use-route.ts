import { useSyncExternalStore } from 'react';
import { arriveAt, shownAddress } from './browser-history.ts';
import { readRoute, type Route } from './routes.ts';

/** What shows the address. */
const listeners = new Set<() => void>();

/**
 * With `replace`, there is no way back to here. With `atOnce` what is shown goes along in the same
 * picture, and does not wait for the browser to tell of it.
 */
export function navigate(to: string, { replace = false, atOnce = false } = {}): void {
  if (replace) arriveAt(() => location.replace(to), 'same entry');
  else arriveAt(() => (location.hash = to), 'new entry');
  if (atOnce) listeners.forEach((listener) => listener());
}

export function useRoute(): Route {
  return readRoute(useSyncExternalStore(onHashChange, shownAddress, shownAddress));
}

function onHashChange(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('hashchange', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('hashchange', listener);
  };
}

let moved = false;
if (typeof window !== 'undefined')
  addEventListener('hashchange', () => (moved = true), { once: true });

/** True while the page is still where it was opened. */
export function isFirstAddress(): boolean {
  return !moved;
}
