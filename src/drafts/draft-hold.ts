import type { DraftChannel } from './draft-channel.ts';

/** mine: this tab may write the draft. elsewhere: another tab does. asking: not known yet. */
export type HoldState = 'asking' | 'mine' | 'elsewhere';

/** One tab's claim to write a draft: there is one writer at a time (trust.md T6). */
export interface DraftHold {
  state(): HoldState;
  subscribe(listener: () => void): () => void;
  /** Asks the tab that has the draft to write what is left and let go; one that does not answer loses it. */
  take(): void;
  /** What is called before another tab gets the draft: it writes what is left. */
  beforeYield(write: () => Promise<unknown>): void;
  /** Lets go for good. */
  release(): void;
}

interface HoldOptions {
  /** Missing on a plain-http address: every tab may write then, and what they wrote apart is told. */
  locks: LockManager | undefined;
  channel: DraftChannel;
}

/** How long the other tab has to answer. It may be frozen, or busy. */
const PATIENCE_MS = 1_500;

export function draftHold(id: string, options: HoldOptions): DraftHold {
  const { locks, channel } = options;
  const name = `draft ${id}`;
  const listeners = new Set<() => void>();
  let state: HoldState = locks ? 'asking' : 'mine';
  let writeRest: () => Promise<unknown> = () => Promise.resolve();
  let released = false;
  let letGo: (() => void) | undefined;
  let waiting: AbortController | undefined;

  function show(next: HoldState) {
    if (released || state === next) return;
    state = next;
    listeners.forEach((listener) => listener());
  }

  /** Holds the lock until it is let go. */
  function hold(): Promise<void> {
    if (released) return Promise.resolve();
    waiting = undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    show('mine');
    return held;
  }

  /** Waits until it is free: the other tab was closed, or let go. */
  async function wait() {
    if (!locks || released) return;
    show('elsewhere');
    const { signal } = (waiting = new AbortController());
    await locks.request(name, { signal }, hold).then(afterwards, lost);
  }

  /** Another tab took it away; or this one stopped waiting. */
  function lost(problem: unknown) {
    letGo = undefined;
    const isTaken = problem instanceof DOMException && problem.name === 'AbortError';
    // A browser that refuses locks altogether is one without them.
    if (!isTaken) show('mine');
    else if (state === 'mine') void wait();
  }

  function afterwards() {
    letGo = undefined;
    void wait();
  }

  async function ask() {
    if (!locks) return;
    const tryOnce = async (lock: Lock | null) => (lock ? hold().then(() => true) : false);
    await locks.request(name, { ifAvailable: true }, tryOnce).then(() => void wait(), lost);
  }

  const unsubscribe = channel.subscribe((message) => {
    if (!isRequestFor(message, id) || state !== 'mine' || !letGo) return;
    const done = letGo;
    void writeRest().finally(done);
  });

  void ask();
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    take() {
      channel.post({ kind: 'let-go', id });
      setTimeout(() => {
        if (!locks || released || state !== 'elsewhere') return;
        waiting?.abort();
        void locks.request(name, { steal: true }, hold).then(afterwards, lost);
      }, PATIENCE_MS);
    },
    beforeYield: (write) => void (writeRest = write),
    release() {
      released = true;
      unsubscribe();
      waiting?.abort();
      letGo?.();
    },
  };
}

function isRequestFor(message: unknown, id: string): boolean {
  if (typeof message !== 'object' || message === null) return false;
  return 'kind' in message && message.kind === 'let-go' && 'id' in message && message.id === id;
}
