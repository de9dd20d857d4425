import type { DraftChannel } from './draft-channel.ts';
import { openReview, sealReview, type ReviewRecord, type ReviewSide } from './review-record.ts';

/** A place for review records, each under its side and id. Every method may throw. */
export interface ReviewRecords {
  all(side: ReviewSide): Promise<unknown[]>;
  get(side: ReviewSide, id: string): Promise<unknown>;
  /** Puts what `decide` makes of what is there, in one transaction; undefined leaves it. */
  update(side: ReviewSide, id: string, decide: (stored: unknown) => unknown): Promise<void>;
  /** Begun before this returns, and waiting for nothing: a page that is just ending can. */
  put(side: ReviewSide, id: string, record: unknown): Promise<void>;
  remove(side: ReviewSide, id: string): Promise<void>;
}

/** Reviews kept in this browser; in this page's memory while its storage does not answer. No method throws. */
export interface ReviewStore {
  /** The one saved last first. */
  list(side: ReviewSide): Promise<readonly ReviewRecord[]>;
  load(side: ReviewSide, id: string): Promise<ReviewRecord | null>;
  /**
   * Changes the record as it is now, or begins one (`null`). Resolves to what is kept then, or
   * null: what is there is of a newer version.
   */
  update(
    side: ReviewSide,
    id: string,
    change: (record: ReviewRecord | null) => ReviewRecord,
  ): Promise<ReviewRecord | null>;
  /**
   * Keeps the record as it was just changed by its reader. It has begun when this returns: a page
   * that is just ending need not wait.
   */
  put(record: ReviewRecord): Promise<void>;
  remove(side: ReviewSide, id: string): Promise<void>;
  /** Hears of changes, here and in other tabs. */
  subscribe(listener: () => void): () => void;
}

const CHANGED = 'reviews-changed';

export function reviewStore(records: ReviewRecords, channel: DraftChannel): ReviewStore {
  /** While the browser's storage does not answer. */
  const memory = memoryReviews();
  const listeners = new Set<() => void>();
  const announce = () => listeners.forEach((listener) => listener());
  channel.subscribe((message) => {
    if (message === CHANGED) announce();
  });
  const tell = () => {
    announce();
    channel.post(CHANGED);
  };
  return {
    async list(side) {
      const stored = await records.all(side).catch(() => memory.all(side));
      const opened = stored.map(openReview).filter((record) => record !== null);
      return opened.toSorted((a, b) => b.savedAt - a.savedAt);
    },
    async load(side, id) {
      return openReview(await records.get(side, id).catch(() => memory.get(side, id)));
    },
    async update(side, id, change) {
      let next: ReviewRecord | null = null;
      const decide = (stored: unknown) => {
        const record = openReview(stored);
        // What a newer version wrote is not ours to replace.
        if (stored !== undefined && !record) return undefined;
        next = change(record);
        return sealReview(next);
      };
      await records.update(side, id, decide).catch(() => memory.update(side, id, decide));
      if (next) tell();
      return next;
    },
    async put(record) {
      const { side, id } = record;
      const sealed = sealReview(record);
      await records.put(side, id, sealed).catch(() => memory.put(side, id, sealed));
      tell();
    },
    async remove(side, id) {
      await records.remove(side, id).catch(() => memory.remove(side, id));
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Keeps records for as long as the page lives. */
export function memoryReviews(): ReviewRecords {
  const stored = new Map<string, unknown>();
  const keyOf = (side: ReviewSide, id: string) => `${side} ${id}`;
  return {
    all: async (side) =>
      [...stored].filter(([key]) => key.startsWith(`${side} `)).map(([, record]) => record),
    get: async (side, id) => stored.get(keyOf(side, id)),
    async update(side, id, decide) {
      const next = decide(stored.get(keyOf(side, id)));
      if (next !== undefined) stored.set(keyOf(side, id), next);
    },
    put: async (side, id, record) => void stored.set(keyOf(side, id), record),
    remove: async (side, id) => void stored.delete(keyOf(side, id)),
  };
}
