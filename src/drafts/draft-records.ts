import type { Version } from './draft.ts';

/**
 * The little that the draft store needs of a place to keep things: versions of drafts, each under
 * its draft's id, its writer and its revision, and snapshots, numbered per draft. Every method may
 * throw, as storage does.
 */
export interface DraftRecords {
  /** Every version of every draft, or of this one. */
  versions(id?: string): Promise<StoredRecord[]>;
  /**
   * Puts a version; removes `base`, which it was made from, and whatever its writer wrote before.
   * Tells which other versions of the draft there are then. All in one transaction in which nothing
   * waits for an answer, and begun before this returns, so that a page that is just ending can.
   */
  putVersion(version: Version, record: unknown, base: Version | null): Promise<Version[]>;
  /** Removes exactly these versions. */
  removeVersions(versions: readonly Version[]): Promise<void>;

  /** What was put for this draft, the oldest first. */
  snapshots(id: string): Promise<unknown[]>;
  /**
   * Keeps the last `most` of the draft's snapshots, this one among them. Nothing is kept of a draft
   * that is not there: what is deleted leaves nothing behind.
   */
  addSnapshot(id: string, record: unknown, most: number): Promise<void>;

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
  return {
    versions: async (id) => (id === undefined ? stored : of(id)),
    async putVersion(version, record, base) {
      stored = stored.filter((each) => !takesPlaceOf(version, each.version, base));
      stored.push({ version, record });
      return of(version.id)
        .map((each) => each.version)
        .filter((each) => keyOf(each) !== keyOf(version));
    },
    async removeVersions(versions) {
      const gone = new Set(versions.map(keyOf));
      stored = stored.filter(({ version }) => !gone.has(keyOf(version)));
    },
    snapshots: async (id) => taken.get(id) ?? [],
    async addSnapshot(id, record, most) {
      if (of(id).length === 0) return;
      taken.set(id, [...(taken.get(id) ?? []), record].slice(-most));
    },
    async removeDraft(id) {
      const removed = { id, versions: of(id), snapshots: taken.get(id) ?? [] };
      stored = stored.filter(({ version }) => version.id !== id);
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

function takesPlaceOf(next: Version, earlier: Version, base: Version | null): boolean {
  const isOwn = earlier.id === next.id && earlier.writer === next.writer;
  return (isOwn && earlier.rev <= next.rev) || (base !== null && keyOf(earlier) === keyOf(base));
}

function keyOf({ id, writer, rev }: Version): string {
  return JSON.stringify([id, writer, rev]);
}
