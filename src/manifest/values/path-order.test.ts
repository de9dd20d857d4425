import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isObject, type Json } from '#manifest/json/json.ts';
import { pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';
import { buildManifest } from './build-manifest.ts';
import { newFormValues, newHeaderValues } from './form-values.ts';
import { comparePaths } from './path-order.ts';

/** Every place of it, from top to bottom. */
function placesIn(value: Json, keys: readonly string[] = []): Pointer[] {
  const members = Array.isArray(value) || isObject(value) ? Object.entries(value) : [];
  return [pointerOf(keys), ...members.flatMap(([key, at]) => placesIn(at, [...keys, key]))];
}

test('[M1] places are sorted as a manifest is written', () => {
  const values = newFormValues();
  values.webhooks.headers = Array.from({ length: 11 }, newHeaderValues);
  for (const event of Object.values(values.webhooks.events)) event.max_retries = 0;
  const places = placesIn(buildManifest(values));
  expect(places).toContain('/capabilities/engagement/goal');
  const mixed = places.toSorted((a, b) => (a.length - b.length || a < b ? 1 : -1));
  expect(mixed.toSorted(comparePaths)).toEqual(places);
});

test('what nobody documents comes last, wherever it is', () => {
  const sorted = ['/scope', '/capabilities/engagement', '/capabilities/broadcast', '/display_name'];
  expect(sorted.toReversed().toSorted(comparePaths)).toEqual(sorted);
});

test('whatever two paths are called, their order is the same from both ends', () => {
  const key = fc.constantFrom('scope', 'capabilities', 'headers', '0', '2', '10', '1e1', 'x', '');
  const path = fc.array(key, { maxLength: 4 }).map(pointerOf);
  fc.assert(
    fc.property(path, path, path, (a, b, c) => {
      expect(Math.sign(comparePaths(a, b))).toBe(-Math.sign(comparePaths(b, a)) + 0);
      expect(comparePaths(a, b) === 0).toBe(a === b);
      const isInTurn = comparePaths(a, b) < 0 && comparePaths(b, c) < 0;
      expect(isInTurn && comparePaths(a, c) >= 0).toBe(false);
    }),
  );
});
