import { useEffect, useState, useSyncExternalStore } from 'react';
import { isServerThere } from './load-again.ts';

/** Code that the first screen can be drawn and typed in without, and that comes right after it. */
export interface RightAfter<Part> {
  /** `undefined` until it is there. */
  now(): Part | undefined;
  /** Keeps waiting where it does not arrive: `useRestIsMissing` says so, and `fetchRestAgain` tries again. */
  readonly there: Promise<Part>;
}

type Fetch = (how: <Part>(load: () => Promise<Part>) => Promise<Part>) => Promise<void>;

/** What is not there yet. */
const waiting = new Set<Fetch>();
const listeners = new Set<() => void>();
let asked: Promise<void> | undefined;
let isMissing = false;
let isFailureKept = false;

/** Code that is fetched after the first screen; at once when that has been asked for already. */
export function rightAfter<Part>(load: () => Promise<Part>): RightAfter<Part> {
  let part: Part | undefined;
  let arrive: (part: Part) => void;
  const there = new Promise<Part>((resolve) => (arrive = resolve));
  const fetch: Fetch = async (how) => {
    part = await how(load);
    // What `use` looks at: with these it does not wait for what is there.
    void Object.assign(there, { status: 'fulfilled', value: part });
    waiting.delete(fetch);
    arrive(part);
  };
  waiting.add(fetch);
  if (asked) void fetchAll([fetch], once);
  return { now: () => part, there };
}

/** The part once it is there. */
export function useRightAfter<Part>({ now, there }: RightAfter<Part>): Part | undefined {
  const [part, setPart] = useState(now);
  useEffect(() => {
    let isGone = false;
    if (!part)
      void there.then((arrived) => {
        if (!isGone) setPart(() => arrived);
      });
    return () => {
      isGone = true;
    };
  }, [part, there]);
  return part;
}

const once = <Part>(load: () => Promise<Part>) => load();

async function fetchAll(fetches: Iterable<Fetch>, how: Parameters<Fetch>[0]): Promise<void> {
  const outcomes = await Promise.allSettled(Array.from(fetches, (fetch) => fetch(how)));
  tellMissing(outcomes.some(({ status }) => status === 'rejected'));
}

function tellMissing(missing: boolean): void {
  if (missing === isMissing) return;
  isMissing = missing;
  listeners.forEach((listener) => listener());
}

/** Fetches all of it, once; resolves when that is over, whether it arrived or not. */
export function fetchRest(): Promise<void> {
  return (asked ??= fetchAll(waiting, once));
}

/**
 * Firefox keeps a failed import() for as long as the page lives (load-again.ts). There is nothing yet
 * that could save what was typed: so nobody's page is loaded again unasked, and they are told.
 */
export async function fetchRestAgain(): Promise<void> {
  await fetchAll(waiting, once);
  if (!isMissing || !(await isServerThere())) return;
  isFailureKept = true;
  listeners.forEach((listener) => listener());
}

export function useOnlyReloadHelps(): boolean {
  return useSyncExternalStore(subscribe, onlyReloadHelps, () => false);
}

export const onlyReloadHelps = () => isMissing && isFailureKept;

/** Whether something of it did not arrive. */
export function useRestIsMissing(): boolean {
  return useSyncExternalStore(subscribe, restIsMissing, () => false);
}

export const restIsMissing = () => isMissing;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
