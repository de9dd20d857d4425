import { useSyncExternalStore } from 'react';
import { arriveAt, shownAddress } from './browser-history.ts';
import { readRoute, type Route } from './routes.ts';

export function go(address: string): void {
  arriveAt(() => (location.hash = address), 'new entry');
}

/** Goes there without leaving a way back to here. */
export function goInstead(address: string): void {
  arriveAt(() => location.replace(address), 'same entry');
}

export function useRoute(): Route {
  return readRoute(useSyncExternalStore(onHashChange, shownAddress));
}

function onHashChange(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

let moved = false;
addEventListener('hashchange', () => (moved = true), { once: true });

/** True while the page is still where it was opened. */
export function isFirstAddress(): boolean {
  return !moved;
}
