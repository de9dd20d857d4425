import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { parseEnvelope } from './draft-envelope.ts';
import { keyOf, textOf } from './version-key.ts';

export const VERSIONS = 'versions';
export const SNAPSHOTS = 'snapshots';
export const REVIEWS = 'reviews';
export const TEXTS = 'texts';

/** The stores of the database's versions 1 and 2: drafts, and what was written as a page ended. */
const DRAFTS = 'drafts';
const AT_ONCE = 'at-once';

type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

/** Makes the stores that are missing, and moves into them what earlier versions of the app kept. */
export async function upgradeDatabase(database: IDBPDatabase, transaction: Upgrade): Promise<void> {
  const missing = [VERSIONS, SNAPSHOTS, REVIEWS, TEXTS].filter(
    (name) => !database.objectStoreNames.contains(name),
  );
  for (const name of missing) database.createObjectStore(name);
  // In this order: of two that led to the same revision, the one written as the page ended counts.
  for (const name of [DRAFTS, AT_ONCE]) {
    if (!database.objectStoreNames.contains(name)) continue;
    await moveDrafts(transaction, name);
    database.deleteObjectStore(name);
  }
}

async function moveDrafts(transaction: Upgrade, name: string): Promise<void> {
  const old = transaction.objectStore(name);
  const versions = transaction.objectStore(VERSIONS);
  const [keys, records] = await Promise.all([old.getAllKeys(), old.getAll()]);
  for (const [index, key] of keys.entries()) {
    const record: unknown = records[index];
    const opened = parseEnvelope(record);
    const draft = opened.kind === 'draft' ? opened.draft : null;
    const rev = draft?.rev ?? 0;
    // Last words say which draft they belong to; a draft is known by its key alone.
    const id = name === AT_ONCE && draft ? draft.id : textOf(key);
    await versions.put(record, keyOf({ id, writer: name, rev }));
    // Those that go on from what was stored take its place.
    if (name === AT_ONCE && draft)
      await versions.delete(IDBKeyRange.bound([id, DRAFTS, 0], [id, DRAFTS, rev]));
  }
}
