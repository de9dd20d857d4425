import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameJson, type Json } from './json.ts';
import { MAX_REPAIR_LENGTH, repairJson } from './repair-json.ts';
import { CONNECTOR_EXAMPLE } from './seed-manifests.fixture.ts';

function meaningOf(text: string): unknown {
  const repair = repairJson(text);
  return repair && JSON.parse(repair.text);
}

const example = JSON.stringify(CONNECTOR_EXAMPLE, null, 2);

test('[M6] missing commas are put in, and counted', () => {
  const repair = repairJson(example.replaceAll(/,\n/g, '\n'));
  expect(JSON.parse(repair?.text ?? '')).toEqual(CONNECTOR_EXAMPLE);
  expect(repair?.summary).toEqual(['Added 48 missing commas, the first on line 2.']);
});

test('[M6] a trailing comma is taken out', () => {
  const repair = repairJson(example.replace(/\n\}$/, ',\n}'));
  expect(JSON.parse(repair?.text ?? '')).toEqual(CONNECTOR_EXAMPLE);
  expect(repair?.summary).toEqual(['Removed an extra comma on line 78.']);
});

test('[M6] a line of dots is taken out, and one is told to check what was there', () => {
  const text = example.replace('  "capabilities"', '  ...\n  "capabilities"');
  const repair = repairJson(text);
  expect(JSON.parse(repair?.text ?? '')).toEqual(CONNECTOR_EXAMPLE);
  expect(repair?.summary).toEqual([
    'Removed an ellipsis (check that nothing is missing there) on line 9.',
  ]);
});

test.each([
  ['line comments', '{"a": 1, // one\n"b": 2}', { a: 1, b: 2 }],
  ['block comments', '{/* first */"a": 1, "b": /* two */ 2}', { a: 1, b: 2 }],
  ['single quotes', `{'a': 'say "b"', 'c': 'it\\'s'}`, { a: 'say "b"', c: "it's" }],
  ['curly quotes', '{“a”: “b”, ‘c’: ‘d’}', { a: 'b', c: 'd' }],
  ['keys without quotes', '{a: 1, $b_2: {c: [2]}}', { a: 1, $b_2: { c: [2] } }],
  ['special spaces', '{\u00a0"a":\u00a0"\u00a0"}', { a: '\u00a0' }],
  ['code marks', '```json\n{"a": 1}\n```', { a: 1 }],
  ['a leading comma', '{, "a": [, 1]}', { a: [1] }],
  ['dots in a list', '{"a": [1, 2, ...]}', { a: [1, 2] }],
  ['a URL in single quotes', "{'a': 'https://a.example//b'}", { a: 'https://a.example//b' }],
])('[M6] mended: %s', (_what, text, meaning) => {
  expect(meaningOf(text)).toEqual(meaning);
});

test.each([
  ['a missing colon', '{"a" 1}'],
  ['a missing value', '{"a": , "b": 2}'],
  ['a missing closing quote', '{"a": "b, "c": "d"}'],
  ['two missing quotes on a line', '{"a": "b, "c: "d"}'],
  ['quotes inside a text', '{"a": "say "hi" now"}'],
  ['an apostrophe inside single quotes', "{'a': 'it's'}"],
  ['text without quotes', '{"a": hello}'],
  ['words of another language', '{"a": True, "b": None}'],
  ['a number JSON does not know', '{"a": .5}'],
  ['a leading zero', '{"a": 007}'],
  ['a bracket too many', '{"a": 1}}'],
  ['a missing bracket', '{"a": [1, 2}'],
  ['the wrong bracket', '{"a": [1, 2}]'],
  ['a cut off text', '{"a": 1, "b": "c'],
  ['two manifests', '{"a": 1}\n{"b": 2}'],
  ['a tab inside a text', '{"a": "b\tc"}'],
  ['an unknown escape', '{"a": "C:\\dir"}'],
  ['joined texts', '{"a": "b" + "c"}'],
  ['a function call', '{"a": ObjectId("b")}'],
  ['no JSON at all', 'hello there'],
  ['nothing', ''],
])('[M6] not mended, since nobody can be certain: %s', (_what, text) => {
  expect(repairJson(text)).toBeUndefined();
});

test('[M6] a text too long to be mended without a stall is not', () => {
  expect(repairJson(`[${'1,'.repeat(MAX_REPAIR_LENGTH)}]`)).toBeUndefined();
});

/** What people do to JSON that leaves no doubt about what they mean. */
const harm = fc.record({
  comma: fc.constantFrom(',', '\n', ' ', ', // note: {"x": [\n', ', /* "y", */ ', ',\n...\n', ' ,'),
  last: fc.constantFrom('', ',', '\n...\n', ' // end\n', ', ...'),
  quote: fc.constantFrom('"', "'"),
});
type Harm = typeof harm extends fc.Arbitrary<infer T> ? T : never;

function written(value: Json, how: Harm): string {
  const items = (all: string[], open: string, close: string) =>
    all.length === 0 ? `${open}${close}` : `${open}${all.join(how.comma)}${how.last}${close}`;
  if (Array.isArray(value))
    return items(
      value.map((item) => written(item, how)),
      '[',
      ']',
    );
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value);
    return items(
      members.map(([key, member]) => `${quoted(key, how)}: ${written(member, how)}`),
      '{',
      '}',
    );
  }
  return typeof value === 'string' ? quoted(value, how) : JSON.stringify(value);
}

function quoted(text: string, { quote }: Harm): string {
  const json = JSON.stringify(text);
  if (quote === '"') return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

test('[M6] what is offered always says what was meant', () => {
  const property = fc.property(fc.jsonValue({ maxDepth: 4 }), harm, (value, how) => {
    const meant = JSON.parse(JSON.stringify([value])) as Json;
    const repair = repairJson(written(meant, how));
    return !repair || sameJson(JSON.parse(repair.text) as Json, meant);
  });
  expect(fc.check(property, { numRuns: 1500 }).failed).toBe(false);
});

test('[M6] a manifest harmed that way is always mended', () => {
  fc.assert(
    fc.property(harm, (how) => {
      expect(meaningOf(written(CONNECTOR_EXAMPLE, how))).toEqual(CONNECTOR_EXAMPLE);
    }),
  );
});
