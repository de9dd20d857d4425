import { expect, test } from 'vitest';
import { newFormValues, type FormValues } from '#manifest/form-values.ts';
import { READY_MANIFEST } from '#manifest/ready-manifest.fixture.ts';
import { readManifest } from '#manifest/read-manifest.ts';
import { draftState } from './draft-state.ts';

test('a draft without errors is ready', () => {
  const state = draftState({ values: readyValues(), attempted: ['review'], text: null });
  expect(state).toEqual({ words: 'Ready', isReady: true, isWrong: false });
});

test('a draft is not ready while its text says what it does not have', () => {
  const text = { typed: '{ broken', base: '{}' };
  const state = draftState({ values: readyValues(), attempted: ['review'], text });
  expect(state).toEqual({ words: 'in progress', isReady: false, isWrong: false });
});

test('problems are counted by field; nobody is told off for steps they have not gone past', () => {
  const values = newFormValues();
  const words = '2 problems';
  expect(draftState({ values, attempted: [], text: null })).toEqual({
    words,
    isReady: false,
    isWrong: false,
  });
  expect(draftState({ values, attempted: ['engagement'], text: null }).isWrong).toBe(false);
  expect(draftState({ values, attempted: ['app-info'], text: null })).toEqual({
    words,
    isReady: false,
    isWrong: true,
  });
});

function readyValues(): FormValues {
  const read = readManifest(JSON.stringify(READY_MANIFEST));
  if (read.kind !== 'manifest') throw new Error('It could not be read.');
  return read.values;
}
