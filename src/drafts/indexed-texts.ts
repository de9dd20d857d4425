import type { IDBPDatabase } from 'idb';
import type { DatabaseConnection } from './database-connection.ts';
import type { TextRecords } from './kept-texts.ts';
import { TEXTS } from './upgrade-database.ts';

/** Texts in IndexedDB, in the drafts' database: one key per place. */
export function indexedTexts(connection: DatabaseConnection): TextRecords {
  const write = async (change: (store: Writable) => Promise<unknown>) => {
    const begin = async (database: IDBPDatabase) => {
      const transaction = database.transaction(TEXTS, 'readwrite', { durability: 'strict' });
      const changing = change(transaction.store);
      // Without this a transaction ends with its page, undone.
      transaction.commit();
      await Promise.all([transaction.done, changing]);
    };
    // Where the database is open the write begins here and now.
    await (connection.opened ? begin(connection.opened) : connection.open().then(begin));
  };
  return {
    async get(place) {
      const stored: unknown = await (await connection.open()).get(TEXTS, [...place]);
      return stored;
    },
    put: (place, text) => write((store) => store.put(text, [...place])),
    remove: (place) => write((store) => store.delete([...place])),
  };
}

interface Writable {
  put(text: string, key: string[]): Promise<unknown>;
  delete(key: string[]): Promise<unknown>;
}
