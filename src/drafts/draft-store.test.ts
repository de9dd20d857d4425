import { expect, test } from 'vitest';
import { newDraft, type Draft } from './draft.ts';
import { channelHub } from './draft-channel.ts';
import { serializeDraft } from './draft-envelope.ts';
import { memoryRecords, type DraftRecords, type StoredRecord } from './draft-records.ts';
import { draftStore } from './draft-store.ts';
import { MAX_SNAPSHOTS, type Snapshot } from './snapshot.ts';
import type { StoreChange } from './store-changes.ts';

const fresh = newDraft(() => 1_000, 'a1');
const draft: Draft = { ...fresh, writer: 'here', rev: 1 };

test('a saved draft is loaded as it was', async () => {
  const store = storeIn(memoryRecords());
  expect(await store.save(draft, null)).toEqual({ kind: 'saved', hasOthers: false });
  expect(await store.load('a1')).toEqual({ kind: 'draft', draft, hasOthers: false });
});

test('drafts are listed once each, with the newest on top', async () => {
  const store = storeIn(memoryRecords());
  await store.save(draft, null);
  await store.save({ ...draft, rev: 2 }, draft);
  await store.save({ ...draft, id: 'b2', savedAt: 3_000 }, null);
  await store.save({ ...draft, id: 'c3', savedAt: 2_000 }, null);
  const { drafts } = await store.list();
  expect(drafts.map(({ id, rev }) => [id, rev])).toEqual([
    ['b2', 1],
    ['c3', 1],
    ['a1', 2],
  ]);
});

test('all but one are listed, stored or not', async () => {
  const { records, storage } = unreliable();
  const store = storeIn(records);
  storage.problem = null;
  await store.save(draft, null);
  await store.save({ ...draft, id: 'b2' }, null);
  storage.problem = new Error('blocked');
  await store.save({ ...draft, rev: 2 }, draft);
  storage.problem = null;
  const { drafts } = await store.list(draft.id);
  expect(drafts.map(({ id }) => id)).toEqual(['b2']);
});

test('[T6] of what two tabs made of the same version one goes on, and the other is in its history', async () => {
  const records = memoryRecords();
  const [here, there] = [storeIn(records), storeIn(records)];
  await here.save(draft, null);
  const mine = { ...named('Here'), rev: 2, savedAt: 3_000 };
  const theirs = { ...named('There'), writer: 'there', rev: 2, step: 'webhooks' } as const;
  expect(await there.save(theirs, draft)).toEqual({ kind: 'saved', hasOthers: false });
  expect(await here.save(mine, draft)).toEqual({ kind: 'saved', hasOthers: true });
  expect(await here.load('a1')).toEqual({ kind: 'draft', draft: mine, hasOthers: true });

  expect(await here.moveOthersToHistory(mine, 4_000)).toBe(1);
  expect(await there.load('a1')).toEqual({ kind: 'draft', draft: mine, hasOthers: false });
  const { step, values } = theirs;
  expect(await there.snapshots('a1')).toEqual([{ at: 4_000, reason: 'conflict', step, values }]);
  expect(await here.moveOthersToHistory(mine, 5_000)).toBe(0);
});

test('[T6] what a writer wrote before its last version, and is stored still, is no version of its own', async () => {
  const records = memoryRecords();
  const store = storeIn(records);
  const mine = { ...named('Mine'), writer: 'mine', rev: 3, savedAt: 3_000 };
  const theirs = [1, 2].map((rev) => ({ ...named(`Theirs ${rev}`), writer: 'theirs', rev }));
  const put = (...drafts: Draft[]) =>
    records.putBack({ id: 'a1', versions: drafts.map(stored), snapshots: [] });
  // The clock may have gone back between the two.
  await put({ ...mine, rev: 2, savedAt: 9_000 }, mine);
  expect(await store.load('a1')).toEqual({ kind: 'draft', draft: mine, hasOthers: false });
  expect((await store.list()).drafts).toEqual([mine]);

  await put(...theirs);
  expect(await store.load('a1')).toEqual({ kind: 'draft', draft: mine, hasOthers: true });
  expect(await store.moveOthersToHistory(mine, 4_000)).toBe(1);
  expect(await store.load('a1')).toEqual({ kind: 'draft', draft: mine, hasOthers: false });
  expect(await store.snapshots('a1')).toMatchObject([
    { values: { 'app-info': { client_name: 'Theirs 2' } } },
  ]);
});

