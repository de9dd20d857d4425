import type { DatabaseConnection } from './database-connection.ts';
import type { ReviewRecords } from './review-store.ts';
import { REVIEWS } from './upgrade-database.ts';

/** Reviews in IndexedDB, in the drafts' database: one key per side and id. */
export function indexedReviews(connection: DatabaseConnection): ReviewRecords {
  return {
    async all(side) {
      return (await connection.open()).getAll(REVIEWS, IDBKeyRange.bound([side], [side, []]));
    },
    async ids(side) {
      const keys = await (
        await connection.open()
      ).getAllKeys(REVIEWS, IDBKeyRange.bound([side], [side, []]));
      return keys.flatMap((key) => {
        const id: unknown = Array.isArray(key) ? key[1] : null;
        return typeof id === 'string' ? id : [];
      });
    },
    async get(side, id) {
      const stored: unknown = await (await connection.open()).get(REVIEWS, [side, id]);
      return stored;
    },
    async update(side, id, decide) {
      const transaction = (await connection.open()).transaction(REVIEWS, 'readwrite', {
        durability: 'strict',
      });
      const change = async () => {
        const next = decide(await transaction.store.get([side, id]));
        if (next !== undefined) await transaction.store.put(next, [side, id]);
      };
      await Promise.all([transaction.done, change()]);
    },
    async put(side, id, record) {
      await connection.write(REVIEWS, (store) => store.put(record, [side, id]));
    },
    async remove(side, id) {
      await (await connection.open()).delete(REVIEWS, [side, id]);
    },
  };
}
