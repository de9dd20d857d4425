import { expect, test } from 'vitest';
import { newFormValues, type FormValues, type StepId } from '#manifest/values/form-values.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { readManifest } from '#manifest/text/read-manifest.ts';
import { draftState } from './draft-state.ts';

test('a draft without errors is ready', () => {
  const state = draftState({ values: readyValues(), tried: ['review'], text: null });
  expect(state).toEqual({ words: 'Ready', isReady: true, isWrong: false });
});

test('a draft is not ready while its text says what it does not have', () => {
  const text = { typed: '{ broken', base: '{}' };
  const state = draftState({ values: readyValues(), tried: ['review'], text });
  expect(state).toEqual({ words: 'in progress', isReady: false, isWrong: false });
});

test('a step that nobody has gone past counts no problem', () => {
  const values = newFormValues();
  const stateAfter = (...tried: StepId[]) => draftState({ values, tried, text: null });
  expect(stateAfter()).toEqual({ words: 'not started', isReady: false, isWrong: false });
  expect(stateAfter('engagement').isWrong).toBe(false);
  expect(stateAfter('app-info')).toEqual({ words: '1 problem', isReady: false, isWrong: true });
  expect(stateAfter('app-info', 'review').words).toBe('2 problems');
});

test('a draft that has a name is in progress, whatever is missing on the next step', () => {
  const info = { ...newFormValues()['app-info'], client_name: 'Acme' };
  const values = { ...newFormValues(), 'app-info': info };
  const state = draftState({ values, tried: ['app-info'], text: null });
  expect(state).toEqual({ words: 'in progress', isReady: false, isWrong: false });
});

function readyValues(): FormValues {
  const read = readManifest(JSON.stringify(READY_MANIFEST));
  if (read.kind !== 'manifest') throw new Error('It could not be read.');
  return read.values;
}
