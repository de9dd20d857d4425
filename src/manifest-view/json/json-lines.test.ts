import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isObject, membersOf, objectOf, type Json, type JsonObject } from '#manifest/json/json.ts';
import { pointerOf, valueAt } from '#manifest/json/json-pointer.ts';
import { isSecretPath, MASK } from '#manifest/values/secrets.ts';
import { formatJson } from '#manifest/values/write-manifest.ts';
import { jsonTree, linesOf, piecesOf, textOf } from './json-lines.ts';
import { rangeOf } from './line-range.ts';

const anyJson = fc.jsonValue({ noUnicodeString: false, depthSize: 'medium' }) as fc.Arbitrary<Json>;
const anyHeaders = fc.array(fc.record({ header_name: fc.string(), header_value: anyJson }));
const anyManifest = fc
  .record({ client_name: fc.string(), capabilities: anyJson, headers: anyHeaders, rest: anyJson })
  .map((members) => objectOf(Object.entries(members) as [string, Json][]));

function masked(value: Json, keys: (string | number)[] = []): Json {
  if (value !== '' && isSecretPath(pointerOf(keys))) return MASK;
  if (Array.isArray(value)) return value.map((item, index) => masked(item, [...keys, index]));
  if (!isObject(value)) return value;
  return objectOf(membersOf(value).map(([key, item]) => [key, masked(item, [...keys, key])]));
}

/** Line by line, which is what is said of all of them at once. */
function linesAsText(manifest: JsonObject, most?: number): string {
  const tree = jsonTree(manifest, most);
  const text = linesOf(tree)
    .map((line) => line.text)
    .join('\n');
  expect(textOf(tree)).toBe(text);
  return text;
}

test('the lines are the JSON text, header values masked', () => {
  fc.assert(
    fc.property(anyManifest, (manifest) => {
      expect(linesAsText(manifest)).toBe(formatJson(masked(manifest)));
    }),
  );
});

test('[W8] a header value is on no line, whatever it is; an empty one hides nothing', () => {
  const manifest = {
    headers: ['s3cret', 42, { deep: 's3cret' }, ''].map((header_value) => ({ header_value })),
  };
  expect(linesAsText(manifest)).not.toMatch(/s3cret|42|deep/);
  expect(linesAsText(manifest)).toContain('"header_value": ""');
});

test('what is left out is one line more', () => {
  fc.assert(
    fc.property(anyManifest, (manifest) => {
      expect(linesAsText(manifest, 2)).toContain('\n  … 2 more\n');
    }),
  );
});

test('every path has the lines that hold its value', () => {
  fc.assert(
    fc.property(anyManifest, (manifest) => {
      const tree = jsonTree(manifest);
      const lines = linesOf(tree);
      for (const { path } of lines) {
        const [from, to] = rangeOf(tree, path) ?? [0, 0];
        const inside = lines.slice(from, to);
        expect(inside.every((line) => line.path === path || line.path.startsWith(`${path}/`))).toBe(
          true,
        );
        expect(inside.at(0)?.path).toBe(path);
        expect(inside.at(-1)?.path).toBe(path);
        expect(valueAt(manifest, path)).toBeDefined();
      }
    }),
  );
});

test('what is not in the manifest has no lines', () => {
  const tree = jsonTree({ client_name: 'Acme', goal: ['url'] });
  expect(rangeOf(tree, '/description')).toBeUndefined();
  expect(rangeOf(tree, '/client_name/0')).toBeUndefined();
  expect(rangeOf(tree, '/goal/1')).toBeUndefined();
  expect(rangeOf(tree, '')).toEqual([0, 6]);
});

test('parts that an edit leaves alone are the very same pieces', () => {
  const capabilities = { webhooks: { event: { headers: [{ header_name: 'a' }] } } };
  const before = piecesOf(jsonTree({ client_name: 'Acme', capabilities }));
  const after = piecesOf(jsonTree({ client_name: 'Acme 2', capabilities }));
  const inside = (pieces: typeof before) =>
    pieces.filter(({ path }) => path.startsWith('/capabilities'));
  expect(inside(after).length).toBeGreaterThan(5);
  inside(after).forEach((piece, index) => expect(piece).toBe(inside(before)[index]));
});

test('a header that changes leaves the other rows of its list as they were', () => {
  const headers = Array.from({ length: 5 }, (_, row) => ({ header_name: `${row}` }));
  const before = piecesOf(jsonTree({ headers }));
  const after = piecesOf(jsonTree({ headers: headers.with(2, { header_name: 'changed' }) }));
  const kept = after.filter((piece, index) => piece === before[index]);
  expect(kept.map(({ path }) => path)).toEqual([
    '/headers/0',
    '/headers/1',
    '/headers/3',
    '/headers/4',
  ]);
});

test('one object in two places has the right lines in both', () => {
  const headers = [{ header_name: 'a', header_value: 'b' }];
  const manifest: JsonObject = { one: { headers }, two: { headers, more: 1 } };
  expect(linesAsText(manifest)).toBe(formatJson(masked(manifest)));
  expect(linesAsText(manifest)).toBe(formatJson(masked(manifest)));
});
