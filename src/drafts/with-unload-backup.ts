import { isObject } from '#manifest/json/json.ts';
import { isCoveredBy, isReplacedBy, type Version } from './draft.ts';
import type { DraftRecords, StoredRecord } from './draft-records.ts';
import type { TextPlace, TextRecords } from './kept-texts.ts';
import type { ReviewSide } from './review-record.ts';
import type { ReviewRecords } from './review-store.ts';
import {
  unloadBackup,
  type BackupKey,
  type EndingPage,
  type LeftBehind,
  type UnloadBackup,
} from './unload-backup.ts';

/** All that is stored. */
export interface StoredRecords {
  drafts: DraftRecords;
  reviews: ReviewRecords;
  texts: TextRecords;
}

/** Records that lose no write to the end of the page: whoever reads next moves it over. */
export function withUnloadBackup(records: StoredRecords, page: EndingPage): StoredRecords {
  const backup = unloadBackup(page);
  const versions = guardVersions(records.drafts, backup);
  const reviews = guardReviews(records.reviews, backup);
  const texts = guardTexts(records.texts, backup);
  return {
    drafts: {
      ...versions.records,
      async removeDraft(id) {
        // All of it comes back when that is undone.
        await Promise.all([versions.moveOver(), reviews.moveOver(), texts.moveOver()]);
        const removed = await records.drafts.removeDraft(id);
        backup.remove((key) => belongsTo(key, id));
        return removed;
      },
      async clear() {
        await records.drafts.clear();
        backup.clear();
      },
    },
    reviews: reviews.records,
    texts: texts.records,
  };
}

const VERSIONS = 'versions';
const REVIEWS = 'reviews';
const TEXTS = 'texts';

function belongsTo([store, ...key]: BackupKey, draftId: string): boolean {
  if (store === VERSIONS) return key[0] === draftId;
  const owner = store === REVIEWS ? 'author' : 'message';
  return key[0] === owner && key[1] === draftId;
}

/** Records whose writes are kept when the page ends. */
interface Guarded<Records> {
  records: Records;
  /** Writes what was left behind; tells what the database does not take now. */
  moveOver: () => Promise<LeftBehind[]>;
}

function guardVersions(records: DraftRecords, backup: UnloadBackup): Guarded<DraftRecords> {
  const forget = (isMeant: (version: Version) => boolean) =>
    backup.remove((key) => key[0] === VERSIONS && isMeant(versionOf(key)));

  async function put(version: Version, record: unknown, base: Version | null) {
    const key: BackupKey = [VERSIONS, version.id, version.writer, version.rev];
    const begin = async () => {
      const hasOthers = await records.putVersion(version, record, base);
      // Under way until this is done too: if the page ends, the next one goes on with it.
      await removeReplaced(version, base);
      return hasOthers;
    };
    const hasOthers = await backup.write(key, { record, base }, begin);
    forget((other) => isReplacedBy(other, version, base));
    return hasOthers;
  }

  /** The version is safe, whatever comes of this: the next save tries it again. */
  async function removeReplaced(version: Version, base: Version | null) {
    await records.removeReplaced(version, base).catch(() => undefined);
  }

  const moveOver = mover(backup, VERSIONS, async (left) => {
    const version = versionOf(left.key);
    const [record, base] = readVersion(left);
    const stored = await records.versions(version.id);
    const isThere = stored.some((other) => isCoveredBy(version, other.version));
    if (!isThere) {
      await put(version, record, base);
      return;
    }
    await removeReplaced(version, base);
    forget((other) => isCoveredBy(other, version));
  });

  return {
    moveOver,
    records: {
      ...records,
      async versions(id) {
        const refused = await moveOver();
        const stored = await records.versions(id);
        const left = refused
          .map(recordOf)
          .filter(({ version }) => (id ?? version.id) === version.id);
        return [...stored, ...left];
      },
      putVersion: put,
      async updateHistory(id, max, decide) {
        // What is left behind is a version like any other.
        await moveOver();
        await records.updateHistory(id, max, decide);
      },
    },
  };
}

