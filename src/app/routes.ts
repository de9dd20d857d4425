import { useSyncExternalStore } from 'react';
import type { StepId } from '#manifest/form-values.ts';

/** Everything the address can say. Hash routes work on any static host, under any path. */
export type Route =
  | { kind: 'start' }
  | { kind: 'draft'; id: string; step: StepId | null }
  | { kind: 'unknown'; address: string };

const STEP_IDS: readonly StepId[] = ['app-info', 'webhooks', 'engagement', 'review'];
const DRAFT = /^#\/drafts\/([\w-]+)(?:\/([\w-]*))?$/;

export function readRoute(hash: string): Route {
  if (isStart(hash)) return { kind: 'start' };
  const [, id, name] = DRAFT.exec(hash) ?? [];
  const step = STEP_IDS.find((each) => each === name) ?? null;
  if (id === undefined || (name && step === null)) return { kind: 'unknown', address: hash };
  return { kind: 'draft', id, step };
}

export function isStart(hash: string): boolean {
  return hash === '' || hash === '#' || hash === '#/';
}

export const START = '#/';

export function addressOf(id: string, step: StepId): string {
  return `#/drafts/${id}/${step}`;
}

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
