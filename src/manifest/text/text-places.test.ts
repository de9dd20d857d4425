import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { times } from '#long-run.fixture.ts';
import { anyManifest } from '#manifest/values/any-manifest.fixture.ts';
import { isObject, sameJson, stringify, type Json } from '#manifest/json/json.ts';
import { pointerOf, valueAt, type Pointer } from '#manifest/json/json-pointer.ts';
import { INSTALLING_EXAMPLE } from '#manifest/values/seed-manifests.fixture.ts';
import type { TextRange } from '#manifest/json/text-range.ts';
import { textPlaces } from './text-places.ts';
import { formatJson } from '#manifest/values/write-manifest.ts';

const at = (text: string, range: TextRange | undefined) =>
  range && text.slice(range.from, range.to);

function rangesIn(text: string, path: Pointer) {
  const range = textPlaces(text).rangeOf(path);
  return range && { key: at(text, range.key), value: at(text, range.value) };
}

const markIn = (text: string, path: Pointer) => at(text, textPlaces(text).markOf(path));

/** `|` is where the cursor is. */
function pathIn(marked: string): Pointer | undefined {
  const offset = marked.indexOf('|');
  return textPlaces(marked.replace('|', '')).pathAt(offset);
}

function pathsIn(value: Json, path: PropertyKey[] = []): PropertyKey[][] {
  const inside = Array.isArray(value) || isObject(value) ? Object.entries(value) : [];
  return [path, ...inside.flatMap(([key, member]) => pathsIn(member, [...path, key]))];
}

describe('in a text that is JSON', () => {
  const anyJson = fc
    .jsonValue({ maxDepth: 5 })
    .map((value) => JSON.parse(stringify(value as Json)) as Json);
  const anyText = fc
    .tuple(fc.oneof(anyManifest, anyJson), fc.constantFrom(stringify, formatJson))
    .map(([value, write]) => write(value));

  test('every value is where JSON.parse finds it, and its key before it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const json = JSON.parse(text) as Json;
        const places = textPlaces(text);
        for (const keys of pathsIn(json)) {
          const path = pointerOf(keys);
          const range = places.rangeOf(path);
          const found = JSON.parse(at(text, range?.value) ?? 'false') as Json;
          expect(sameJson(found, valueAt(json, path))).toBe(true);
          const isMember = keys.length > 0 && isObject(valueAt(json, pointerOf(keys.slice(0, -1))));
          expect(JSON.parse(at(text, range?.key) ?? 'null')).toBe(isMember ? keys.at(-1) : null);
        }
      }),
      { numRuns: times(500) },
    );
  });

  test('the cursor at a value or a key is at its path', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const places = textPlaces(text);
        for (const keys of pathsIn(JSON.parse(text) as Json)) {
          const path = pointerOf(keys);
          const { key, value } = places.rangeOf(path) ?? {};
          for (const offset of [value, key].flatMap((range) =>
            range ? [range.from, range.to] : [],
          ))
            expect(places.pathAt(offset)).toBe(path);
        }
      }),
      { numRuns: times(500) },
    );
  });

  test('of a key that stands twice the last one counts', () => {
    const text = '{"a": {"b": 1}, "a": {"b": 2}, "__proto__": 3, "__proto__": 4}';
    expect(rangesIn(text, '/a/b')).toEqual({ key: '"b"', value: '2' });
    expect(rangesIn(text, '/__proto__')).toEqual({ key: '"__proto__"', value: '4' });
    expect(rangesIn(text, '/constructor')).toBeUndefined();
  });

  test('a list has items by number only', () => {
    const text = '["a", "b"]';
    expect(rangesIn(text, '/1')).toEqual({ key: undefined, value: '"b"' });
    for (const path of ['/01', '/2', '/-1', '/length'])
      expect(rangesIn(text, path)).toBeUndefined();
  });
});

