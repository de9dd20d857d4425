import { openDB, type IDBPDatabase } from 'idb';
import type { DraftRecords } from './draft-records.ts';

const DATABASE = 'app-install-manifest';
const DRAFTS = 'drafts';
/** Some browsers, once in a while, never answer: work goes on in memory then. */
const PATIENCE_MS = 3_000;

/**
 * Records in IndexedDB: unlike localStorage it has lost nothing by the time a write is reported
 * complete, even if the browser is killed (trust.md T1). The connection is opened again after a
 * failure.
 */
export function indexedRecords(): DraftRecords {
  let opening: Promise<IDBPDatabase> | undefined;

  function open(): Promise<IDBPDatabase> {
    opening ??= openDatabase(() => (opening = undefined)).catch((problem: unknown) => {
      opening = undefined;
      throw problem;
    });
    return within(PATIENCE_MS, opening);
  }

  // Under way while the page is drawn; whoever asks first hears of a failure.
  open().catch(() => undefined);

  return {
    async all() {
      const transaction = (await open()).transaction(DRAFTS);
      const [ids, records] = await Promise.all([
        transaction.store.getAllKeys(),
        transaction.store.getAll(),
      ]);
      // Only ids are put in as keys, see `update`.
      return (ids as string[]).map((id, index) => ({ id, record: records[index] as unknown }));
    },
    async get(id) {
      return (await open()).get(DRAFTS, id);
    },
    async update(id, decide) {
      const transaction = (await open()).transaction(DRAFTS, 'readwrite', { durability: 'strict' });
      // A failed request also fails `done`; awaited together, neither rejection goes unheard.
      await Promise.all([
        transaction.done,
        transaction.store.get(id).then(async (stored: unknown) => {
          const next = decide(stored);
          if (next !== undefined) await transaction.store.put(next, id);
        }),
      ]);
    },
    async remove(id) {
      await (await open()).delete(DRAFTS, id);
    },
  };
}

async function openDatabase(onClose: () => void): Promise<IDBPDatabase> {
  const database = await openDB(DATABASE, 1, {
    upgrade: (created) => void created.createObjectStore(DRAFTS),
    // Another tab runs a newer version of this app: make room for it.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onClose();
    },
    terminated: onClose,
  });
  return database;
}

function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The browser’s storage did not answer.')), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
