import { expect, test } from 'vitest';
import { isReplacedBy, type Version } from './draft.ts';
import { memoryRecords, type DraftRecords } from './draft-records.ts';
import { memoryTexts } from './kept-texts.ts';
import { memoryReviews } from './review-store.ts';
import { withUnloadBackup, type StoredRecords } from './with-unload-backup.ts';

const first = { id: 'a1', writer: 'here', rev: 1 };
const second = { id: 'a1', writer: 'here', rev: 2 };

test('[T2] what was under way as the page ended is read by the next one, and moved over', async () => {
  const { open, dropping, stored, left } = browser();
  const page = open(dropping);
  void page.drafts.putVersion(second, 'the end', null);
  page.end();
  expect(await open().drafts.versions('a1')).toEqual([{ version: second, record: 'the end' }]);
  expect(await stored.drafts.versions()).toEqual([{ version: second, record: 'the end' }]);
  expect(left()).toEqual([]);
});

test('[T2] what is begun only as the page ends is kept too, and takes the place of what it was made from', async () => {
  const { open, dropping, stored } = browser();
  await stored.drafts.putVersion(first, 'the beginning', null);
  const page = open(dropping);
  page.end();
  void page.drafts.putVersion({ ...first, writer: 'later' }, 'the end', first);
  expect(await open().drafts.versions()).toEqual([
    { version: { ...first, writer: 'later' }, record: 'the end' },
  ]);
});

test('[T2] where the page ended between a version and what it takes the place of, the next one goes on with that', async () => {
  const { open, stored, left } = browser();
  const before = { ...first, writer: 'before' };
  const rival = { ...before, rev: 2 };
  await stored.drafts.putVersion(before, 'the base', null);
  const { records, putting } = inTwoSteps(stored.drafts, () => new Promise(() => undefined));
  const page = open({ drafts: records });
  await stored.drafts.putVersion(first, 'earlier', null);
  void page.drafts.putVersion(second, 'the end', before);
  await putting();
  page.end();
  await beside(stored.drafts, rival, 'written on by the other tab');
  expect(await stored.drafts.versions()).toHaveLength(4);
  expect(await open().drafts.versions()).toEqual([
    { version: second, record: 'the end' },
    { version: rival, record: 'written on by the other tab' },
  ]);
  expect(left()).toEqual([]);
});

test('[T3] a version is saved though what it takes the place of could not be removed; the next one removes it', async () => {
  const { open, stored, left } = browser();
  const before = { ...first, writer: 'before' };
  await stored.drafts.putVersion(before, 'the base', null);
  const refuse = () => Promise.reject(new Error('It does not delete now.'));
  const { drafts } = open({ drafts: inTwoSteps(stored.drafts, refuse).records });
  expect(await drafts.putVersion(first, 'one', before)).toBe(false);
  expect(await drafts.putVersion(second, 'two', before)).toBe(false);
  expect(await stored.drafts.versions()).toHaveLength(3);
  expect(left()).toEqual([]);
  const third = { ...first, rev: 3 };
  await open({ drafts: inTwoSteps(stored.drafts).records }).drafts.putVersion(
    third,
    'three',
    before,
  );
  expect(await stored.drafts.versions()).toEqual([{ version: third, record: 'three' }]);
});

test('of two saves in quick succession the last one stays', async () => {
  const { open, stored } = browser();
  const before = { ...first, writer: 'before' };
  await stored.drafts.putVersion(before, 'the base', null);
  const { drafts } = open({ drafts: inTwoSteps(stored.drafts).records });
  await Promise.all([
    drafts.putVersion(first, 'one', before),
    drafts.putVersion(second, 'two', before),
  ]);
  expect(await stored.drafts.versions()).toEqual([{ version: second, record: 'two' }]);
});

test('what the database did take is not put a second time', async () => {
  const { open, dropping, stored, left } = browser();
  const page = open(dropping);
  page.end();
  void page.drafts.putVersion(first, 'once', null);
  await stored.drafts.putVersion(first, 'once', null);
  await stored.drafts.putVersion(second, 'later words', null);
  expect(await open().drafts.versions('a1')).toEqual([{ version: second, record: 'later words' }]);
  expect(left()).toEqual([]);
});

