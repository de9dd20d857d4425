import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { times } from '#long-run.fixture.ts';
import { notJson } from './not-json.ts';
import { CONNECTOR_EXAMPLE } from '#manifest/values/seed-manifests.fixture.ts';

const NO_VALUE =
  'add a value here: text in double quotes, a number, true, false, null, a list or an object.';
const PROGRAM =
  'this is a program. Copy only the manifest here, from its { to its }, with every value written out.';
const NO_OBJECT = 'start with {. A manifest is an object with keys and values.';

test.each([
  ['{"a": 1\n "b": 2}', 2, 2, 'add a comma before the key "b".'],
  ['["a"\n"b"]', 2, 1, 'add a comma before this value.'],
  ['{"a": 1,\n}', 1, 8, 'remove this comma. Nothing comes after it.'],
  ['[1, 2,]', 1, 6, 'remove this comma. Nothing comes after it.'],
  ['{"a": 1,, "b": 2}', 1, 8, 'remove this comma. Nothing comes after it.'],
  ['{, "a": 1}', 1, 2, 'remove this comma. Nothing comes before it.'],
  ['{a: 1}', 1, 2, 'put a key in double quotes here.'],
  ['{"a": 1, 2: 3}', 1, 10, 'put a key in double quotes here.'],
  ["{'a': 1}", 1, 2, 'use straight double quotes (") here.'],
  ['{“a”: 1}', 1, 2, 'use straight double quotes (") here.'],
  ['{"a" 1}', 1, 6, 'put a colon between the key and its value.'],
  ['{"a": 1, "b" = 1}', 1, 14, 'put a colon between the key and its value.'],
  ['{"a" => 1}', 1, 6, 'put a colon between the key and its value.'],
  ['{"a" "b": 1}', 1, 6, 'add a colon and a value after the previous key.'],
  ['{"endpoint": https://a.b,\n"b": 1}', 1, 14, 'put this value in double quotes.'],
  ['{"a": }', 1, 7, 'add a value after the colon.'],
  ['{"a": , "b": 1}', 1, 7, 'add a value after the colon.'],
  ['{"a": [1}', 1, 9, 'close the list with ] before this }.'],
  ['[{"a": 1]', 1, 9, 'close the object with } before this ].'],
  ['["a": 1]', 1, 5, 'put this key and its value in { }. A list has no keys.'],
  [
    '{"a": 1} x',
    1,
    10,
    'the manifest ends before this. If this belongs to it, move the last } behind it.',
  ],
  [
    '{"a": 1}\r\n{"b": 1}',
    2,
    1,
    'another manifest begins here. Import one at a time, or put both in a list: [ first, second ].',
  ],
  [
    '{"a": 1}}',
    1,
    9,
    'nothing is open that this } could close. Look for a missing { or [ above, or for a } too many.',
  ],
  ['}', 1, 1, NO_OBJECT],
  ['hello', 1, 1, NO_OBJECT],
  ['const m = {...base, client_name: "Acme"};', 1, 1, PROGRAM],
  ['module.exports = {client_name: name};', 1, 1, PROGRAM],
  ['import { base } from "./base";\nexport default {...base};', 1, 1, PROGRAM],
  ['// note\n{}', 1, 1, 'remove this comment. JSON doesn’t allow comments.'],
  ['{"a":\n...\n}', 2, 1, 'replace the dots with the missing values, or remove them.'],
  ['```\n{}', 1, 1, 'remove the code block marker (```).'],
  ['{"a": True}', 1, 7, 'write true, false and null in lowercase.'],
  ['{"a": 01}', 1, 8, 'write this number without a leading zero.'],
  ['{"a": 1.}', 1, 7, 'finish this number.'],
  ['{"a": .5}', 1, 7, NO_VALUE],
  ['{"a": "b\n"}', 1, 7, 'this has no closing double quote (") on its line.'],
  ['{"👋": "b\\c"}', 1, 7, 'write \\\\ for a backslash.'],
  ['{"a": "\\u12"}', 1, 7, '\\u must be followed by four hexadecimal digits.'],
  ['{"a": "b\tc"}', 1, 9, 'write \\t for a tab.'],
  ['{"a": "b\u0000c"}', 1, 9, 'remove this invisible control character.'],
  ['{"a":\u00a01}', 1, 6, 'replace this special space with a normal one.'],
  ['client_name: Acme', 1, 1, NO_OBJECT],
  ['{"a": 1, oops}', 1, 10, 'put a key in double quotes here, then a colon and a value.'],
  ['{"a": 1 oops}', 1, 9, 'add a comma here, or a closing } or ].'],
  ['{"a": [1, x]}', 1, 11, NO_VALUE],
  ['„a“: 1', 1, 1, 'use straight double quotes (") here.'],
  ['{「a」 1}', 1, 2, 'use straight double quotes (") here.'],
  ['{\u2060"a" 1}', 1, 2, 'remove this invisible character.'],
  ['{"a": \u00ad1 2}', 1, 7, 'remove this invisible character.'],
  ['"a": 1,\n"b" 2}', 1, 1, 'put { before this key. The first { is missing.'],
  [
    '{"a": {"b": 1}},\n"c": 2}',
    1,
    16,
    'the } before this ends the manifest. Move that } behind what belongs to it.',
  ],
  [
    '{"a": 1}\n"c": 2}',
    2,
    1,
    'the } before this ends the manifest. Move that } behind what belongs to it.',
  ],
  [
    '{"a": "say "hi" now"}',
    1,
    13,
    'check the double quotes before this: one is missing, or one is too many. A quote inside a value is written \\".',
  ],
  ['{"a": "http:"//b.example"}', 1, 14, 'put the whole value in one pair of double quotes.'],
  ['{"a": //b.example\n}', 1, 7, 'put the whole value in one pair of double quotes.'],
  ['{"a": [}', 1, 8, 'close the [ before this with ].'],
  ['{"a": None b}', 1, 7, 'write null here, or a value in double quotes.'],
  ['1 {\n3 }', 1, 1, NO_OBJECT],
])('[M6] %j: line %i, column %i: %s', (text, line, column, fix) => {
  expect(notJson(text)).toMatchObject({
    problem: 'not-json',
    line,
    column,
    sentence: `Line ${line}, column ${column}: ${fix}`,
  });
});

