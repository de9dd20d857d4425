import { createListeners } from './create-store.ts';
import { isSameVersion, isUntouched, type Clock, type Draft, type Version } from './draft.ts';
import type { DraftStore, SaveResult } from './draft-store.ts';
import type { StoreChange } from './store-changes.ts';

/** With `PAUSE_MS` a change is on disk within half a second of the last keystroke (trust.md T2). */
const PAUSE_MS = 300;
/** Somebody who types without a pause is not left unsaved for longer than this. */
const MAX_DELAY_MS = 2_000;
/** How soon a failed write is tried again by itself. */
const RETRY_MS = 10_000;

export type SaveState =
  | { kind: 'saved'; at: number }
  | { kind: 'saving' }
  | { kind: 'not-saved'; why: string }
  /** Another tab deleted it. The next change saves it again. */
  | { kind: 'deleted' };

export interface Autosaver {
  /** Until then nothing is written, nor heard of other tabs: what is drawn in vain makes one too. */
  begin(): void;
  /** The draft as it is now, written or not. */
  draft(): Draft;
  state(): SaveState;
  /** Hears of every change of the state, and of the draft's text. */
  subscribe(listener: () => void): () => void;
  /** A change worth keeping; a new place alone is kept silently, or with the next edit. */
  change(part: Partial<Omit<Draft, keyof Version | 'savedAt'>>): void;
  /** Writes what has not been written yet; begun when this returns, for a page that is ending. */
  flush(): Promise<SaveState>;
  /** Writes it once more as it is: what was written was deleted elsewhere. */
  writeAgain(): Promise<SaveState>;
  /** True while closing the page would lose something. */
  atRisk(): boolean;
  /** Writes what is left, then nothing any more. */
  close(): Promise<void>;
  /** Nothing is written any more: the draft was deleted. */
  abandon(): void;
}

interface AutosaverOptions {
  store: DraftStore;
  clock: Clock;
  /** What tells this opening of the draft from every other. */
  writer: string;
  /**
   * False while another tab may write the draft too. Then a mere change of step or field is not
   * saved: saving it would push the other tab's version into the history.
   */
  isGuarded: () => boolean;
  /** So many versions, written in another tab since it was opened, went to the draft's history. */
  onMovedToHistory: (count: number) => void;
}

