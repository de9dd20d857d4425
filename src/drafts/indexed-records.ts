import { openDB, type IDBPDatabase } from 'idb';
import type { DraftRecords } from './draft-records.ts';

const DATABASE = 'app-install-manifest';
/** 1 had the drafts alone. */
const VERSION = 2;
const DRAFTS = 'drafts';
/** Apart, because a transaction waits for those before it on the same store. */
const AT_ONCE = 'at-once';
const STORES = [DRAFTS, AT_ONCE];
/** Some browsers, once in a while, never answer: work goes on in memory then. */
const PATIENCE_MS = 3_000;

/**
 * Records in IndexedDB: unlike localStorage it has lost nothing by the time a write is reported
 * complete, even if the browser is killed (trust.md T1). The connection is opened again after a
 * failure.
 */
export function indexedRecords(): DraftRecords {
  let opening: Promise<IDBPDatabase> | undefined;
  let database: IDBPDatabase | undefined;

  function open(): Promise<IDBPDatabase> {
    opening ??= openDatabase(forget).then(
      (opened) => (database = opened),
      (problem: unknown) => {
        forget();
        throw problem;
      },
    );
    return within(PATIENCE_MS, opening);
  }

  function forget() {
    opening = undefined;
    database = undefined;
  }

  // Under way while the page is drawn; whoever asks first hears of a failure.
  open().catch(() => undefined);

  return {
    async all() {
      const transaction = (await open()).transaction(STORES);
      const lists = STORES.map(async (name) => {
        const store = transaction.objectStore(name);
        const [ids, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
        // Only ids are put in as keys.
        return (ids as string[]).map((id, index) => ({ id, record: records[index] as unknown }));
      });
      return (await Promise.all(lists)).flat();
    },
    async get(id) {
      const transaction = (await open()).transaction(STORES);
      const found = await Promise.all(STORES.map((name) => transaction.objectStore(name).get(id)));
      return found.find((record) => record !== undefined);
    },
    async update(id, decide) {
      const transaction = (await open()).transaction(DRAFTS, 'readwrite');
      // A failed request also fails `done`; awaited together, neither rejection goes unheard.
      await Promise.all([
        transaction.done,
        transaction.store.get(id).then(async (stored: unknown) => {
          const next = decide(stored);
          if (next !== undefined) await transaction.store.put(next, id);
        }),
      ]);
    },
    putAtOnce(id, record) {
      try {
        const transaction = database?.transaction(AT_ONCE, 'readwrite');
        transaction?.done.catch(() => undefined);
        transaction?.store.put(record, id).catch(() => undefined);
        // Without this a transaction ends with its page, undone.
        transaction?.commit();
      } catch {
        // The ordinary write that follows says what is wrong.
      }
    },
    async remove(ids) {
      const transaction = (await open()).transaction(STORES, 'readwrite');
      const removals = STORES.flatMap((name) =>
        ids.map((id) => transaction.objectStore(name).delete(id)),
      );
      await Promise.all([transaction.done, ...removals]);
    },
  };
}

async function openDatabase(onClose: () => void): Promise<IDBPDatabase> {
  const database = await openDB(DATABASE, VERSION, {
    upgrade(upgraded) {
      const missing = STORES.filter((name) => !upgraded.objectStoreNames.contains(name));
      for (const name of missing) upgraded.createObjectStore(name);
    },
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