test.each([
  ['{"a": 1\n "b": 2}', '"b"'],
  ['{"a": 1,\n}', ','],
  ['{, "a": 1}', ','],
  ['{a: 1}', 'a'],
  ['{"a": }', '}'],
  ['{"a": 1}\n{"b": 2}', '{'],
  ['{"a": "b\n"}', '"b'],
  ['{"a": "b\tc"}', '\t'],
  ['{} /* one\ntwo */', '/* one'],
  ['{"a":\u00a01}', '\u00a0'],
  ['{"a": [1, 2 \n\n', '2'],
  ['{"a": 1 👋', '👋'],
  ['}', '}'],
])('[M6] in %j %j is underlined', (text, marked) => {
  const { offset = 0, length = 0 } = notJson(text);
  expect(text.slice(offset, offset + length)).toBe(marked);
});

test.each([
  ['> {"client_name": "A"}', 1, 1, 'remove the > at the beginning of each line.'],
  [
    '1 {\n2 "client_name": "A" }',
    1,
    1,
    'the line numbers were copied too. Copy the manifest without them.',
  ],
  [
    'Hello!\n{"client_name": "A"}',
    1,
    1,
    'this is not part of the manifest, which begins further on.',
  ],
  [
    '{"client_name": "A"}\nBye!',
    2,
    1,
    'this comes after the end of the manifest, and is not part of it.',
  ],
  ['"client_name": "A"}', 1, 1, 'the { before the first key is missing.'],
  ['{"client_name": "A", "capabilities": {}', 1, 40, 'the } at the end is missing.'],
])('[M6] what is around a manifest is named: %j', (text, line, column, wrong) => {
  const found = notJson(text);
  expect(found.sentence).toBe(`Line ${line}, column ${column}: ${wrong}`);
  expect(found.repair?.summary).toHaveLength(1);
});

test('[M6] wrong brackets by the thousand are told like a single one', () => {
  expect(notJson('[}'.repeat(100_000))).toMatchObject({ line: 1, column: 2, offset: 1, length: 1 });
});

describe('[M6] a text that was cut off', () => {
  const text = JSON.stringify(CONNECTOR_EXAMPLE, null, 2);

  test('is told from one with a mistake, and is not completed by guessing', () => {
    fc.assert(
      // What lost no more than its last brace can be repaired.
      fc.property(fc.integer({ min: 1, max: text.length - 3 }), (length) => {
        const found = notJson(text.slice(0, length));
        expect(found.sentence).toMatch(
          /^The text ends on line \d+ before the manifest is complete/,
        );
        expect(found).not.toHaveProperty('repair');
      }),
    );
  });

  test('is told even where commas are missing too', () => {
    expect(notJson('{"a": 1 "b": [1, 2').sentence).toMatch(/^The text ends on line 1 /);
  });

  test('is told where it is too long to be looked at closely', () => {
    const long = `[${'1,\n'.repeat(200_000)}`;
    expect(notJson(long)).toMatchObject({ line: 200_001, column: 1 });
    expect(notJson(long).sentence).toContain('the manifest ends here');
  });
});

test('[M6] no sentence quotes a value: it may be a secret', () => {
  for (const text of [
    '{"client_secret" "hunter2"}',
    '{"client_secret": hunter2}',
    "{'client_secret': 'hunter2'}",
    '["client_secret" "hunter2"]',
    '{"client_secret": "hunter2',
    '{"client_secret": "hunter2", // hunter2\n}',
  ]) {
    const { sentence, repair } = notJson(text);
    expect(sentence).not.toContain('hunter2');
    expect(repair?.summary.join() ?? '').not.toContain('hunter2');
  }
});

test('[M6] every text that is not JSON gets a line and a column inside it', () => {
  const text = JSON.stringify(CONNECTOR_EXAMPLE, null, 2);
  const broken = fc
    .tuple(fc.nat(text.length), fc.nat(5), fc.string({ unit: 'binary', maxLength: 4 }))
    .map(([at, gone, put]) => text.slice(0, at) + put + text.slice(at + gone))
    .filter(isNotJson);
  fc.assert(
    fc.property(fc.oneof(broken, fc.string({ unit: 'binary' }).filter(isNotJson)), (found) => {
      const { line, column, sentence, offset = -1, length = 0 } = notJson(found);
      expect(found.slice(offset, offset + length) === '').toBe(found === '');
      const lines = found.split(/\r\n|\n|\r/);
      expect(line).toBeGreaterThan(0);
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeGreaterThan(0);
      expect(sentence).not.toContain('this text is not JSON');
    }),
    { numRuns: times(1000, 10) },
  );
});

function isNotJson(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}
