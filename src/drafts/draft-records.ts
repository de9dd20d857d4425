/**
 * The little that the draft store needs of a place to keep things: one record per draft, under
 * its id. Every method may throw, as storage does.
 */
export interface DraftRecords {
  all(): Promise<StoredRecord[]>;
  get(id: string): Promise<unknown>;
  /**
   * Puts what `decide` makes of the record that is there, in one transaction: nobody can write in
   * between. `undefined` leaves the record as it is.
   */
  update(id: string, decide: (stored: unknown) => unknown): Promise<void>;
  remove(id: string): Promise<void>;
}

interface StoredRecord {
  id: string;
  record: unknown;
}

/** Keeps records for as long as the page lives. */
export function memoryRecords(records = new Map<string, unknown>()): DraftRecords {
  return {
    all: async () => [...records].map(([id, record]) => ({ id, record })),
    get: async (id) => records.get(id),
    update: async (id, decide) => {
      const next = decide(records.get(id));
      if (next !== undefined) records.set(id, next);
    },
    remove: async (id) => void records.delete(id),
  };
}
