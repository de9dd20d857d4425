import { expect, test } from 'vitest';
import { newDraft, type Draft } from './draft.ts';
import { serializeDraft } from './draft-envelope.ts';
import type { StoredRecord } from './draft-records.ts';
import { othersToHistory } from './others-to-history.ts';
import { parseSnapshot, serializeSnapshot, type Snapshot } from './snapshot.ts';

const fresh = newDraft(() => 1_000, 'a1');
const mine = version('here', 2, 'Mine');
const kept = { id: 'a1', writer: 'here', rev: 2 };

test('[T6] every other version goes to the history, the one saved last on top, and is removed', () => {
  const others = [version('there', 5, 'Second'), version('before', 1, 'First')];
  const update = move([stored(mine), ...others.map(stored)]);
  expect(update?.add.map(parseSnapshot)).toMatchObject([
    { at: 9_000, reason: 'conflict', values: { 'app-info': { client_name: 'First' } } },
    { at: 9_000, reason: 'conflict', values: { 'app-info': { client_name: 'Second' } } },
  ]);
  expect(update?.remove).toMatchObject([{ writer: 'before' }, { writer: 'there' }]);
});

test('text that cannot be read goes along', () => {
  const text = { typed: '{ "client_name": ', base: '{}' };
  const update = move([stored(mine), stored({ ...version('there', 2, 'Mine'), text })]);
  expect(update?.add).toMatchObject([{ text }]);
});

test('a version that says what this one or the history says is removed, and adds nothing', () => {
  const past: Snapshot = {
    at: 1,
    reason: 'left-step',
    step: 'review',
    values: version('before', 1, 'Past').values,
  };
  const others = ['Mine', 'Past', 'Other', 'Other'].map((name, index) =>
    version(`tab ${index}`, 2, name),
  );
  const update = move([mine, ...others].map(stored), [
    serializeSnapshot(past),
    { schema: 'of tomorrow' },
  ]);
  expect(update?.add.map(parseSnapshot)).toMatchObject([
    { values: { 'app-info': { client_name: 'Other' } } },
  ]);
  expect(update?.remove).toHaveLength(4);
});

test('[T6] a version that the other tab has moved in the same moment moves nothing itself', () => {
  expect(move([stored(version('there', 2, 'Theirs'))])).toBeNull();
  expect(move([stored(version('here', 1, 'Earlier')), stored(version('there', 2, ''))])).toBeNull();
});

test('a version that was written on since counts as the one to keep', () => {
  const update = move([stored(version('here', 3, 'Later')), stored(version('there', 2, 'Theirs'))]);
  expect(update?.remove).toMatchObject([{ writer: 'there' }]);
});

test('[T4] what cannot be read stays as it is', () => {
  const newer = { version: { id: 'a1', writer: 'tomorrow', rev: 9 }, record: { version: 99 } };
  expect(move([stored(mine), newer])).toBeNull();
  const update = move([stored(mine), newer, stored(version('there', 2, 'Theirs'))]);
  expect(update?.remove).toMatchObject([{ writer: 'there' }]);
});

function move(versions: readonly StoredRecord[], snapshots: readonly unknown[] = []) {
  return othersToHistory(kept, 9_000, { versions, snapshots });
}

function version(writer: string, rev: number, client_name: string): Draft {
  const { values } = fresh;
  const info = { ...values['app-info'], client_name };
  return { ...fresh, writer, rev, savedAt: rev, values: { ...values, 'app-info': info } };
}

function stored(draft: Draft): StoredRecord {
  const { id, writer, rev } = draft;
  return { version: { id, writer, rev }, record: serializeDraft(draft) };
}
