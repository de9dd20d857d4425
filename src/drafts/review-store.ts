import { isObject } from '#manifest/json/json.ts';
import { createListeners } from './create-store.ts';
import type { DraftChannel } from './draft-channel.ts';
import type { DraftStore } from './draft-store.ts';
import type { SetAside } from './open-drafts.ts';
import {
  isWaiting,
  parseReview,
  serializeReview,
  whyUnread,
  type ReviewRecord,
  type ReviewSide,
} from './review-record.ts';
import { mergeReviews, unsavedReviews } from './unsaved-reviews.ts';

/** A place for review records, each under its side and id. Every method may throw. */
export interface ReviewRecords {
  all(side: ReviewSide): Promise<unknown[]>;
  /** The ids alone, to be counted: some may come twice. */
  ids(side: ReviewSide): Promise<string[]>;
  get(side: ReviewSide, id: string): Promise<unknown>;
  /** Puts what `decide` makes of what is there, in one transaction; undefined leaves it. */
  update(side: ReviewSide, id: string, decide: (stored: unknown) => unknown): Promise<void>;
  /** Begun before this returns, and waiting for nothing: a page that is just ending can. */
  put(side: ReviewSide, id: string, record: unknown): Promise<void>;
  remove(side: ReviewSide, id: string): Promise<void>;
}

/** Reviews kept in this browser; what it does not take is kept in this page's memory. No method throws. */
export interface ReviewStore {
  /** The one saved last first. */
  list(side: ReviewSide): Promise<readonly ReviewRecord[]>;
  /** How many of the reviewer's wait for them; each is read once. */
  countWaiting(): Promise<number>;
  /** What is stored and cannot be read: it is left as it is. */
  setAside(side: ReviewSide): Promise<readonly SetAside[]>;
  load(side: ReviewSide, id: string): Promise<ReviewRecord | null>;
  /**
   * Changes the record as it is now, or begins one (`null`). Resolves to what is kept then, or
   * null: what is there cannot be read by this version, and is left as it is.
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
  /** False: it could not be removed. */
  remove(side: ReviewSide, id: string): Promise<boolean>;
  /** Why something is in this page's memory only; null while everything is saved. */
  whyNotSaved(): string | null;
  hasUnsaved(): boolean;
  /** Tries again to write what could not be written. */
  retryUnsaved(): Promise<void>;
  /** Hears of changes, here and in other tabs. */
  subscribe(listener: () => void): () => void;
}

const CHANGED = 'reviews-changed';

