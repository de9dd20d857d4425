import { expect, test } from 'vitest';
import { newDraft } from './draft.ts';
import { sealDraft } from './draft-envelope.ts';
import { memoryRecords, type DraftRecords } from './draft-records.ts';
import { draftStore } from './draft-store.ts';

const draft = newDraft(() => 1_000, 'a1');

test('a saved draft can be loaded, with its revision counted on', async () => {
  const store = draftStore(memoryRecords());
  expect(await store.save(draft)).toEqual({ kind: 'saved', rev: 1, savedAt: 1_000 });
  expect(await store.load('a1')).toEqual({ kind: 'draft', draft: { ...draft, rev: 1 } });
});

test('drafts are listed with the newest on top', async () => {
  const store = draftStore(memoryRecords());
  await store.save(draft);
  await store.save({ ...draft, id: 'b2', savedAt: 3_000 });
  await store.save({ ...draft, id: 'c3', savedAt: 2_000 });
  const { drafts } = await store.list();
  expect(drafts.map(({ id }) => id)).toEqual(['b2', 'c3', 'a1']);
});

test('a draft that another tab wrote in the meantime is not overwritten', async () => {
  const records = memoryRecords();
  const [here, there] = [draftStore(records), draftStore(records)];
  await here.save(draft);
  await there.save({ ...draft, rev: 1, step: 'webhooks' });
  expect(await here.save({ ...draft, rev: 1, step: 'engagement' })).toEqual({ kind: 'conflict' });
  expect(await here.load('a1')).toMatchObject({ draft: { rev: 2, step: 'webhooks' } });
});

test.each([
  ['damaged', { schema: 'app-install-manifest/draft', version: 1, values: null }, 'unreadable'],
  ['newer', { ...sealDraft(draft), version: 9 }, 'newer'],
])('a %s record is listed apart and never overwritten', async (_what, record, problem) => {
  const records = memoryRecords(new Map<string, unknown>([['a1', record]]));
  const store = draftStore(records);
  expect(await store.list()).toMatchObject({
    drafts: [],
    setAside: [{ id: 'a1', problem, record }],
  });
  expect(await store.save(draft)).toEqual({ kind: 'conflict' });
  expect(await records.get('a1')).toBe(record);
});

test('a deleted draft is gone, and can be put back', async () => {
  const store = draftStore(memoryRecords());
  await store.save(draft);
  await store.remove('a1');
  expect(await store.load('a1')).toEqual({ kind: 'missing' });
  expect(await store.save({ ...draft, rev: 1 })).toMatchObject({ kind: 'saved' });
});

test('while storage is off, drafts are kept in memory and the reason is given', async () => {
  const { records } = unreliable();
  const store = draftStore(records);
  expect(await store.save(draft)).toMatchObject({
    kind: 'not-saved',
    why: expect.stringContaining('does not let the page keep data'),
  });
  expect(await store.load('a1')).toEqual({ kind: 'draft', draft });
  expect((await store.list()).drafts).toEqual([draft]);
});

test('a full device is named as the reason, and once there is room the draft is saved', async () => {
  const { records, storage } = unreliable();
  storage.problem = new DOMException('full', 'QuotaExceededError');
  const store = draftStore(records);
  expect(await store.save(draft)).toMatchObject({ why: expect.stringContaining('no room left') });
  storage.problem = null;
  expect(await store.save(draft)).toMatchObject({ kind: 'saved' });
  expect(await records.get('a1')).toMatchObject({ id: 'a1', rev: 1 });
});

test('last words are the draft when it is opened again, and go with its next save', async () => {
  const records = memoryRecords();
  await draftStore(records).save(draft);
  draftStore(records).saveLastWords({ ...draft, rev: 1, step: 'webhooks' });
  const store = draftStore(records);
  expect(await store.list()).toMatchObject({ drafts: [{ id: 'a1', step: 'webhooks' }] });
  expect(await store.load('a1')).toMatchObject({ draft: { rev: 1, step: 'webhooks' } });
  await store.save({ ...draft, rev: 1, step: 'review' });
  expect(await records.all()).toMatchObject([{ id: 'a1', record: { rev: 2, step: 'review' } }]);
});

test('last words of a draft that was never stored are the draft', async () => {
  const store = draftStore(memoryRecords());
  store.saveLastWords(draft);
  expect(await store.load('a1')).toEqual({ kind: 'draft', draft });
});

test('last words that another tab wrote past are a draft of their own, and stay one', async () => {
  const records = memoryRecords();
  const other = draftStore(records);
  await other.save(draft);
  draftStore(records).saveLastWords({ ...draft, rev: 1, step: 'webhooks' });
  await other.save({ ...draft, rev: 1, step: 'engagement' });
  await other.save({ ...draft, rev: 2, step: 'review' });
  const { drafts } = await other.list();
  expect(drafts).toMatchObject([
    { id: 'a1', step: 'review' },
    { id: 'a1-last', step: 'webhooks' },
  ]);
  expect(await other.load('a1-last')).toMatchObject({ draft: { id: 'a1-last', step: 'webhooks' } });
});

test('a draft is deleted with its last words', async () => {
  const records = memoryRecords();
  await draftStore(records).save(draft);
  draftStore(records).saveLastWords({ ...draft, rev: 1 });
  const store = draftStore(records);
  await store.list();
  await store.remove('a1');
  expect(await records.all()).toEqual([]);
});

/** Storage that fails with `problem` while there is one. */
function unreliable() {
  const storage: { problem: Error | null } = { problem: new Error('blocked') };
  const inner = memoryRecords();
  const orFail = () => (storage.problem ? Promise.reject(storage.problem) : Promise.resolve());
  const records: DraftRecords = {
    all: () => orFail().then(() => inner.all()),
    get: (id) => orFail().then(() => inner.get(id)),
    update: (...change) => orFail().then(() => inner.update(...change)),
    putAtOnce: inner.putAtOnce,
    remove: (ids) => orFail().then(() => inner.remove(ids)),
  };
  return { records, storage };
}

test('storage that cannot be read is told from storage that is empty', async () => {
  const blocked = () => Promise.reject(new DOMException('', 'InvalidStateError'));
  const store = draftStore({ ...memoryRecords(), all: blocked, get: blocked });
  expect(await store.list()).toEqual({ drafts: [], setAside: [], isIncomplete: true });
  expect(await store.load('a1')).toEqual({ kind: 'unread' });
  expect(await draftStore(memoryRecords()).load('a1')).toEqual({ kind: 'missing' });
});
