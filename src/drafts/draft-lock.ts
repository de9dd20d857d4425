/** One tab's claim to a lock that only one of them can have. */
export interface DraftLock {
  /** Asks for it in place of what was asked before. 'by force' takes it from whoever has it. */
  ask(how: keyof typeof REQUESTS): void;
  /** True from `onHeld` until it is let go or taken away. */
  isHeld(): boolean;
  /** Lets go of it, or of the place in the queue. */
  letGo(): void;
  /** As `letGo`, and hears of nothing any more. Resolves once somebody else can have it. */
  end(): Promise<unknown>;
}

interface LockEvents {
  onHeld: () => void;
  /** It was not free, was let go, or was taken away. */
  onGone: () => void;
  /** The browser gives out no locks at all. */
  onRefused: () => void;
}

const REQUESTS = {
  'if free': { ifAvailable: true },
  'in turn': {},
  'by force': { steal: true },
} as const satisfies Record<string, LockOptions>;

interface Claim {
  /** Gives up its place in the queue. */
  withdraw: () => void;
  /** There while it has the lock. */
  letGo?: (() => void) | undefined;
  /** When it is over, for whatever reason. */
  over: Promise<unknown>;
}

export function draftLock(locks: LockManager, name: string, events: LockEvents): DraftLock {
  let claim: Claim | undefined;

  async function ask(how: keyof typeof REQUESTS) {
    claim?.withdraw();
    const waiting = new AbortController();
    const mine: Claim = { withdraw: () => waiting.abort(), over: Promise.resolve() };
    claim = mine;
    const hold = (lock: Lock | null) => {
      // What is no longer wanted is let go at once.
      if (!lock || claim !== mine) return undefined;
      const held = new Promise<void>((resolve) => (mine.letGo = resolve));
      events.onHeld();
      return held;
    };
    // Only a place in the queue can be given up: the browser takes no signal with the others.
    const signal = how === 'in turn' ? { signal: waiting.signal } : {};
    // Async: what it throws is a refusal, too.
    const request = async () => locks.request(name, { ...REQUESTS[how], ...signal }, hold);
    const outcome = request().then(() => false, isNoAbort);
    mine.over = outcome;
    const isRefused = await outcome;
    mine.letGo = undefined;
    if (claim !== mine) return;
    claim = undefined;
    if (isRefused) events.onRefused();
    else events.onGone();
  }

  function letGo() {
    claim?.withdraw();
    claim?.letGo?.();
  }

  return {
    ask: (how) => void ask(how),
    isHeld: () => claim?.letGo !== undefined,
    letGo,
    end() {
      letGo();
      const last = claim?.over;
      claim = undefined;
      return last ?? Promise.resolve();
    },
  };
}

/** An abort is a lock that was taken away, or a place in the queue that was given up. */
function isNoAbort(problem: unknown): boolean {
  return !(problem instanceof DOMException && problem.name === 'AbortError');
}
