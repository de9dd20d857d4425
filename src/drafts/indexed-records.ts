import type { IDBPTransaction } from 'idb';
import type { DatabaseConnection, WritableStore } from './database-connection.ts';
import { isCoveredBy, isReplacedBy, type Version } from './draft.ts';
import type { DraftRecords, StoredRecord } from './draft-records.ts';
import { REVIEWS, SNAPSHOTS, TEXTS, VERSIONS } from './upgrade-database.ts';
import { keyOf, versionOf } from './version-key.ts';

/**
 * Records in IndexedDB: unlike localStorage it has lost nothing by the time a write is reported
 * complete, even if the browser is killed (trust.md T1).
 */
export function indexedRecords(connection: DatabaseConnection): DraftRecords {
  return {
    async versions(id) {
      const { store } = (await connection.open()).transaction(VERSIONS);
      const range = id === undefined ? undefined : allOf(id);
      const [keys, records] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
      return storedRecords(keys, records);
    },
    async putVersion(version, record, base) {
      const [keys] = await connection.write(VERSIONS, (store) =>
        Promise.all([
          // Asked first: on a full device Chromium may answer a question behind the write with an
          // error of its own, which then is all one hears.
          store.getAllKeys(allOf(version.id)),
          // Nothing is deleted here: of what a page begins as it ends, WebKit keeps what deletes and
          // may lose what puts, in one transaction.
          store.put(record, keyOf(version)),
        ]),
      );
      askToPersist();
      return keys.map(versionOf).some((other) => !isReplacedBy(other, version, base));
    },
    async removeReplaced(version, base) {
      const { id, writer, rev } = version;
      const request = (store: WritableStore) =>
        Promise.all([
          store.delete(IDBKeyRange.bound([id, writer], [id, writer, rev], false, true)),
          ...(base && !isCoveredBy(version, base) ? [store.delete(upTo(base))] : []),
        ]);
      // Nobody waits for the disk: what comes back after a power cut is known for what it is.
      await connection.write(VERSIONS, request, 'relaxed');
    },
    async snapshots(id) {
      return (await connection.open()).getAll(SNAPSHOTS, allOf(id));
    },
    async updateHistory(id, max, decide) {
      const transaction = (await connection.open()).transaction([VERSIONS, SNAPSHOTS], 'readwrite');
      const versions = transaction.objectStore(VERSIONS);
      const snapshots = transaction.objectStore(SNAPSHOTS);
      const change = async () => {
        const [keys, records, numbers, taken] = await Promise.all([
          versions.getAllKeys(allOf(id)),
          versions.getAll(allOf(id)),
          snapshots.getAllKeys(allOf(id)),
          snapshots.getAll(allOf(id)),
        ]);
        const update = decide({ versions: storedRecords(keys, records), snapshots: taken });
        if (!update) return;
        const { add, remove = [] } = update;
        const next = Number((numbers.at(-1) as unknown[] | undefined)?.[1] ?? 0) + 1;
        const tooOld = numbers.slice(0, Math.max(0, numbers.length + add.length - max));
        await Promise.all([
          ...add.map((record, index) => snapshots.put(record, [id, next + index])),
          ...tooOld.map((number) => snapshots.delete(number)),
          ...remove.map((version) => versions.delete(upTo(version))),
        ]);
      };
      await Promise.all([transaction.done, change()]);
    },
    async removeDraft(id) {
      const transaction = (await connection.open()).transaction(ALL, 'readwrite');
      const [versions, snapshots, reviews, texts] = storesOf(transaction);
      const all = allOf(id);
      const [, keys, records, taken, review, message] = await Promise.all([
        transaction.done,
        versions.getAllKeys(all),
        versions.getAll(all),
        snapshots.getAll(all),
        reviews.get(['author', id]) as Promise<unknown>,
        texts.get(['message', id]) as Promise<unknown>,
        versions.delete(all),
        snapshots.delete(all),
        reviews.delete(['author', id]),
        texts.delete(['message', id]),
      ]);
      return { id, versions: storedRecords(keys, records), snapshots: taken, review, message };
    },
    async putBack({ id, versions: removed, snapshots: taken, review, message }) {
      const transaction = (await connection.open()).transaction(ALL, 'readwrite');
      const [versions, snapshots, reviews, texts] = storesOf(transaction);
      await Promise.all([
        transaction.done,
        ...removed.map(({ version, record }) => versions.put(record, keyOf(version))),
        ...taken.map((record, index) => snapshots.put(record, [id, index + 1])),
        ...(review === undefined ? [] : [reviews.put(review, ['author', id])]),
        ...(message === undefined ? [] : [texts.put(message, ['message', id])]),
      ]);
    },
    async clear() {
      const transaction = (await connection.open()).transaction(ALL, 'readwrite');
      await Promise.all([transaction.done, ...storesOf(transaction).map((store) => store.clear())]);
    },
  };
}

const ALL = [VERSIONS, SNAPSHOTS, REVIEWS, TEXTS];

function storesOf(transaction: IDBPTransaction<unknown, string[], 'readwrite'>) {
  return [
    transaction.objectStore(VERSIONS),
    transaction.objectStore(SNAPSHOTS),
    transaction.objectStore(REVIEWS),
    transaction.objectStore(TEXTS),
  ] as const;
}

function storedRecords(keys: readonly unknown[], records: readonly unknown[]): StoredRecord[] {
  return keys.map((key, index) => ({ version: versionOf(key), record: records[index] }));
}

/** Every key that begins with the draft's id: a list sorts after all numbers and texts. */
function allOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

/** The version, and what its writer wrote before. */
function upTo({ id, writer, rev }: Version): IDBKeyRange {
  return IDBKeyRange.bound([id, writer], [id, writer, rev]);
}

let asked = false;

/** So that the browser does not clear it when room gets short. Firefox may never answer: nobody waits. */
function askToPersist(): void {
  if (asked) return;
  asked = true;
  navigator.storage?.persist?.().catch(() => undefined);
}
