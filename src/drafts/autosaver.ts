import type { Clock, Draft } from './draft.ts';
import type { DraftStore, SaveResult } from './draft-store.ts';

/** With `PAUSE_MS` a change is on disk within half a second of the last keystroke (trust.md T2). */
const PAUSE_MS = 300;
/** Somebody who types without a pause is not left unsaved for longer than this. */
const LONGEST_MS = 2_000;
/** How soon a failed write is tried again by itself. */
const RETRY_MS = 10_000;

export type SaveState =
  { kind: 'saved'; at: number } | { kind: 'saving' } | { kind: 'not-saved'; why: string };

export interface Autosaver {
  /** The draft as it is now, written or not. */
  draft(): Draft;
  state(): SaveState;
  subscribe(listener: () => void): () => void;
  /** A change worth keeping; a new place alone is kept silently. */
  change(part: Partial<Omit<Draft, 'id' | 'rev' | 'savedAt'>>): void;
  /** Writes at once what has not been written yet. */
  flush(): Promise<SaveState>;
  /** Keeps what has not been written yet as the page ends, faster than a write can be done. */
  lastWords(): void;
  /** True while closing the page would lose something. */
  atRisk(): boolean;
  /** Writes what is left, then nothing any more. */
  close(): void;
  /** Nothing is written any more: the draft was deleted. */
  abandon(): void;
}

interface AutosaverOptions {
  store: DraftStore;
  clock: Clock;
  /** Another tab wrote the draft: this one goes on as a copy of its own, under a new id. */
  onConflict: (mine: Draft) => void;
}

export function autosaver(initial: Draft, options: AutosaverOptions): Autosaver {
  const { store, clock, onConflict } = options;
  let draft = initial;
  // A draft that was never written is written at once: see the end.
  let dirty = initial.rev === 0;
  let state: SaveState = dirty ? { kind: 'saving' } : { kind: 'saved', at: initial.savedAt };
  let ended = false;
  let abandoned = false;
  let firstChange: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> | undefined;
  const listeners = new Set<() => void>();

  function show(next: SaveState) {
    if (next.kind === 'saving' && state.kind !== 'saved') return;
    state = next;
    listeners.forEach((listener) => listener());
  }

  function later(ms: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  }

  function change(part: Partial<Draft>) {
    if (ended) return;
    const edited = 'values' in part && part.values !== draft.values;
    draft = { ...draft, ...part, savedAt: edited ? clock() : draft.savedAt };
    dirty = true;
    firstChange ??= clock();
    if (edited) show({ kind: 'saving' });
    later(Math.max(0, Math.min(PAUSE_MS, firstChange + LONGEST_MS - clock())));
  }

  async function write() {
    clearTimeout(timer);
    dirty = false;
    firstChange = undefined;
    const mine = draft;
    // Counted on at once, so that a last write as the page closes need not wait for this one.
    draft = { ...draft, rev: draft.rev + 1 };
    settle(mine, await store.save(mine));
  }

  function settle(mine: Draft, result: SaveResult) {
    if (result.kind === 'conflict' && !abandoned) {
      stop();
      onConflict(draft);
    }
    if (ended) return;
    if (result.kind === 'not-saved') {
      dirty = true;
      draft = { ...draft, rev: Math.min(draft.rev, mine.rev) };
      show(result);
      later(RETRY_MS);
    } else if (!dirty) {
      show({ kind: 'saved', at: mine.savedAt });
    }
  }

  function stop() {
    ended = true;
    clearTimeout(timer);
  }

  async function flush(): Promise<SaveState> {
    while (dirty && !ended) {
      const mine = write();
      writing = mine;
      await mine;
      if (writing === mine) writing = undefined;
      if (state.kind === 'not-saved') break;
    }
    await writing;
    return state;
  }

  if (dirty) later(0);
  return {
    draft: () => draft,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change,
    flush,
    lastWords() {
      if (ended || (!dirty && writing === undefined)) return;
      store.saveLastWords(draft);
      void flush();
    },
    atRisk: () => !ended && (dirty || state.kind !== 'saved'),
    close() {
      void flush();
      stop();
    },
    abandon() {
      abandoned = true;
      stop();
    },
  };
}