describe('what is marked', () => {
  const marked =
    '{"name": "x", "goal": [], "url": {}, "webhooks": {"e": {"endpoint": ""}}, "l": [{"n": 1}]}';

  test.each([
    ['/name', '"x"', 'a value'],
    ['/goal', '[]', 'a list with nothing in it'],
    ['/url', '{}', 'an object with nothing in it'],
    ['/webhooks', '"webhooks"', 'the key of what holds something'],
    ['/webhooks/e/max_retries', '"e"', 'the key of what lacks it'],
    ['/engagement/goal/0', '{', 'the manifest’s opening bracket'],
    ['/url/x', '"url"', 'the key of what is empty and lacks it'],
    ['/l/0/header_name', '{', 'the opening bracket of the item that lacks it'],
    ['/l/0', '{', 'the opening bracket of an item'],
    ['', '{', 'the opening bracket, for the whole manifest'],
  ])('for %j is %s: %s', (path, mark) => {
    expect(markIn(marked, path)).toBe(mark);
  });

  test('is the key where its value is still to be written', () => {
    expect(markIn('{"scope": , "x": 1}', '/scope')).toBe('"scope"');
  });

  test('is the first character where nothing can be told', () => {
    expect(markIn('\n 👋 hello', '/scope')).toBe('👋');
    expect(textPlaces('').markOf('/scope')).toEqual({ from: 0, to: 0 });
  });

  test('is never nothing, and inside the text, however broken it is', () => {
    const full = formatJson(INSTALLING_EXAMPLE);
    const paths = pathsIn(INSTALLING_EXAMPLE).map(pointerOf);
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '\n',
      '//',
      '/*',
      '1',
      'x',
      "'",
    );
    const soup = fc.array(pieces, { minLength: 1 }).map((all) => all.join(''));
    const slips = fc
      .tuple(fc.nat(full.length - 1), fc.nat(40), soup)
      .map(([from, gone, put]) => full.slice(0, from) + put + full.slice(from + gone));
    fc.assert(
      fc.property(fc.oneof(slips, soup), fc.constantFrom(...paths), fc.nat(), (text, path, nth) => {
        const places = textPlaces(text);
        const { from, to } = places.markOf(path);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(text.length);
        const here = places.pathAt(nth % (text.length + 1));
        expect(here === undefined || typeof here === 'string').toBe(true);
      }),
      { numRuns: times(1000) },
    );
  });
});

test.each<[string, string | undefined, string]>([
  ['{"a": {"b": "x|"}}', '/a/b', 'in a value'],
  ['{"a": {"b|": "x"}}', '/a/b', 'in a key'],
  ['{"a": {"b" |: "x"}}', '/a/b', 'before the colon'],
  ['{"a": {|"b": "x"}}', '/a/b', 'at the beginning of a key'],
  ['{"a": {| "b": "x"}}', '/a', 'between the brackets'],
  ['{"a": {"b": "x", |}}', '/a', 'where the next key goes'],
  ['{"a": {"b":  | }}', '/a/b', 'where its value goes'],
  ['{"a": [1, | 2]}', '/a', 'between items'],
  ['{"a": [1, 2|]}', '/a/1', 'at the end of an item'],
  ['{"a": 1}\n|', '', 'after the end'],
  ['|', undefined, 'in nothing'],
  ['hello|', undefined, 'in something else'],
])('The cursor in %s is at %j: %s', (marked, path, _where) => {
  expect(pathIn(marked)).toBe(path);
});

describe('in a broken text', () => {
  test.each([
    ['a missing comma', '{"a": 1\n"b": {"c": 2}\n"d": 3}', '/b/c', '2'],
    ['an extra comma', '{"a": 1,, "b": 2,}', '/b', '2'],
    ['a missing value', '{"a": , "b": 2}', '/b', '2'],
    ['a key without anything', '{"a"\n"b": 2}', '/b', '2'],
    ['a value not yet written before the next key', '{"a":\n"b": 2}', '/b', '2'],
    ['an open text', '{"a": "x\n"b": 2}', '/b', '2'],
    ['a bracket left open', '{"a": {"b": [1, 2}, "c": 3}', '/c', '3'],
    ['a bracket too many', '{"a": 1]}, "b": 2}', '/a', '1'],
    ['a text cut off', '{"a": {"b": 1, "c": [2, {"d": "x', '/a/c/1/d', '"x'],
    ['a comment', '{/* "x": 1 */ "a": 1, // "b": 3\n"b": 2}', '/b', '2'],
    ['dots', '{"a": 1,\n...\n"b": 2}', '/b', '2'],
    ['keys without quotes', '{a: 1, b: {c: 2}}', '/b/c', '2'],
    ['a byte-order mark', '\ufeff{"a": 1}', '/a', '1'],
    ['JavaScript around it', 'const m = {"a": 1};', '/a', '1'],
  ])('with %s the rest is still found', (_what, text, path, value) => {
    expect(rangesIn(text, path)?.value).toBe(value);
  });

  test('a value that is no value has no place', () => {
    expect(rangesIn('{"a": hello, "b": 2}', '/a')).toBeUndefined();
    expect(rangesIn('{"a": hello, "b": 2}', '/b')?.value).toBe('2');
  });

  test('what is left open goes on to the end, where one types', () => {
    expect(pathIn('{"a": {"b": 1,\n |')).toBe('/a');
    expect(pathIn('{"a": {"b": |')).toBe('/a/b');
    expect(pathIn('{"a": ["x", "|')).toBe('/a/1');
  });

  test('twenty thousand open brackets do not overflow', () => {
    for (const brackets of ['[', '{"a":', '[}', '{]', '[{']) {
      const text = brackets.repeat(20_000);
      expect(textPlaces(text).markOf('/a/b').to).toBeGreaterThan(0);
      expect(textPlaces(text).pathAt(50)).toBeDefined();
    }
  });
});
