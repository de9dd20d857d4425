import { expect, test } from 'vitest';
import { takeSecrets } from '#handoff/header-secrets.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import {
  pathNamed,
  READY_MANIFEST,
  readyManifestWith,
} from '#manifest/values/ready-manifest.fixture.ts';
import { compareSides } from './comparison.ts';
import { sideOf } from './side.ts';

const READY = sideOf(READY_MANIFEST);

test('what is the same is said to be, with its fingerprint; the order of keys is no change', () => {
  const turned = Object.fromEntries(Object.entries(READY_MANIFEST).toReversed());
  expect(compareSides(READY, sideOf(turned))).toMatchObject({
    changes: [],
    verdict: `Identical (${READY.fingerprint})`,
  });
});

test.each<[manifest: JsonObject, verdict: string]>([
  [{ ...READY_MANIFEST, client_name: 'Beta' }, '1 difference'],
  [{ ...READY_MANIFEST, client_name: 'Beta', scope: 'other' }, '2 differences'],
  [
    readyManifestWith(pathNamed('headers/0/header_value'), 'another'),
    `Identical except for header values (${READY.fingerprint})`,
  ],
  [readyManifestWith(pathNamed('goal'), ['lead', 'url']), '1 difference'],
])('what differs is counted (%#)', (manifest, verdict) => {
  expect(compareSides(READY, sideOf(manifest)).verdict).toBe(verdict);
});

test('a list in another order is told apart from a change', () => {
  const [before, after] = [
    ['url', 'lead'],
    ['lead', 'url'],
  ].map((goal) => sideOf(readyManifestWith(pathNamed('goal'), goal)));
  if (!before || !after) throw new Error('Both are there.');
  expect(compareSides(before, after).verdict).toBe('Only the order is different: 1 list');
  const also = sideOf({ ...after.manifest, client_name: 'Beta' });
  expect(compareSides(before, also).verdict).toBe('1 difference, 1 list is in a different order');
});

test('header values that were left out of a link are no changes, and that is said', () => {
  const bare = sideOf(takeSecrets(READY_MANIFEST).bare, 'left-out');
  const there = compareSides(READY, bare);
  expect(there).toMatchObject({
    changes: [],
    verdict: `Identical (${READY.fingerprint})`,
    note: 'Header values aren’t compared because “After” was sent without them.',
  });
  expect(JSON.stringify(there.before)).not.toContain('s3cret');
  const sealed = { ...bare, secrets: 'sealed' as const };
  expect(compareSides(sealed, READY).note).toBe(
    'Header values aren’t compared because “Before” has them locked with a passphrase.',
  );
  expect(compareSides(sealed, bare).note).toBe(
    'Header values aren’t compared because neither side includes them.',
  );
  // Nobody knows which of the values that a link leaves out were empty.
  const empty = sideOf(readyManifestWith(pathNamed('headers/0/header_value'), ''));
  expect(compareSides(empty, bare).changes).toEqual([]);
});
