import { expect, test } from 'vitest';
import { autosaver } from './autosaver.ts';
import { newDraft, type Draft } from './draft.ts';
import { channelHub } from './draft-channel.ts';
import { memoryRecords } from './draft-records.ts';
import { draftStore } from './draft-store.ts';
import { withTextsInMemory } from './texts-in-memory.ts';

const blank: Draft = { ...newDraft(() => 1_000, 'a1'), writer: 'here', rev: 1 };
const draft: Draft = { ...blank, text: { typed: '{"client_secret": "hush"', base: '{}' } };

function opened(records = memoryRecords()) {
  return { records, store: withTextsInMemory(draftStore(records, channelHub()())) };
}

test('[M4] text that cannot be read and has a client secret is in no storage, and in this page all the same', async () => {
  const { records, store } = opened();
  expect(await store.save(draft, null)).toMatchObject({
    kind: 'saved',
    butNot: expect.stringContaining('client secret') as string,
  });
  await store.takeSnapshot('a1', {
    at: 1,
    reason: 'left-step',
    step: 'app-info',
    values: draft.values,
    ...(draft.text && { text: draft.text }),
  });
  const stored = [await records.versions('a1'), await records.snapshots('a1')];
  expect(stored.flat()).toHaveLength(2);
  expect(JSON.stringify(stored)).not.toContain('hush');
  expect(await store.load('a1')).toMatchObject({ draft });
  expect((await store.list()).drafts).toEqual([draft]);
  expect([store.hasUnsaved(), store.hasUnsaved('a1'), store.hasUnsaved('b2')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(await opened(records).store.load('a1')).toMatchObject({ draft: blank });
});

test('without the secret the text is saved like any other', async () => {
  const { records, store } = opened();
  await store.save(draft, null);
  const fixed = { ...draft, rev: 2, text: { typed: '{"scope": ', base: '{}' } };
  expect(await store.save(fixed, draft)).toEqual({ kind: 'saved', hasOthers: false });
  expect(store.hasUnsaved()).toBe(false);
  expect(await opened(records).store.load('a1')).toMatchObject({ draft: fixed });
});

test('it goes with its draft, and comes back with it', async () => {
  const { store } = opened();
  await store.save(draft, null);
  const removed = await store.remove('a1');
  expect(store.hasUnsaved()).toBe(false);
  if (removed) await store.putBack(removed);
  expect(await store.load('a1')).toMatchObject({ draft });
  await store.clear();
  expect(store.hasUnsaved()).toBe(false);
});

test('[T3] the save state says so until the text can be stored, and closing the page is asked about', async () => {
  const { store } = opened();
  const saver = autosaver(blank, {
    store,
    clock: () => 1_000,
    writer: 'here',
    isGuarded: () => true,
    onMovedToHistory: () => undefined,
  });
  saver.begin();
  saver.change({ text: draft.text });
  expect(await saver.flush()).toMatchObject({
    kind: 'not-saved',
    why: expect.stringContaining('client secret') as string,
  });
  expect(saver.atRisk()).toBe(true);
  saver.change({ text: null });
  expect(await saver.flush()).toMatchObject({ kind: 'saved' });
  expect(saver.atRisk()).toBe(false);
  await saver.close();
});
