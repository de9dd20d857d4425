import { expect, test } from 'vitest';
import { newFormValues } from '#manifest/values/form-values.ts';
import VERSION_1 from './golden/snapshot-v1.json' with { type: 'json' };
import { isWorthKeeping, parseSnapshot, serializeSnapshot, type Snapshot } from './snapshot.ts';

test('the first snapshot is kept, one that says the same as the last is not', () => {
  expect(isWorthKeeping(named('Acme', 0), undefined)).toBe(true);
  expect(isWorthKeeping(named('Acme', 600_000), named('Acme', 0))).toBe(false);
});

test('going from step to step leaves one snapshot a minute, what rewrites the draft always one', () => {
  const last = named('Acme', 0);
  expect(isWorthKeeping(named('Acme 2', 59_999), last)).toBe(false);
  expect(isWorthKeeping(named('Acme 2', 60_000), last)).toBe(true);
  expect(isWorthKeeping({ ...named('Acme 2', 1), reason: 'restore' }, last)).toBe(true);
});

test('a clock that was put back keeps no snapshot away for longer', () => {
  expect(isWorthKeeping(named('Acme 2', 0), named('Acme', 86_400_000))).toBe(true);
});

test('text that could not be read is kept with it, and alone worth keeping', () => {
  const text = { typed: '{ broken', base: '{}' };
  const snapshot: Snapshot = { ...named('Acme', 600_000), reason: 'conflict', text };
  expect(parseSnapshot(structuredClone(serializeSnapshot(snapshot)))).toEqual(snapshot);
  expect(isWorthKeeping(snapshot, named('Acme', 0))).toBe(true);
});

test.each([
  ['nothing', undefined],
  ['text', 'snapshot'],
  ['a newer version', { ...serializeSnapshot(named('Acme', 0)), version: 4 }],
  ['a reason of tomorrow', { ...serializeSnapshot(named('Acme', 0)), reason: 'moon' }],
  ['no manifest', { ...serializeSnapshot(named('Acme', 0)), manifest: '' }],
  ['no values in version 1', { ...VERSION_1, values: {} }],
])('a record that holds %s is no snapshot', (_what, stored) => {
  expect(parseSnapshot(stored)).toBeNull();
});

function named(client_name: string, at: number): Snapshot {
  const values = newFormValues();
  values['app-info'].client_name = client_name;
  return { at, reason: 'left-step', step: 'app-info', values };
}