test('a page that came back writes to the database alone again', () => {
  const { open, dropping, left } = browser();
  const page = open(dropping);
  page.end();
  page.comeBack();
  void page.drafts.putVersion(first, 'still here', null);
  expect(left()).toEqual([]);
});

test('[T3] while the database takes nothing, what was left behind is read all the same', async () => {
  const { open, dropping, left } = browser();
  const page = open(dropping);
  page.end();
  void page.drafts.putVersion(first, 'the end', null);
  const full: DraftRecords = { ...memoryRecords(), putVersion: () => Promise.reject(new Error()) };
  const next = open({ drafts: full });
  expect(await next.drafts.versions('a1')).toEqual([{ version: first, record: 'the end' }]);
  expect(await next.drafts.versions('b2')).toEqual([]);
  expect(left()).toHaveLength(1);
});

test.each([
  ['deleting the draft', (records: DraftRecords) => records.removeDraft('a1')],
  ['deleting everything', (records: DraftRecords) => records.clear()],
])('[S6] %s leaves nothing of it behind', async (_what, remove) => {
  const { open, dropping, left } = browser();
  const page = open(dropping);
  page.end();
  void page.drafts.putVersion(first, 'a secret', null);
  expect(left()).toHaveLength(1);
  await remove(open().drafts);
  expect(left()).toEqual([]);
});

test('[T6] what was left behind is among the versions of which one is kept', async () => {
  const { open, dropping, stored, left } = browser();
  const page = open(dropping);
  page.end();
  void page.drafts.putVersion(first, 'the end', null);
  const other = { ...first, writer: 'there' };
  await stored.drafts.putVersion(other, 'there', null);
  await open().drafts.updateHistory('a1', 50, ({ versions }) => ({
    add: versions.map(({ record }) => record),
    remove: [first],
  }));
  expect(await stored.drafts.versions()).toEqual([{ version: other, record: 'there' }]);
  expect(await stored.drafts.snapshots('a1')).toEqual(['there', 'the end']);
  expect(left()).toEqual([]);
});

test('[S6] deleting a draft takes its message and its review along, and nothing of another', async () => {
  const { open, dropping, left } = browser();
  const page = open(dropping);
  page.end();
  void page.texts.put(['message', 'a1'], 'Please look.');
  void page.texts.put(['message', 'b2'], 'Look here.');
  void page.reviews.put('author', 'a1', { id: 'a1', side: 'author' });
  void page.reviews.put('reviewer', 'a1', { id: 'a1', side: 'reviewer' });
  const full = refusing();
  await open({ ...full, drafts: memoryRecords() }).drafts.removeDraft('a1');
  expect(left().toSorted()).toEqual([
    'app-install-manifest/unload/["reviews","reviewer","a1"]',
    'app-install-manifest/unload/["texts","message","b2"]',
  ]);
});

test('what was left behind of a draft that is deleted comes back with it', async () => {
  const { open, dropping, stored } = browser();
  await stored.drafts.putVersion(first, 'the beginning', null);
  const page = open(dropping);
  page.end();
  void page.drafts.putVersion(second, 'the end', null);
  const { drafts } = open();
  await drafts.putBack(await drafts.removeDraft('a1'));
  expect(await drafts.versions()).toEqual([{ version: second, record: 'the end' }]);
});

test.each(['the end', ''])(
  'a text typed, or emptied, as the page ended is read by the next one: "%s"',
  async (text) => {
    const { open, dropping, stored, left } = browser();
    await stored.texts.put(['import'], 'the beginning');
    const page = open(dropping);
    page.end();
    void (text === '' ? page.texts.remove(['import']) : page.texts.put(['import'], text));
    const next = open();
    expect(await next.texts.get(['desk'])).toBeUndefined();
    expect(await next.texts.get(['import'])).toBe(text === '' ? undefined : text);
    expect(await stored.texts.get(['import'])).toBe(text === '' ? undefined : text);
    expect(left()).toEqual([]);
  },
);