/** Reviews in `records`; those of an author's go with their draft (`drafts`). */
export function reviewStore(
  records: ReviewRecords,
  channel: DraftChannel,
  drafts?: Pick<DraftStore, 'subscribe'>,
): ReviewStore {
  const { tell: announce, subscribe } = createListeners();
  /** By the reviewer's ids, what is known of those that are stored. */
  const waiting = new Map<string, boolean>();
  const note = (record: ReviewRecord) => {
    if (record.side === 'reviewer') waiting.set(record.id, isWaiting(record));
  };
  channel.subscribe((message) => {
    if (message !== CHANGED) return;
    waiting.clear();
    announce();
  });
  const tell = () => {
    announce();
    channel.post(CHANGED);
  };
  const unsaved = unsavedReviews(announce);
  drafts?.subscribe(unsaved.followDraft);

  const store: ReviewStore = {
    async list(side) {
      const stored = await records.all(side).catch(() => []);
      const opened = stored.map(parseReview).filter((record) => record !== null);
      // What was written meanwhile is known already.
      for (const record of opened) if (!waiting.has(record.id)) note(record);
      const byId = new Map(opened.map((record) => [record.id, record]));
      for (const mine of unsaved.all(side))
        byId.set(mine.id, mergeReviews(byId.get(mine.id), mine));
      return [...byId.values()].toSorted((a, b) => b.savedAt - a.savedAt);
    },
    async countWaiting() {
      const ids = await records.ids('reviewer').catch(() => []);
      if (ids.some((id) => !waiting.has(id))) await store.list('reviewer');
      // What cannot be read waits for nobody.
      for (const id of ids) if (!waiting.has(id)) waiting.set(id, false);
      const mine = unsaved.all('reviewer');
      const isMine = (id: string) => mine.some((each) => each.id === id);
      const others = new Set(ids.filter((id) => waiting.get(id) && !isMine(id)));
      return others.size + mine.filter(isWaiting).length;
    },
    async setAside(side) {
      const stored = await records.all(side).catch(() => []);
      return stored
        .filter((record) => parseReview(record) === null)
        .map((record, index) => ({
          version: { id: idOf(record) ?? `review-${index + 1}`, writer: side, rev: index + 1 },
          what: 'review',
          problem: whyUnread(record),
          record,
        }));
    },
    async load(side, id) {
      const stored = parseReview(await records.get(side, id).catch(() => undefined));
      const mine = unsaved.get(side, id);
      return mine ? mergeReviews(stored, mine) : stored;
    },
    async update(side, id, change) {
      const made: { next?: ReviewRecord; isAsked?: true } = {};
      const decide = (stored: unknown) => {
        made.isAsked = true;
        const record = parseReview(stored);
        // What this version cannot read is not ours to replace.
        if (stored !== undefined && !record) return undefined;
        const mine = unsaved.get(side, id);
        made.next = change(mine ? mergeReviews(record, mine) : record);
        return serializeReview(made.next);
      };
      try {
        await records.update(side, id, decide);
        if (made.next) {
          unsaved.forget(side, id);
          note(made.next);
          tell();
        }
      } catch (problem) {
        // The storage did not even say what is there: that is put together once it does.
        if (!made.isAsked) made.next = change(unsaved.get(side, id) ?? null);
        if (made.next) unsaved.keep(made.next, problem);
      }
      return made.next ?? null;
    },
    async put(record) {
      const { side, id } = record;
      unsaved.begin(record);
      try {
        await records.put(side, id, serializeReview(record));
        unsaved.end(record);
        note(record);
        tell();
      } catch (problem) {
        if (unsaved.end(record)) unsaved.keep(record, problem);
      }
    },
    async remove(side, id) {
      const removed = await records.remove(side, id).then(
        () => true,
        () => false,
      );
      const wasHere = unsaved.forget(side, id);
      if (removed || wasHere) tell();
      return removed || wasHere;
    },
    whyNotSaved: unsaved.why,
    hasUnsaved: () => unsaved.why() !== null,
    async retryUnsaved() {
      const again = [...unsaved.all('author'), ...unsaved.all('reviewer')];
      await Promise.all(
        again.map((mine) => store.update(mine.side, mine.id, (now) => now ?? mine)),
      );
    },
    subscribe,
  };
  return store;
}

function idOf(record: unknown): string | undefined {
  return isObject(record) && typeof record['id'] === 'string' ? record['id'] : undefined;
}

/** Keeps records for as long as the page lives. */
export function memoryReviews(): ReviewRecords {
  const stored = new Map<string, unknown>();
  const keyOf = (side: ReviewSide, id: string) => `${side} ${id}`;
  return {
    all: async (side) =>
      [...stored].filter(([key]) => key.startsWith(`${side} `)).map(([, record]) => record),
    ids: async (side) => {
      const start = keyOf(side, '');
      return [...stored.keys()]
        .filter((key) => key.startsWith(start))
        .map((key) => key.slice(start.length));
    },
    get: async (side, id) => stored.get(keyOf(side, id)),
    async update(side, id, decide) {
      const next = decide(stored.get(keyOf(side, id)));
      if (next !== undefined) stored.set(keyOf(side, id), next);
    },
    put: async (side, id, record) => void stored.set(keyOf(side, id), record),
    remove: async (side, id) => void stored.delete(keyOf(side, id)),
  };
}
