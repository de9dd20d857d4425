import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { autosaver } from './autosaver.ts';
import { channelHub } from './draft-channel.ts';
import { newDraft, type Draft } from './draft.ts';
import { draftStore, type DraftStore, type SaveResult } from './draft-store.ts';
import { memoryRecords } from './draft-records.ts';

beforeEach(() => vi.useFakeTimers({ now: 10_000 }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const stored: Draft = { ...newDraft(() => 1_000, 'a1'), writer: 'before', rev: 1 };

test('what was typed is written within half a second', async () => {
  const { saver, store } = await setUp();
  saver.change(named('Acme'));
  expect(saver.state()).toEqual({ kind: 'saving' });
  await vi.advanceTimersByTimeAsync(500);
  expect(saver.state()).toEqual({ kind: 'saved', at: 10_000 });
  expect(await store.load('a1')).toMatchObject({ draft: { rev: 2, ...named('Acme') } });
});

test('somebody who types without a pause is saved on the way', async () => {
  const { saver, saves } = await setUp();
  for (let ms = 0; ms < 3_000; ms += 100) {
    saver.change(named('A'.repeat(ms)));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(saves()).toBe(1);
});

test('what is saved on the way is written between two keys, and before that by who asks', async () => {
  const idle: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (act: () => void) => idle.push(act));
  const { saver, saves } = await setUp();
  const typeOn = async () => {
    for (let ms = 0; ms < 2_000; ms += 100) {
      saver.change(named('A'.repeat(ms)));
      await vi.advanceTimersByTimeAsync(100);
    }
  };
  await typeOn();
  expect(saves()).toBe(0);
  idle.splice(0).forEach((act) => act());
  await vi.advanceTimersByTimeAsync(0);
  expect(saves()).toBe(1);
  await typeOn();
  await saver.flush();
  idle.splice(0).forEach((act) => act());
  expect(saves()).toBe(2);
});

test('that it was saved on the way is said in a pause, or to who asks', async () => {
  const { saver, saves, store } = await setUp();
  const said: string[] = [];
  saver.subscribe(() => said.push(saver.state().kind));
  const typeOn = async () => {
    for (let ms = 0; ms < 2_000; ms += 100) {
      saver.change(named('A'.repeat(ms)));
      await vi.advanceTimersByTimeAsync(100);
    }
  };
  await typeOn();
  expect(await store.load('a1')).toMatchObject({ draft: named('A'.repeat(1_900)) });
  await typeOn();
  expect(saves()).toBe(2);
  expect(said).toEqual(['saving']);
  await vi.advanceTimersByTimeAsync(300);
  expect(said).toEqual(['saving', 'saved']);
  await typeOn();
  expect(saver.state()).toEqual({ kind: 'saving' });
  expect(await saver.flush()).toMatchObject({ kind: 'saved' });
  expect(saves()).toBe(3);
});

test('[T6] a draft that is deleted in another tab before its saving was said is not said to be saved', async () => {
  const { saver, elsewhere } = await setUp();
  for (let ms = 0; ms < 2_000; ms += 100) {
    saver.change(named('A'.repeat(ms)));
    await vi.advanceTimersByTimeAsync(100);
  }
  await elsewhere.remove('a1');
  await vi.advanceTimersByTimeAsync(300);
  expect(saver.state()).toEqual({ kind: 'deleted' });
});

test('a draft that was never stored is stored without being typed in', async () => {
  const { store } = await setUp({ ...stored, rev: 0 });
  await vi.advanceTimersByTimeAsync(0);
  expect(await store.load('a1')).toMatchObject({ draft: { rev: 1 } });
});

test('until it begins nothing is written: it may have been drawn in vain', async () => {
  const records = memoryRecords();
  const store = draftStore(records, channelHub()());
  const moved: number[] = [];
  const options = {
    store,
    clock: Date.now,
    isGuarded: () => true,
    onMovedToHistory: (count: number) => moved.push(count),
  };
  autosaver({ ...stored, rev: 0 }, { ...options, writer: 'in vain' });
  autosaver({ ...stored, rev: 0 }, { ...options, writer: 'here' }).begin();
  await vi.advanceTimersByTimeAsync(500);
  expect(await records.versions()).toMatchObject([{ version: { writer: 'here' } }]);
  expect(moved).toEqual([]);
});

test('a new place is kept silently and does not count as a save', async () => {
  const { saver, store } = await setUp();
  saver.change({ step: 'webhooks', field: 'webhooks.base_endpoint' });
  expect(saver.state()).toEqual({ kind: 'saved', at: 1_000 });
  await vi.advanceTimersByTimeAsync(500);
  expect(await store.load('a1')).toMatchObject({ draft: { step: 'webhooks', savedAt: 1_000 } });
});

test('the same place again is nothing to write', async () => {
  const { saver, saves } = await setUp();
  const { step, visited, tried, field } = stored;
  saver.change({ step, visited: [...visited], tried: [...tried], field });
  await vi.advanceTimersByTimeAsync(500);
  await saver.flush();
  expect(saves()).toBe(0);
});

test('where the focus is in a draft in which nothing was done is written with the first edit', async () => {
  const { saver, store, saves } = await setUp();
  saver.change({ field: 'app-info.client_name' });
  await vi.advanceTimersByTimeAsync(500);
  expect(saves()).toBe(0);
  saver.change(named('A'));
  await vi.advanceTimersByTimeAsync(500);
  const field = 'app-info.client_name';
  expect(await store.load('a1')).toMatchObject({ draft: { field, ...named('A') } });
});

test('[T6] where another tab may write too, a new place waits for the next edit', async () => {
  const { saver, store, saves } = await setUp(stored, false);
  saver.change({ step: 'webhooks', field: 'webhooks.base_endpoint' });
  await vi.advanceTimersByTimeAsync(500);
  await saver.flush();
  expect(saves()).toBe(0);
  saver.change(named('Acme'));
  await vi.advanceTimersByTimeAsync(500);
  expect(await store.load('a1')).toMatchObject({ draft: { step: 'webhooks', ...named('Acme') } });
});

test('leaving writes at once, while an earlier write is still under way', async () => {
  const { saver, store } = await setUp();
  saver.change(named('Ac'));
  const first = saver.flush();
  saver.change(named('Acme'));
  await Promise.all([first, saver.flush()]);
  expect(await store.load('a1')).toMatchObject({ draft: { rev: 3, ...named('Acme') } });
});

test('[T2] as the page ends the write has begun before anything is waited for', async () => {
  const { saver, saves } = await setUp();
  void saver.flush();
  expect(saves()).toBe(0);
  saver.change(named('Acme'));
  void saver.flush();
  expect(saves()).toBe(1);
});

test('closing writes what is left', async () => {
  const { saver, store } = await setUp();
  saver.change(named('Acme'));
  await saver.close();
  expect(await store.load('a1')).toMatchObject({ draft: named('Acme') });
});

test('a deleted draft is not written again', async () => {
  const { saver, saves } = await setUp();
  saver.change(named('Acme'));
  saver.abandon();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(saves()).toBe(0);
});

test('a failed write is told, tried again, and told when it succeeds', async () => {
  const { saver, fail } = await setUp();
  fail({ kind: 'not-saved', why: 'full' });
  saver.change(named('Acme'));
  await vi.advanceTimersByTimeAsync(500);
  expect(saver.state()).toEqual({ kind: 'not-saved', why: 'full' });
  expect(saver.atRisk()).toBe(true);
  fail(null);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(saver.state()).toEqual({ kind: 'saved', at: 10_000 });
  expect(saver.atRisk()).toBe(false);
});

test('[T6] what another tab wrote too goes to the history, that is told, and the draft goes on with what is here', async () => {
  const { saver, elsewhere, moved } = await setUp();
  await elsewhere.save({ ...stored, ...named('Theirs'), writer: 'other', rev: 2 }, stored);
  saver.change(named('Mine'));
  await vi.advanceTimersByTimeAsync(500);
  expect(moved()).toBe(1);
  expect(saver.draft()).toMatchObject(named('Mine'));
  expect(await elsewhere.load('a1')).toMatchObject({ draft: named('Mine'), hasOthers: false });
  expect(await elsewhere.snapshots('a1')).toMatchObject([
    { reason: 'conflict', ...named('Theirs') },
  ]);
});

test('[T6] what a tab writes after the draft was taken from it goes to the history at once', async () => {
  const { saver, elsewhere, moved } = await setUp();
  saver.change(named('Mine'));
  await vi.advanceTimersByTimeAsync(500);
  await elsewhere.save({ ...stored, ...named('Late'), writer: 'other', rev: 2 }, stored);
  await vi.advanceTimersByTimeAsync(0);
  expect(moved()).toBe(1);
  expect(await elsewhere.load('a1')).toMatchObject({ draft: named('Mine'), hasOthers: false });
  expect(await elsewhere.snapshots('a1')).toMatchObject([named('Late')]);
});

test('[T6] where tabs cannot keep each other out, only the next save here is a reason to move what they wrote', async () => {
  const { saver, elsewhere, moved } = await setUp(stored, false);
  saver.change(named('Mine'));
  await vi.advanceTimersByTimeAsync(500);
  await elsewhere.save({ ...stored, ...named('Theirs'), writer: 'other', rev: 2 }, stored);
  await vi.advanceTimersByTimeAsync(500);
  expect(moved()).toBe(0);
  expect(await elsewhere.load('a1')).toMatchObject({ hasOthers: true });
});

test('[T6] a tab that is just closing leaves the draft to the other one', async () => {
  const { saver, elsewhere, moved } = await setUp();
  await elsewhere.save({ ...stored, ...named('Theirs'), writer: 'other', rev: 2 }, stored);
  saver.change(named('Mine'));
  await saver.close();
  expect(moved()).toBe(0);
  expect(await elsewhere.load('a1')).toMatchObject({ hasOthers: true });
});

test('a draft that another tab deleted is said to be gone, and saved again with the next change', async () => {
  const { saver, elsewhere } = await setUp();
  await elsewhere.remove('a1');
  expect(saver.state()).toEqual({ kind: 'deleted' });
  expect(saver.atRisk()).toBe(false);
  saver.change({ step: 'review' });
  await vi.advanceTimersByTimeAsync(500);
  expect(await elsewhere.load('a1')).toEqual({ kind: 'missing' });
  saver.change(named('Still wanted'));
  await vi.advanceTimersByTimeAsync(500);
  expect(await elsewhere.load('a1')).toMatchObject({ draft: named('Still wanted') });
});

test('a draft that another tab deleted and brought back is saved as it was', async () => {
  const { saver, elsewhere } = await setUp();
  const removed = await elsewhere.remove('a1');
  expect(saver.state()).toEqual({ kind: 'deleted' });
  await elsewhere.save({ ...stored, id: 'b2' }, null);
  if (removed) await elsewhere.putBack(removed);
  await vi.advanceTimersByTimeAsync(0);
  expect(saver.state()).toEqual({ kind: 'saved', at: 1_000 });
});

test('a draft that another tab deleted can be written again as it is', async () => {
  const { saver, store, elsewhere } = await setUp();
  await elsewhere.remove('a1');
  expect(await saver.writeAgain()).toEqual({ kind: 'saved', at: 10_000 });
  expect(await elsewhere.load('a1')).toMatchObject({ draft: { savedAt: 10_000 } });
  expect(await store.load('a1')).toMatchObject({ draft: { values: stored.values } });
});

test('a clock that goes back a day delays no save', async () => {
  const { saver, store } = await setUp();
  saver.change(named('Ac'));
  vi.setSystemTime(10_000 - 86_400_000);
  saver.change(named('Acme'));
  await vi.advanceTimersByTimeAsync(500);
  expect(saver.state()).toEqual({ kind: 'saved', at: 10_000 - 86_400_000 });
  expect(await store.load('a1')).toMatchObject({ draft: named('Acme') });
});

function named(client_name: string) {
  const { values } = stored;
  return { values: { ...values, 'app-info': { ...values['app-info'], client_name } } };
}

async function setUp(draft: Draft = stored, isGuarded = true) {
  const records = memoryRecords();
  const tab = channelHub();
  const [inner, elsewhere] = [draftStore(records, tab()), draftStore(records, tab())];
  if (draft.rev > 0) await inner.save(draft, null);
  let failure: SaveResult | null = null;
  let saves = 0;
  let moved = 0;
  const store: DraftStore = {
    ...inner,
    save: async (next, base) => {
      saves += 1;
      return failure ?? inner.save(next, base);
    },
  };
  const saver = autosaver(draft, {
    store,
    clock: Date.now,
    writer: 'here',
    isGuarded: () => isGuarded,
    onMovedToHistory: (count) => (moved += count),
  });
  saver.begin();
  const fail = (result: SaveResult | null) => (failure = result);
  return { saver, store: inner, elsewhere, fail, saves: () => saves, moved: () => moved };
}
