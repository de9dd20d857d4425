import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { autosaver } from './autosaver.ts';
import { newDraft, type Draft } from './draft.ts';
import { draftStore, type DraftStore, type SaveResult } from './draft-store.ts';
import { memoryRecords } from './draft-records.ts';

beforeEach(() => vi.useFakeTimers({ now: 10_000 }));
afterEach(() => vi.useRealTimers());

const stored: Draft = { ...newDraft(() => 1_000, 'a1'), rev: 1 };

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

test('a draft that was never stored is stored without being typed in', async () => {
  const { store } = await setUp({ ...stored, rev: 0 });
  await vi.advanceTimersByTimeAsync(0);
  expect(await store.load('a1')).toMatchObject({ draft: { rev: 1 } });
});

test('a new place is kept silently and does not count as a save', async () => {
  const { saver, store } = await setUp();
  saver.change({ step: 'webhooks', field: 'webhooks.base_endpoint' });
  expect(saver.state()).toEqual({ kind: 'saved', at: 1_000 });
  await vi.advanceTimersByTimeAsync(500);
  expect(await store.load('a1')).toMatchObject({ draft: { step: 'webhooks', savedAt: 1_000 } });
});

test('leaving writes at once, while an earlier write is still under way', async () => {
  const { saver, store } = await setUp();
  saver.change(named('Ac'));
  const first = saver.flush();
  saver.change(named('Acme'));
  await Promise.all([first, saver.flush()]);
  expect(await store.load('a1')).toMatchObject({ draft: { rev: 3, ...named('Acme') } });
});

test('as the page ends the last words are kept, and nothing is where nothing changed', async () => {
  const { saver, words } = await setUp();
  saver.lastWords();
  expect(words).toEqual([]);
  saver.change(named('Acme'));
  saver.lastWords();
  expect(words).toMatchObject([named('Acme')]);
});

test('closing writes what is left', async () => {
  const { saver, store } = await setUp();
  saver.change(named('Acme'));
  saver.close();
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

test('when another tab wrote the draft, this one’s is handed over, whole', async () => {
  const { saver, store, conflicts } = await setUp();
  await store.save({ ...stored, step: 'review' });
  saver.change(named('Mine'));
  await vi.advanceTimersByTimeAsync(500);
  expect(conflicts).toMatchObject([named('Mine')]);
  expect(await store.load('a1')).toMatchObject({ draft: { step: 'review' } });
});

function named(client_name: string) {
  const { values } = stored;
  return { values: { ...values, 'app-info': { ...values['app-info'], client_name } } };
}

async function setUp(draft: Draft = stored) {
  const words: Draft[] = [];
  const inner = draftStore(memoryRecords());
  if (draft.rev > 0) await inner.save({ ...draft, rev: draft.rev - 1 });
  let failure: SaveResult | null = null;
  let count = 0;
  const store: DraftStore = {
    ...inner,
    saveLastWords: (last) => void words.push(last),
    save: async (next) => {
      count += 1;
      return failure ?? inner.save(next);
    },
  };
  const conflicts: Draft[] = [];
  const saver = autosaver(draft, {
    store,
    clock: Date.now,
    onConflict: (mine) => conflicts.push(mine),
  });
  const fail = (result: SaveResult | null) => (failure = result);
  return { saver, store: inner, conflicts, words, fail, saves: () => count };
}