test('[T6] while the history has no room, the other version stays where it is', async () => {
  const records = memoryRecords();
  const store = storeIn({ ...records, updateHistory: () => Promise.reject(new Error('full')) });
  await store.save(draft, null);
  await store.save({ ...draft, writer: 'there' }, null);
  expect(await store.moveOthersToHistory(draft, 4_000)).toBe(0);
  expect(await records.versions('a1')).toHaveLength(2);
});

test('the other tabs hear that one version is left', async () => {
  const records = memoryRecords();
  const tab = channelHub();
  const [here, there] = [draftStore(records, tab()), draftStore(records, tab())];
  await there.save({ ...named('There'), writer: 'there' }, null);
  await here.save(draft, null);
  const heard: StoreChange[] = [];
  there.subscribe((change) => heard.push(change));
  await here.moveOthersToHistory(draft, 4_000);
  expect(heard).toEqual([{ kind: 'written', id: 'a1', elsewhere: true }]);
});

test.each([
  ['damaged', { schema: 'app-install-manifest/draft', version: 1, values: null }, 'unreadable'],
  ['newer', { ...serializeDraft(draft), version: 9 }, 'newer'],
])('[T4] a %s record is listed apart and never overwritten', async (_what, record, problem) => {
  const records = memoryRecords();
  const version = { id: 'a1', writer: 'tomorrow', rev: 4 };
  await records.putVersion(version, record, null);
  const store = storeIn(records);
  expect(await store.list()).toMatchObject({
    drafts: [],
    setAside: [{ version, problem, record }],
  });
  expect(await store.load('a1')).toEqual({ kind: 'set-aside' });
  await store.save(draft, null);
  expect(await records.versions('a1')).toContainEqual({ version, record });
});

test('a deleted draft is gone with its history, and comes back with it', async () => {
  const records = memoryRecords();
  const store = storeIn(records);
  await store.save(draft, null);
  await store.takeSnapshot('a1', snapshot('Once'));
  const removed = await store.remove('a1');
  expect(await store.load('a1')).toEqual({ kind: 'missing' });
  expect(await store.snapshots('a1')).toEqual([]);
  if (removed) await store.putBack(removed);
  expect(await store.load('a1')).toEqual({ kind: 'draft', draft, hasOthers: false });
  expect(await store.snapshots('a1')).toEqual([snapshot('Once')]);
});

test('[T3] while storage is off, drafts are kept in memory and the reason is given', async () => {
  const { records } = unreliable();
  const store = storeIn(records);
  expect(await store.save(draft, null)).toMatchObject({
    kind: 'not-saved',
    why: expect.stringContaining('blocks saving on this page'),
  });
  expect(await store.load('a1')).toMatchObject({ kind: 'draft', draft });
  expect((await store.list()).drafts).toEqual([draft]);
  expect(store.hasUnsaved()).toBe(true);
  const removed = await store.remove('a1');
  expect(await store.list()).toEqual({ drafts: [], setAside: [], isIncomplete: true });
  if (removed) await store.putBack(removed);
  expect(await store.load('a1')).toMatchObject({ kind: 'draft', draft });
});

test('[T3] a full device is named as the reason, and once there is room the draft is saved', async () => {
  const { records, storage } = unreliable();
  storage.problem = null;
  const store = storeIn(records);
  await store.save(draft, null);
  storage.problem = new DOMException('full', 'QuotaExceededError');
  const next = { ...draft, rev: 2, step: 'review' } as const;
  expect(await store.save(next, null)).toMatchObject({
    why: expect.stringContaining('out of storage'),
  });
  expect(await store.load('a1')).toMatchObject({ draft: next, hasOthers: false });
  expect([store.hasUnsaved('a1'), store.hasUnsaved('b2')]).toEqual([true, false]);
  storage.problem = null;
  await store.retryUnsaved();
  expect(store.hasUnsaved()).toBe(false);
  expect(await records.versions()).toMatchObject([{ record: { rev: 2, step: 'review' } }]);
});

