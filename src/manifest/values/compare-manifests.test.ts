import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareManifests } from './compare-manifests.ts';
import { applyEdits } from '#manifest/verdict/fixes.ts';
import type { Edit } from '#manifest/fields/issue.ts';
import {
  isObject,
  membersOf,
  objectOf,
  sameJson,
  type Json,
  type JsonObject,
} from '#manifest/json/json.ts';
import { valueAt } from '#manifest/json/json-pointer.ts';
import { READY_MANIFEST } from './ready-manifest.fixture.ts';

const EVENT = '/capabilities/webhooks/ms.MessagingEventNotification.ContentEvent';
const header = (header_name: string, header_value: string) => ({ header_name, header_value });
const edited = (...edits: Edit[]) => applyEdits(READY_MANIFEST, edits);
const summaryOf = (before: JsonObject, after: JsonObject) =>
  compareManifests(before, after).map(({ kind, label }) => `${kind} ${label}`);

const anyJson = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
const anyHeaders = fc.array(
  fc.record({ header_name: fc.constantFrom('a', 'A', 'b', 'c'), header_value: anyJson }),
);
const anyManifest = fc.dictionary(
  fc.constantFrom('client_name', 'capabilities', 'other', '__proto__'),
  fc.oneof(
    anyJson,
    fc.dictionary(
      fc.constantFrom('webhooks', 'engagement', 'headers'),
      fc.oneof(anyJson, anyHeaders),
    ),
  ),
) as fc.Arbitrary<JsonObject>;

function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (!isObject(value)) return value;
  return objectOf(
    membersOf(value)
      .map(([key, item]) => [key, reversed(item)] as const)
      .toReversed(),
  );
}

test('there are no changes exactly when both are the same JSON value; the order of keys is none', () => {
  fc.assert(
    fc.property(anyManifest, anyManifest, (a, b) => {
      expect(compareManifests(a, reversed(a) as JsonObject)).toEqual([]);
      expect(compareManifests(a, b).length === 0).toBe(sameJson(a, b));
    }),
  );
});

test('every change says what stands where it points', () => {
  fc.assert(
    fc.property(anyManifest, anyManifest, (before, after) => {
      for (const change of compareManifests(before, after)) {
        const isGone = change.kind === 'removed';
        const said = isGone ? change.before : change.after;
        expect(valueAt(isGone ? before : after, change.path)).toEqual(said);
      }
    }),
  );
});

test('fields are told by their labels, in the order of the manifest', () => {
  const after = edited(
    { op: 'set', path: '/client_name', value: 'Acme SMS' },
    { op: 'remove', path: '/description' },
    { op: 'set', path: '/display_name', value: 'Acme' },
    { op: 'set', path: `${EVENT}/max_retries`, value: 0 },
  );
  expect(summaryOf(READY_MANIFEST, after)).toEqual([
    'changed App name',
    'removed Description',
    'changed ContentEvent › Max retries',
    'added display_name',
  ]);
});

test('a list in another order is told apart from one with other items', () => {
  const path = '/capabilities/engagement/goal';
  const goals = valueAt(READY_MANIFEST, path) as string[];
  const change = (value: Json) => summaryOf(READY_MANIFEST, edited({ op: 'set', path, value }));
  expect(change(goals.toReversed())).toEqual(['reordered Goal']);
  expect(change(goals.slice(1))).toEqual(['changed Goal']);
  expect(change([...goals, 'url'])).toEqual(['changed Goal']);
});

test('an event that one side lacks is one change, also when no webhooks are there at all', () => {
  expect(summaryOf(READY_MANIFEST, edited({ op: 'remove', path: EVENT }))).toEqual([
    'removed ContentEvent',
  ]);
  const without = edited({ op: 'remove', path: '/capabilities' });
  expect(summaryOf(without, READY_MANIFEST)).toEqual([
    'added ContentEvent',
    'added ExConversationChangeNotification',
    'added Engagement',
  ]);
});

test('[W8] headers are matched by name, whatever their order, and their values are secrets', () => {
  const path = `${EVENT}/headers`;
  const before = edited({ op: 'set', path, value: [header('One', '1'), header('Two', '2')] });
  const after = edited({ op: 'set', path, value: [header('Three', '3'), header('Two', '22')] });
  expect(compareManifests(before, after)).toMatchObject([
    { kind: 'added', label: 'ContentEvent › Header Three', secret: true },
    { kind: 'changed', label: 'ContentEvent › Header Two › Header value', secret: true },
    { kind: 'removed', label: 'ContentEvent › Header One', path: `${path}/0`, secret: true },
  ]);
  const swapped = edited({ op: 'set', path, value: [header('Two', '2'), header('One', '1')] });
  expect(summaryOf(before, swapped)).toEqual(['reordered ContentEvent › Headers']);
  expect(compareManifests(READY_MANIFEST, edited({ op: 'remove', path }))[0]?.secret).toBe(true);
});