test('a review changed as the page ended is read by the next one, however it asks', async () => {
  const record = { id: 'a1', comment: 'Which coun' };
  const asks = {
    get: (reviews: StoredRecords['reviews']) => reviews.get('reviewer', 'a1'),
    all: async (reviews: StoredRecords['reviews']) => (await reviews.all('reviewer'))[0],
    update: async (reviews: StoredRecords['reviews']) => {
      let seen: unknown;
      await reviews.update('reviewer', 'a1', (now) => (seen = now));
      return seen;
    },
  };
  for (const ask of Object.values(asks)) {
    const { open, dropping, stored, left } = browser();
    const page = open(dropping);
    void page.reviews.put('reviewer', 'a1', { ...record, comment: 'Which' });
    void page.reviews.put('reviewer', 'a1', record);
    page.end();
    expect(await ask(open().reviews)).toEqual(record);
    expect(await stored.reviews.get('reviewer', 'a1')).toEqual(record);
    expect(left()).toEqual([]);
  }
});

test('what was written since is not taken back', async () => {
  const { open, dropping, stored, left } = browser();
  const page = open(dropping);
  const other = open();
  page.end();
  void page.texts.put(['desk'], 'earlier');
  void page.reviews.put('reviewer', 'a1', 'earlier');
  await other.texts.put(['desk'], 'later');
  await other.reviews.put('reviewer', 'a1', 'later');
  expect(left()).toEqual([]);
  expect(await open().texts.get(['desk'])).toBe('later');
  expect(await stored.reviews.get('reviewer', 'a1')).toBe('later');
});

test('what is typed while the backup is moved over stays', async () => {
  const { open, dropping, stored, left } = browser();
  const page = open(dropping);
  page.end();
  void page.texts.put(['desk'], 'earlier');
  void page.texts.put(['import'], 'also earlier');
  const next = open();
  const reading = next.texts.get(['desk']);
  await next.texts.put(['import'], 'typed now');
  await reading;
  expect(await stored.texts.get(['import'])).toBe('typed now');
  expect(await stored.texts.get(['desk'])).toBe('earlier');
  expect(left()).toEqual([]);
});

test('what another page leaves behind during a write stays behind', async () => {
  const { open, dropping, stored } = browser();
  const other = open(dropping);
  other.end();
  let end: () => void = () => undefined;
  const slow = { ...stored.texts, put: () => new Promise<void>((resolve) => (end = resolve)) };
  const written = open({ texts: slow }).texts.put(['desk'], 'earlier');
  void other.texts.put(['desk'], 'later');
  end();
  await written;
  expect(await open().texts.get(['desk'])).toBe('later');
});

test('[T3] while the database takes nothing, texts and reviews are read all the same', async () => {
  const { open, dropping, stored, left } = browser();
  const page = open(dropping);
  page.end();
  void page.texts.put(['desk'], 'the end');
  void page.reviews.put('reviewer', 'a1', 'a review');
  const next = open(refusing());
  expect(await next.texts.get(['desk'])).toBe('the end');
  expect(await next.reviews.get('reviewer', 'a1')).toBe('a review');
  expect(await next.reviews.all('reviewer')).toEqual(['a review']);
  expect(await next.reviews.all('author')).toEqual([]);
  expect(await next.reviews.ids('reviewer')).toEqual(['a1']);
  expect(await next.reviews.ids('author')).toEqual([]);
  expect(left()).toHaveLength(2);
  await open(refusing()).reviews.update('reviewer', 'a1', (now) => `${String(now)}, more of it`);
  expect(await stored.reviews.get('reviewer', 'a1')).toBeUndefined();
  expect(left()).toHaveLength(1);
});

