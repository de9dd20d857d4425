import { expect, test } from 'vitest';
import { newDraft, type Draft } from '#drafts/draft.ts';
import { channelHub } from '#drafts/draft-channel.ts';
import { draftHold, type DraftHold } from '#drafts/draft-hold.ts';
import { memoryRecords } from '#drafts/draft-records.ts';
import { draftStore } from '#drafts/draft-store.ts';
import { newFormValues } from '#manifest/values/form-values.ts';
import { withName } from '#workspace/copy-draft.ts';
import { renameDraft } from './rename-draft.ts';

test('a draft is renamed in what it has become by now, and nothing else of it changes', async () => {
  const { store, draft, mine } = await setUp();
  const info = { ...draft.values['app-info'], description: 'Added in the meantime' };
  const later = { ...draft, rev: 2, values: { ...draft.values, 'app-info': info } };
  await store.save(later, draft);

  const result = await renameDraft(store, mine, 'a1', 'Globex');
  expect(result).toMatchObject({ kind: 'renamed', before: 'Acme', result: { kind: 'saved' } });
  const values = withName(later.values, 'Globex');
  expect(await store.load('a1')).toMatchObject({ draft: { rev: 3, values }, hasOthers: false });
});

test('[T6] a draft that another tab writes keeps its name', async () => {
  const { store, draft } = await setUp();
  const result = await renameDraft(store, held('elsewhere'), 'a1', 'Globex');
  expect(result).toEqual({ kind: 'elsewhere' });
  expect(await store.load('a1')).toMatchObject({ draft });
});

test('whether another tab writes it is waited for', async () => {
  const { store } = await setUp();
  const asking = held('asking');
  const renaming = renameDraft(store, asking, 'a1', 'Globex');
  asking.answer('elsewhere');
  expect(await renaming).toEqual({ kind: 'elsewhere' });
});

test('a draft that is gone cannot be renamed, nor is it made anew', async () => {
  const { store, mine } = await setUp();
  await store.remove('a1');
  expect(await renameDraft(store, mine, 'a1', 'Globex')).toEqual({ kind: 'missing' });
  expect(await store.load('a1')).toEqual({ kind: 'missing' });
});

async function setUp() {
  const channel = channelHub()();
  const store = draftStore(memoryRecords(), channel);
  const values = withName(newFormValues(), 'Acme');
  const draft: Draft = { ...newDraft(() => 1_000, 'a1', values), writer: 'before', rev: 1 };
  await store.save(draft, null);
  return { store, draft, mine: draftHold('a1', { locks: undefined, channel }) };
}

/** A claim that is answered when the test says so. */
function held(state: 'asking' | 'elsewhere') {
  const listeners = new Set<() => void>();
  const now = { state: state as ReturnType<DraftHold['state']> };
  const none = () => undefined;
  return {
    state: () => now.state,
    isGuarded: () => true,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    take: none,
    beforeYield: none,
    release: none,
    answer(next: ReturnType<DraftHold['state']>) {
      now.state = next;
      listeners.forEach((listener) => listener());
    },
  };
}