function versionOf([, id, writer, rev]: BackupKey): Version {
  return { id: String(id), writer: String(writer), rev: Number(rev) };
}

function recordOf(left: LeftBehind): StoredRecord {
  const [record] = readVersion(left);
  return { version: versionOf(left.key), record };
}

/** Whatever else somebody put there is set aside with what cannot be read. */
function readVersion({ content, text }: LeftBehind): [record: unknown, base: Version | null] {
  if (!isObject(content) || !('record' in content)) return [text, null];
  const { record, base } = content as { record: unknown; base?: Version | null };
  return [record, base ?? null];
}

function guardReviews(records: ReviewRecords, backup: UnloadBackup): Guarded<ReviewRecords> {
  const put = (side: ReviewSide, id: string, record: unknown) =>
    backup.write([REVIEWS, side, id], record, () => records.put(side, id, record));
  const moveOver = mover(backup, REVIEWS, async ({ key: [, side, id], content }) => {
    // Damaged, it takes the place of nothing.
    if (content !== undefined) await put(side as ReviewSide, String(id), content);
  });
  const behind = async (side: ReviewSide) =>
    (await moveOver()).filter(({ key }) => key[1] === side);
  const leftOf = async (side: ReviewSide, id?: string) =>
    (await behind(side))
      .filter(({ key }) => (id ?? key[2]) === key[2])
      .map(({ content }) => content);
  const forget = (side: ReviewSide, id: string) =>
    backup.remove((key) => key[0] === REVIEWS && key[1] === side && key[2] === id);
  return {
    moveOver,
    records: {
      put,
      // Of two with the same id the last counts.
      async all(side) {
        const left = await leftOf(side);
        return [...(await records.all(side)), ...left];
      },
      async ids(side) {
        const left = await behind(side);
        return [...(await records.ids(side)), ...left.map(({ key }) => String(key[2]))];
      },
      async get(side, id) {
        const [left] = await leftOf(side, id);
        return left ?? records.get(side, id);
      },
      async update(side, id, decide) {
        const [left] = await leftOf(side, id);
        await records.update(side, id, (stored) => decide(left ?? stored));
        if (left !== undefined) forget(side, id);
      },
      async remove(side, id) {
        await records.remove(side, id);
        forget(side, id);
      },
    },
  };
}

function guardTexts(records: TextRecords, backup: UnloadBackup): Guarded<TextRecords> {
  const put = (place: TextPlace, text: string) =>
    backup.write([TEXTS, ...place], text, () => records.put(place, text));
  // A text that was emptied must not come back either.
  const remove = (place: TextPlace) =>
    backup.write([TEXTS, ...place], '', () => records.remove(place));
  const moveOver = mover(backup, TEXTS, async ({ key: [, ...place], content }) => {
    const there = place as unknown as TextPlace;
    if (content === '') await remove(there);
    else if (typeof content === 'string') await put(there, content);
  });
  return {
    moveOver,
    records: {
      put,
      remove,
      async get(place) {
        const left = await moveOver();
        const mine = left.find(({ key: [, ...there] }) => there.join(' ') === place.join(' '));
        return mine ? mine.content : records.get(place);
      },
    },
  };
}

/** Asked for by several at once, it is done once. */
function mover(
  backup: UnloadBackup,
  store: string,
  move: (left: LeftBehind) => Promise<void>,
): () => Promise<LeftBehind[]> {
  let moving: Promise<LeftBehind[]> | undefined;
  async function moveAll() {
    const refused: LeftBehind[] = [];
    for (const left of backup.leftBehind(store)) {
      // Somebody may have written it since.
      if (backup.isLeft(left)) await move(left).catch(() => refused.push(left));
    }
    return refused;
  }
  return async () => {
    if (!moving && backup.leftBehind(store).length === 0) return [];
    return (moving ??= moveAll().finally(() => (moving = undefined)));
  };
}