test('what earlier versions of the app left behind is moved over too', async () => {
  const { open, storage } = browser();
  const words = JSON.stringify({ record: 'the end', base: first });
  storage.setItem('app-install-manifest/last-words/a1/later/2', words);
  const { drafts } = open();
  await drafts.putVersion(first, 'the beginning', null);
  expect(await drafts.versions()).toEqual([
    { version: { id: 'a1', writer: 'later', rev: 2 }, record: 'the end' },
  ]);
  expect(Object.keys(storage)).toEqual([]);
});

test('[T4] what somebody else put in its place is handed out as it is', async () => {
  const { open, storage } = browser();
  storage.setItem('app-install-manifest/last-words/a1/here/1', '{"cut off');
  storage.setItem('app-install-manifest/unload/["reviews","reviewer","a1"]', '{"cut off');
  storage.setItem('app-install-manifest/unload/no key', '');
  storage.setItem('of another app', 'null');
  const { drafts, reviews } = open();
  expect(await drafts.versions()).toEqual([{ version: first, record: '{"cut off' }]);
  expect(await reviews.all('reviewer')).toEqual([]);
  await drafts.clear();
  expect(Object.keys(storage)).toEqual(['of another app']);
});

test('[T3] with site data off everything else works', async () => {
  const records = { drafts: memoryRecords(), reviews: memoryReviews(), texts: memoryTexts() };
  const { drafts: blocked } = withUnloadBackup(records, {
    get localStorage(): Storage {
      throw new DOMException('Site data is off.', 'SecurityError');
    },
    addEventListener: (_type, listener) => listener(),
  });
  await blocked.putVersion(first, 'kept', null);
  expect(await blocked.versions()).toEqual([{ version: first, record: 'kept' }]);
});

/** A browser with one database and one localStorage, and pages that come and go. */
function browser() {
  const stored = { drafts: memoryRecords(), reviews: memoryReviews(), texts: memoryTexts() };
  const storage = {} as Storage;
  const define = (name: string, value: unknown) => Object.defineProperty(storage, name, { value });
  define('getItem', (name: string) => Reflect.get(storage, name) ?? null);
  define('setItem', (name: string, text: string) => Reflect.set(storage, name, text));
  define('removeItem', (name: string) => Reflect.deleteProperty(storage, name));
  /** As a browser that drops what a page begins to write while it ends. */
  const never = () => new Promise<never>(() => undefined);
  const dropping: StoredRecords = {
    drafts: { ...stored.drafts, putVersion: never },
    reviews: { ...stored.reviews, put: never },
    texts: { ...stored.texts, put: never, remove: never },
  };

  function open(records: Partial<StoredRecords> = {}) {
    const hear = new Map<string, () => void>();
    const page = {
      localStorage: storage,
      addEventListener: (type: string, listener: () => void) => void hear.set(type, listener),
    };
    return {
      ...withUnloadBackup({ ...stored, ...records }, page),
      end: () => hear.get('pagehide')?.(),
      comeBack: () => hear.get('pageshow')?.(),
    };
  }
  const left = () => Object.keys(storage).filter((name) => name.includes('/unload/'));
  return { stored, storage, dropping, open, left };
}

/** As a database does it: first a version comes, then what it takes the place of goes. */
function inTwoSteps(inner: DraftRecords, removeReplaced = inner.removeReplaced) {
  let put: Promise<void> | undefined;
  const records: DraftRecords = {
    ...inner,
    removeReplaced,
    async putVersion(version, record, base) {
      const stored = await inner.versions(version.id);
      put = beside(inner, version, record);
      await put;
      return stored.some((other) => !isReplacedBy(other.version, version, base));
    },
  };
  return { records, putting: () => put };
}

async function beside(records: DraftRecords, version: Version, record: unknown): Promise<void> {
  await records.putBack({ id: version.id, versions: [{ version, record }], snapshots: [] });
}

/** A database with no room left. */
function refusing() {
  const refuse = () => Promise.reject(new Error('No room left.'));
  return {
    reviews: { ...memoryReviews(), put: refuse },
    texts: { ...memoryTexts(), put: refuse, remove: refuse },
  };
}
