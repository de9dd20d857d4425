import { isObject } from '#manifest/json/json.ts';
import { createStore } from './create-store.ts';
import type { DraftChannel } from './draft-channel.ts';
import { draftLock } from './draft-lock.ts';
import { pendingReleases, type PendingReleases } from './pending-releases.ts';

/** mine: this tab may write the draft. elsewhere: another tab does. asking: not known yet. */
export type HoldState = 'asking' | 'mine' | 'elsewhere';

/** One tab's claim to write a draft: there is one writer at a time (trust.md T6). */
export interface DraftHold {
  state(): HoldState;
  /** False where tabs cannot keep each other out: the draft may be written in another one too. */
  isGuarded(): boolean;
  subscribe(listener: () => void): () => void;
  /** Asks the tab that has the draft to write what is left and let go; one that does not answer loses it. */
  take(): void;
  /** What is called before another tab gets the draft: it writes what is left. */
  beforeYield(write: () => Promise<unknown>): void;
  /** Lets go for good, once what is left is written. */
  release(): void;
}

interface HoldOptions {
  /** Missing on a plain-http address: every tab may write then, and the others' versions go to the draft's history. */
  locks: LockManager | undefined;
  channel: DraftChannel;
  /** Of all drafts that this tab opens. */
  releases?: PendingReleases;
}

/** How long the other tab has to answer before the draft is taken from it. It may be frozen, or busy. */
const TAKEOVER_TIMEOUT_MS = 1_500;

export function draftHold(id: string, options: HoldOptions): DraftHold {
  const { locks, channel, releases = pendingReleases() } = options;
  if (!locks) return unguardedHold();
  const { get: state, set: show, subscribe } = createStore<HoldState>('asking');
  let isGuarded = true;
  let writeRest: () => Promise<unknown> = () => Promise.resolve();
  const takeover = countdown(TAKEOVER_TIMEOUT_MS, () => lock.ask('by force'));

  const wait = () => {
    show('elsewhere');
    lock.ask('in turn');
  };
  const work = (guarded: boolean) => {
    takeover.stop();
    isGuarded = guarded;
    show('mine');
  };
  const lock = draftLock(locks, `draft ${id}`, {
    onHeld: () => work(true),
    onGone: wait,
    onRefused: () => work(false),
  });

  async function yieldLock() {
    // First: nothing can be typed any more that would not be written.
    show('elsewhere');
    await writeRest();
    lock.letGo();
  }

  async function leave() {
    // Whoever is next opens what is written.
    await writeRest();
    await lock.end();
  }

  const unsubscribe = channel.subscribe((message) => {
    if (!isRequestFor(message, id)) return;
    if (state() === 'mine' && lock.isHeld()) void yieldLock();
    // Whoever asks comes before those who only wait.
    else if (state() === 'elsewhere' && !lock.isHeld()) wait();
  });

  let released = false;
  releases.after(id, () => {
    if (!released) lock.ask('if free');
  });
  return {
    state,
    isGuarded: () => isGuarded,
    subscribe,
    take() {
      if (state() !== 'elsewhere') return;
      channel.post({ kind: 'let-go', id });
      takeover.start();
    },
    beforeYield: (write) => void (writeRest = write),
    release() {
      released = true;
      unsubscribe();
      takeover.stop();
      releases.add(id, leave());
    },
  };
}

/** There is nobody to ask. */
function unguardedHold(): DraftHold {
  return {
    state: () => 'mine',
    isGuarded: () => false,
    subscribe: () => () => undefined,
    take: () => undefined,
    beforeYield: () => undefined,
    release: () => undefined,
  };
}

/** Started again while it runs, it goes on as it was. */
function countdown(ms: number, end: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const start = () => {
    timer ??= setTimeout(() => {
      stop();
      end();
    }, ms);
  };
  return { start, stop };
}

function isRequestFor(message: unknown, id: string): boolean {
  return isObject(message) && message['kind'] === 'let-go' && message['id'] === id;
}