export function autosaver(opened: Draft, options: AutosaverOptions): Autosaver {
  const { store, clock, writer, isGuarded, onMovedToHistory } = options;
  const base = opened.rev === 0 ? null : opened;
  let draft = opened;
  // A draft that was never written is written at once: see `begin`.
  let dirty = base === null;
  let state: SaveState = dirty ? { kind: 'saving' } : { kind: 'saved', at: opened.savedAt };
  let ended = false;
  let firstChange: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> | undefined;
  /** What waits to be written is in the middle of typing. */
  let isTypedOn = false;
  let unsubscribe: (() => void) | undefined;
  /** Said in a pause: between two keys it would be gone again at once, and each change of it is a picture more. */
  let unsaid: { state: SaveState; timer: ReturnType<typeof setTimeout> } | undefined;
  const { tell, subscribe } = createListeners();

  function show(next: SaveState) {
    clearTimeout(unsaid?.timer);
    unsaid = undefined;
    // A draft that cannot be saved is not "Saving…" with every key.
    if (next.kind === 'saving' && (state.kind === 'saving' || state.kind === 'not-saved')) return;
    state = next;
    tell();
  }

  function showInPause(next: SaveState) {
    show({ kind: 'saving' });
    unsaid = { state: next, timer: setTimeout(showUnsaid, PAUSE_MS) };
  }

  function showUnsaid() {
    if (unsaid) show(unsaid.state);
  }

  function later(ms: number) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isTypedOn) betweenKeys(() => void writeAll());
      else void writeAll();
    }, ms);
  }

  function change(part: Partial<Draft>) {
    if (ended) return;
    const edited =
      ('values' in part && part.values !== draft.values) ||
      ('text' in part && part.text !== draft.text);
    const before = draft;
    draft = { ...draft, ...part, savedAt: edited ? clock() : draft.savedAt };
    if ('text' in part) tell();
    if (!edited && (state.kind === 'deleted' || !isGuarded() || isAtPlaceOf(before, draft))) return;
    dirty = true;
    firstChange ??= clock();
    if (edited) show({ kind: 'saving' });
    // A clock that was put back would make it wait: never longer than the pause.
    const ms = Math.max(0, Math.min(PAUSE_MS, firstChange + MAX_DELAY_MS - clock()));
    isTypedOn = ms < PAUSE_MS;
    later(ms);
  }

  async function write() {
    clearTimeout(timer);
    dirty = false;
    firstChange = undefined;
    const mine = { ...draft, writer, rev: draft.rev + 1 };
    // Counted on at once, so that a last write as the page closes need not wait for this one.
    draft = mine;
    const showSaved = isTypedOn ? showInPause : show;
    isTypedOn = false;
    await settle(mine, await store.save(mine, base), showSaved);
  }

  async function settle(mine: Draft, result: SaveResult, showSaved: (saved: SaveState) => void) {
    if (ended) return;
    if (result.kind === 'not-saved') {
      dirty = true;
      show(result);
      later(RETRY_MS);
      return;
    }
    const { butNot, hasOthers } = result;
    if (!dirty && mine.rev === draft.rev) {
      if (butNot) show({ kind: 'not-saved', why: butNot });
      else showSaved({ kind: 'saved', at: mine.savedAt });
    }
    if (hasOthers) await moveOthersToHistory(mine);
  }

  async function moveOthersToHistory(mine: Version) {
    const count = await store.moveOthersToHistory(mine, clock());
    if (count > 0 && !ended) onMovedToHistory(count);
  }

  async function writeAll(): Promise<void> {
    while (dirty && !ended) {
      const mine = write();
      writing = mine;
      await mine;
      if (writing === mine) writing = undefined;
      if (state.kind === 'not-saved') break;
    }
    await writing;
  }

  async function flush(): Promise<SaveState> {
    await writeAll();
    showUnsaid();
    return state;
  }

  function writeAgain() {
    draft = { ...draft, savedAt: clock() };
    dirty = true;
    show({ kind: 'saving' });
    return flush();
  }

  function stop() {
    ended = true;
    clearTimeout(timer);
    clearTimeout(unsaid?.timer);
    unsaid = undefined;
    unsubscribe?.();
  }

  async function lookAgain() {
    if (state.kind !== 'deleted') return;
    const found = await store.load(opened.id);
    if (found.kind !== 'draft' || ended) return;
    if (isSameVersion(found.draft, draft)) show({ kind: 'saved', at: draft.savedAt });
  }

  function hear(news: StoreChange) {
    if (!news.elsewhere || news.kind === 'unsaved') return;
    if (news.kind !== 'cleared' && news.id !== opened.id) return;
    showUnsaid();
    if (news.kind === 'written') {
      // The other tab may have taken the deleting back.
      void lookAgain();
      // Or it wrote what it still had when the draft was taken from it.
      if (isGuarded() && state.kind === 'saved') void moveOthersToHistory(draft);
    } else if (state.kind === 'saved') show({ kind: 'deleted' });
  }

  return {
    begin() {
      unsubscribe = store.subscribe(hear);
      if (dirty) later(0);
    },
    draft: () => draft,
    state: () => state,
    subscribe,
    change,
    flush,
    writeAgain,
    atRisk: () => !ended && (state.kind === 'saving' || state.kind === 'not-saved'),
    async close() {
      const flushed = flush();
      stop();
      await flushed;
    },
    abandon: stop,
  };
}

/** Once the picture of the last key is out, and as soon as may be where there is no time. */
function betweenKeys(act: () => void): void {
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 100 });
  else act();
}

/** A draft in which nothing was done begins at its first field, wherever the focus was put. */
function isAtPlaceOf(before: Draft, now: Draft): boolean {
  return (
    now.step === before.step &&
    isSameList(now.visited, before.visited) &&
    isSameList(now.tried, before.tried) &&
    (now.field === before.field || isUntouched(now))
  );
}

function isSameList<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
