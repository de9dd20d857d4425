import fc from 'fast-check';
import { expect, test } from 'vitest';
import { times } from '#long-run.fixture.ts';
import { anyManifest } from '#manifest/values/any-manifest.fixture.ts';
import { followText } from './follow-text.ts';
import { stringify, type Json } from '#manifest/json/json.ts';
import { formatJson } from '#manifest/values/write-manifest.ts';

const writing = fc.constantFrom<(value: Json) => string>(
  (value) => stringify(value),
  (value) => formatJson(value),
  (value) => `\n${formatJson(value, '', '\t')}\n\n`,
  (value) => formatJson(value).replaceAll('\n', ' \r\n   '),
);

test('the text says what it is to say, whatever it said before and however it is written', () => {
  fc.assert(
    fc.property(anyManifest, anyManifest, writing, (before, target, write) => {
      expect(JSON.parse(followText(write(before), target))).toEqual(target);
    }),
    { numRuns: times(300) },
  );
});

test('a text that says it already stays to the letter', () => {
  fc.assert(
    fc.property(anyManifest, writing, (manifest, write) => {
      expect(followText(write(manifest), manifest)).toBe(write(manifest));
    }),
    { numRuns: times(300) },
  );
});

test.each([
  {
    what: 'a value changes alone',
    text: '{\n\t"b" :  1,\n\n\t"a": [1,2]\n}',
    target: { b: 2, a: [1, 2] },
    after: '{\n\t"b" :  2,\n\n\t"a": [1,2]\n}',
  },
  {
    what: 'a new key stands where the manifest has it, as the others are indented',
    text: '{\n    "a": 1,\n    "c": {}\n}',
    target: { a: 1, b: { x: [1] }, c: {} },
    after:
      '{\n    "a": 1,\n    "b": {\n        "x": [\n            1\n        ]\n    },\n    "c": {}\n}',
  },
  {
    what: 'what is on one line stays on it',
    text: '{"a": 1, "c": 3}',
    target: { a: 1, b: [2], c: 3 },
    after: '{"a": 1, "b": [2], "c": 3}',
  },
  {
    what: 'a new first key',
    text: '{ "b": 1 }',
    target: { a: 0, b: 1 },
    after: '{ "a": 0, "b": 1 }',
  },
  {
    what: 'new keys before and behind those that stay',
    text: '{ "c": 1,"d": 2 }',
    target: { a: 0, b: 0, c: 1, x: 0, y: 0, d: 2, z: 0 },
    after: '{ "a": 0, "b": 0, "c": 1, "x": 0, "y": 0,"d": 2, "z": 0 }',
  },
  {
    what: 'a key goes with its comma',
    text: '{\n  "a": 1,\n  "b": 2\n}',
    target: { a: 1 },
    after: '{\n  "a": 1\n}',
  },
  { what: 'the last key goes', text: '{\n  "a": 1\n}', target: {}, after: '{}' },
  {
    what: 'the first key comes',
    text: '{}\n',
    target: { a: { b: 1 } },
    after: '{\n  "a": {\n    "b": 1\n  }\n}\n',
  },
  {
    what: 'of a key that is there twice the last one counts',
    text: '{"a": 1, "a": 2}',
    target: { a: 3 },
    after: '{"a": 1, "a": 3}',
  },
  {
    what: 'items of a list of the same length change one by one',
    text: '[ {"a":1 }, {"a":2} ]',
    target: [{ a: 1 }, { a: 5 }],
    after: '[ {"a":1 }, {"a":5} ]',
  },
])('$what', ({ text, target, after }) => {
  expect(followText(text, target)).toBe(after);
});