test('[T3] a draft that was left and opened again while storage failed has no other version of its own making', async () => {
  const { records, storage } = unreliable();
  const store = storeIn(records);
  storage.problem = null;
  await store.save(draft, null);
  storage.problem = new Error('blocked');
  const typed = { ...draft, writer: 'first opening', rev: 2 };
  await store.save(typed, draft);
  const again = { ...typed, writer: 'second opening', rev: 3 };
  await store.save(again, typed);
  await store.save({ ...again, rev: 4 }, typed);
  storage.problem = null;
  await store.retryUnsaved();
  expect(await store.load('a1')).toEqual({
    kind: 'draft',
    draft: { ...again, rev: 4 },
    hasOthers: false,
  });
});

test('storage that cannot be read is told from storage that is empty', async () => {
  const store = storeIn(unreliable().records);
  expect(await store.list()).toEqual({ drafts: [], setAside: [], isIncomplete: true });
  expect(await store.load('a1')).toEqual({ kind: 'unread' });
  expect(await storeIn(memoryRecords()).load('a1')).toEqual({ kind: 'missing' });
});

test('what one tab changes, the others hear of', async () => {
  const records = memoryRecords();
  const tab = channelHub();
  const [here, there] = [draftStore(records, tab()), draftStore(records, tab())];
  const heard: StoreChange[] = [];
  there.subscribe((change) => heard.push(change));
  await here.save(draft, null);
  await here.remove('a1');
  await here.clear();
  expect(heard).toEqual([
    { kind: 'written', id: 'a1', elsewhere: true },
    { kind: 'removed', id: 'a1', elsewhere: true },
    { kind: 'cleared', elsewhere: true },
  ]);
});

test('the last snapshots are kept, the newest first', async () => {
  const store = storeIn(memoryRecords());
  await store.save(draft, null);
  for (let count = 0; count <= MAX_SNAPSHOTS; count++) {
    await store.takeSnapshot('a1', snapshot(`Name ${count}`, count * 60_000));
  }
  const names = (await store.snapshots('a1')).map(({ values }) => values['app-info'].client_name);
  expect(names).toHaveLength(MAX_SNAPSHOTS);
  expect([names[0], names.at(-1)]).toEqual([`Name ${MAX_SNAPSHOTS}`, 'Name 1']);
});

test('a version is not kept twice because one that cannot be read came in between', async () => {
  const records = memoryRecords();
  const store = storeIn(records);
  await store.save(draft, null);
  await store.takeSnapshot('a1', snapshot('Once'));
  await records.updateHistory('a1', 50, () => ({ add: [{ schema: 'of tomorrow' }] }));
  await store.takeSnapshot('a1', snapshot('Once', 500_000));
  expect(await store.snapshots('a1')).toEqual([snapshot('Once')]);
});

test('what is deleted gets no history any more', async () => {
  const store = storeIn(memoryRecords());
  await store.save(draft, null);
  await store.remove('a1');
  await store.takeSnapshot('a1', snapshot('Left behind'));
  await store.save(draft, null);
  expect(await store.snapshots('a1')).toEqual([]);
});

function named(client_name: string): Draft {
  return { ...draft, values: snapshot(client_name).values };
}

function stored(version: Draft): StoredRecord {
  const { id, writer, rev } = version;
  return { version: { id, writer, rev }, record: serializeDraft(version) };
}

function snapshot(client_name: string, at = 1_000): Snapshot {
  const { values } = fresh;
  return {
    at,
    reason: 'left-step',
    step: 'app-info',
    values: { ...values, 'app-info': { ...values['app-info'], client_name } },
  };
}

function storeIn(records: DraftRecords) {
  return draftStore(records, channelHub()());
}

/** Storage that fails with `problem` while there is one. */
function unreliable() {
  const storage: { problem: Error | null } = { problem: new Error('blocked') };
  const inner = memoryRecords();
  const orFail =
    <Inputs extends unknown[], Result>(act: (...inputs: Inputs) => Promise<Result>) =>
    async (...inputs: Inputs): Promise<Result> => {
      if (storage.problem) throw storage.problem;
      return act(...inputs);
    };
  const records: DraftRecords = {
    versions: orFail(inner.versions),
    putVersion: orFail(inner.putVersion),
    removeReplaced: orFail(inner.removeReplaced),
    snapshots: orFail(inner.snapshots),
    updateHistory: orFail(inner.updateHistory),
    removeDraft: orFail(inner.removeDraft),
    putBack: orFail(inner.putBack),
    clear: orFail(inner.clear),
  };
  return { records, storage };
}
