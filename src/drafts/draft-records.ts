/**
 * The little that the draft store needs of a place to keep things: one record per draft, under
 * its id. Every method may throw, as storage does.
 */
export interface DraftRecords {
  /** In the order of their ids. */
  all(): Promise<StoredRecord[]>;
  get(id: string): Promise<unknown>;
  /**
   * Puts what `decide` makes of the record that is there, in one transaction: nobody can write in
   * between. `undefined` leaves the record as it is.
   */
  update(id: string, decide: (stored: unknown) => unknown): Promise<void>;
  /**
   * Puts the record without a look at what is there or a wait for what is being written, so that a
   * page that is just ending can.
   */
  putAtOnce(id: string, record: unknown): void;
  remove(ids: readonly string[]): Promise<void>;
}

interface StoredRecord {
  id: string;
  record: unknown;
}

/** Keeps records for as long as the page lives. */
export function memoryRecords(records = new Map<string, unknown>()): DraftRecords {
  return {
    all: async () => [...records].map(([id, record]) => ({ id, record })).toSorted(byId),
    get: async (id) => records.get(id),
    update: async (id, decide) => {
      const next = decide(records.get(id));
      if (next !== undefined) records.set(id, next);
    },
    putAtOnce: (id, record) => void records.set(id, record),
    remove: async (ids) => ids.forEach((id) => records.delete(id)),
  };
}

function byId(a: StoredRecord, b: StoredRecord): number {
  return a.id < b.id ? -1 : 1;
}
