import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { objectOf, type Json } from '#manifest/json/json.ts';
import { jsonTree, linesOf } from './json-lines.ts';
import { codePointName, splitInvisible } from '#ui/split-invisible.ts';
import { indentOf, tokensOf } from './json-tokens.ts';

const anyJson = fc.jsonValue({ noUnicodeString: false }) as fc.Arbitrary<Json>;

test('the tokens of a line are its text', () => {
  fc.assert(
    fc.property(fc.string(), anyJson, (key, value) => {
      for (const line of linesOf(jsonTree(objectOf([[key, value]])))) {
        expect(
          tokensOf(line)
            .map(({ text }) => text)
            .join(''),
        ).toBe(line.text);
        expect(line.text.slice(0, indentOf(line)).trim()).toBe('');
      }
    }),
  );
});

test('keys, texts, numbers, words and secrets are told apart', () => {
  const manifest = {
    a: 'x: ","',
    n: -1.5,
    k: null,
    list: [true],
    headers: [{ header_value: 's' }],
  };
  const kinds = linesOf(jsonTree(manifest)).map((line) =>
    tokensOf(line)
      .filter(({ kind }) => kind !== 'plain')
      .map(({ kind, text }) => `${kind} ${text}`)
      .join(', '),
  );
  expect(kinds.filter((kind) => kind !== '')).toEqual([
    'key "a", string "x: \\",\\""',
    'key "n", number -1.5',
    'key "k", keyword null',
    'key "list"',
    'keyword true',
    'key "headers"',
    'key "header_value", masked "••••••••"',
  ]);
});

test('invisible and direction-turning characters stand alone and have a name', () => {
  const pieces = splitInvisible('pay\u202Elap\u200B👋 ok');
  expect(pieces).toEqual(['pay', '\u202E', 'lap', '\u200B', '👋 ok']);
  expect(splitInvisible('👩🏽‍💻 ❤️')).toHaveLength(1);
  expect(splitInvisible('a\u200Db')).toHaveLength(3);
  expect(codePointName('\u202E')).toBe('U+202E');
  expect(codePointName('\u007F')).toBe('U+007F');
});
