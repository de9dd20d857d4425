import { expect, test } from 'vitest';
import { memoryRecords, type DraftRecords } from './draft-records.ts';
import { withLastWords } from './last-words.ts';

const first = { id: 'a1', writer: 'here', rev: 1 };
const second = { id: 'a1', writer: 'here', rev: 2 };

test('[T2] what was under way as the page ended is read by the next one, and moved over', async () => {
  const { open, dropping, stored, left } = browser();
  const page = open(dropping);
  void page.records.putVersion(second, 'the end', null);
  page.end();
  expect(await open().records.versions('a1')).toEqual([{ version: second, record: 'the end' }]);
  expect(await stored.versions()).toEqual([{ version: second, record: 'the end' }]);
  expect(left()).toEqual([]);
});

test('[T2] what is begun only as the page ends is kept too, and takes the place of what it was made from', async () => {
  const { open, dropping, stored } = browser();
  await stored.putVersion(first, 'the beginning', null);
  const page = open(dropping);
  page.end();
  void page.records.putVersion({ ...first, writer: 'later' }, 'the end', first);
  expect(await open().records.versions()).toEqual([
    { version: { ...first, writer: 'later' }, record: 'the end' },
  ]);
});

test('what the database did take is not put a second time', async () => {
  const { open, dropping, stored, left } = browser();
  const page = open(dropping);
  page.end();
  void page.records.putVersion(first, 'once', null);
  await stored.putVersion(first, 'once', null);
  await stored.putVersion(second, 'later words', null);
  expect(await open().records.versions('a1')).toEqual([{ version: second, record: 'later words' }]);
  expect(left()).toEqual([]);
});

test('a page that came back writes to the database alone again', () => {
  const { open, dropping, left } = browser();
  const page = open(dropping);
  page.end();
  page.comeBack();
  void page.records.putVersion(first, 'still here', null);
  expect(left()).toEqual([]);
});

test('[T3] while the database takes nothing, last words are read all the same', async () => {
  const { open, dropping, left } = browser();
  const page = open(dropping);
  page.end();
  void page.records.putVersion(first, 'the end', null);
  const full: DraftRecords = { ...memoryRecords(), putVersion: () => Promise.reject(new Error()) };
  const next = open(full);
  expect(await next.records.versions('a1')).toEqual([{ version: first, record: 'the end' }]);
  expect(await next.records.versions('b2')).toEqual([]);
  expect(left()).toHaveLength(1);
});

test.each([
  ['deleting the draft', (records: DraftRecords) => records.removeDraft('a1')],
  ['deleting everything', (records: DraftRecords) => records.clear()],
  ['giving the version up', (records: DraftRecords) => records.removeVersions([first])],
])('[S6] %s leaves nothing of it behind', async (_what, remove) => {
  const { open, dropping, left } = browser();
  const page = open(dropping);
  page.end();
  void page.records.putVersion(first, 'a secret', null);
  expect(left()).toHaveLength(1);
  await remove(open().records);
  expect(left()).toEqual([]);
});

test('[T4] what somebody else put in its place is handed out as it is', async () => {
  const { open, storage } = browser();
  storage.setItem('app-install-manifest/last-words/a1/here/1', '{"cut off');
  storage.setItem('of another app', 'null');
  expect(await open().records.versions()).toEqual([{ version: first, record: '{"cut off' }]);
});

test('[T3] with site data off everything else works', async () => {
  const blocked = withLastWords(memoryRecords(), {
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
  const stored = memoryRecords();
  const storage = {} as Storage;
  const define = (name: string, value: unknown) => Object.defineProperty(storage, name, { value });
  define('setItem', (name: string, text: string) => Reflect.set(storage, name, text));
  define('removeItem', (name: string) => Reflect.deleteProperty(storage, name));
  /** As a browser that drops what a page begins to write while it ends. */
  const dropping: DraftRecords = { ...stored, putVersion: () => new Promise(() => undefined) };

  function open(records = stored) {
    const hear = new Map<string, () => void>();
    return {
      records: withLastWords(records, {
        localStorage: storage,
        addEventListener: (type, listener) => hear.set(type, listener),
      }),
      end: () => hear.get('pagehide')?.(),
      comeBack: () => hear.get('pageshow')?.(),
    };
  }
  const left = () => Object.keys(storage).filter((name) => name.includes('last-words'));
  return { stored, storage, dropping, open, left };
}
