import { useSyncExternalStore } from 'react';
import { readRoute, type Route } from './routes.ts';

export function go(address: string): void {
  location.hash = address;
}

/** Goes there without leaving a way back to here. */
export function goInstead(address: string): void {
  location.replace(address);
}

export function useRoute(): Route {
  return readRoute(useSyncExternalStore(onHashChange, () => location.hash));
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
