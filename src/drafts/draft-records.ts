import { isCoveredBy, isReplacedBy, isSameVersion, type Version } from './draft.ts';

/**
 * The little that the draft store needs of a place to keep things: versions of drafts, each under
 * its draft's id, its writer and its revision, and snapshots, numbered per draft. Every method may
 * throw, as storage does.
 */
export interface DraftRecords {
  /** Every version of every draft, or of this one. */
  versions(id?: string): Promise<StoredRecord[]>;
  /**
   * Puts a version. True: beside it others are stored whose place it does not take. One transaction
   * in which nothing waits for an answer, and begun before this returns, so that a page that is just
   * ending can. What it takes the place of may stay until `removeReplaced`.
   */
  putVersion(version: Version, record: unknown, base: Version | null): Promise<boolean>;
  /** Removes what the version, which is stored, takes the place of: `base`, and all that came before one of the two. */
  removeReplaced(version: Version, base: Version | null): Promise<void>;

  /** What was put for this draft, the oldest first. */
  snapshots(id: string): Promise<unknown[]>;
  /** Does what `decide` makes of what is there, in one transaction; the last `max` snapshots stay. */
  updateHistory(
    id: string,
    max: number,
    decide: (stored: StoredDraft) => HistoryUpdate | null,
  ): Promise<void>;

  /** Removes all versions and snapshots of the draft, what its author kept of its reviews and what is not sent yet, and gives them out. */
  removeDraft(id: string): Promise<RemovedDraft>;
  putBack(removed: RemovedDraft): Promise<void>;
  /** Removes everything. */
  clear(): Promise<void>;
}

export interface StoredRecord {
  version: Version;
  record: unknown;
}

export interface StoredDraft {
  versions: readonly StoredRecord[];
  /** The oldest first. */
  snapshots: readonly unknown[];
}

export interface HistoryUpdate {
  /** Snapshots, the oldest first. */
  add: readonly unknown[];
  /** Versions, each with what its writer wrote before. */
  remove?: readonly Version[];
}

export interface RemovedDraft {
  id: string;
  versions: readonly StoredRecord[];
  snapshots: readonly unknown[];
  /** What its author kept of its reviews. */
  review?: unknown;
  /** To its reviewer, typed and not sent yet. */
  message?: unknown;
}

/** Keeps records for as long as the page lives. */
export function memoryRecords(): DraftRecords {
  let stored: StoredRecord[] = [];
  const taken = new Map<string, unknown[]>();
  const of = (id: string) => stored.filter(({ version }) => version.id === id);
  const drop = (isMeant: (version: Version) => boolean) =>
    void (stored = stored.filter(({ version }) => !isMeant(version)));
  return {
    versions: async (id) => (id === undefined ? stored : of(id)),
    async putVersion(version, record, base) {
      // Nothing can come in between.
      drop((other) => isReplacedBy(other, version, base));
      stored.push({ version, record });
      return of(version.id).length > 1;
    },
    removeReplaced: async (version, base) =>
      drop((other) => !isSameVersion(other, version) && isReplacedBy(other, version, base)),
    snapshots: async (id) => taken.get(id) ?? [],
    async updateHistory(id, max, decide) {
      const update = decide({ versions: of(id), snapshots: taken.get(id) ?? [] });
      if (!update) return;
      drop((version) => update.remove?.some((other) => isCoveredBy(version, other)) ?? false);
      taken.set(id, [...(taken.get(id) ?? []), ...update.add].slice(-max));
    },
    async removeDraft(id) {
      const removed = { id, versions: of(id), snapshots: taken.get(id) ?? [] };
      drop((version) => version.id === id);
      taken.delete(id);
      return removed;
    },
    async putBack({ id, versions, snapshots }) {
      stored.push(...versions);
      if (snapshots.length > 0) taken.set(id, [...snapshots]);
    },
    async clear() {
      stored = [];
      taken.clear();
    },
  };
}
