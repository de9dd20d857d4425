import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { times } from '#long-run.fixture.ts';
import { sameJson, type Json } from '#manifest/json/json.ts';
import { MAX_REPAIR_LENGTH, repairJson } from './repair-json.ts';
import { CONNECTOR_EXAMPLE, INSTALLING_EXAMPLE } from '#manifest/values/seed-manifests.fixture.ts';

function meaningOf(text: string): unknown {
  const repair = repairJson(text);
  return repair && JSON.parse(repair.text);
}

describe.each([
  ['000', CONNECTOR_EXAMPLE, 48, 78],
  ['003', INSTALLING_EXAMPLE, 52, 90],
])('the example of document %s', (_document, meant, commas, lines) => {
  const example = JSON.stringify(meant, null, 2);

  test('[M6] missing commas are put in, and counted', () => {
    const repair = repairJson(example.replaceAll(/,\n/g, '\n'));
    expect(repair?.text).toBe(example);
    expect(repair?.summary).toEqual([`Added ${commas} missing commas, the first on line 2.`]);
  });

  test('[M6] a missing comma between two events is put in, and its line named', () => {
    const at = example.indexOf('},\n      "ms.MessagingEventNotification.RichContentEvent"');
    const repair = repairJson(example.slice(0, at) + example.slice(at).replace(',', ''));
    expect(repair?.text).toBe(example);
    const line = example.slice(0, at).split('\n').length;
    expect(repair?.summary).toEqual([`Added a missing comma on line ${line}.`]);
  });

  test('[M6] a trailing comma is taken out', () => {
    const repair = repairJson(example.replace(/\n\}$/, ',\n}'));
    expect(repair?.text).toBe(example);
    expect(repair?.summary).toEqual([`Removed an extra comma on line ${lines}.`]);
  });

  test.each(['...', '…', '...,', '// ...'])('[M6] a line of dots (%s) is taken out', (dots) => {
    const repair = repairJson(example.replace('  "capabilities"', `  ${dots}\n  "capabilities"`));
    expect(repair?.text).toBe(example);
  });

  test('[M6] one is told to check what the dots stood for', () => {
    const repair = repairJson(example.replace('  "capabilities"', '  ...\n  "capabilities"'));
    expect(repair?.summary).toEqual([
      'Removed “…” (check that nothing is missing there) on line 9.',
    ]);
  });

  test('[M6] as a JavaScript object it is fixed, and all that changes is said', () => {
    const repair = repairJson(asJavaScript(example));
    expect(repair?.text).toBe(example);
    expect(repair?.summary).toEqual([
      'Removed what stands before and after the manifest.',
      expect.stringMatching(/^Removed \d+ extra commas, the first on line 5\.$/),
      expect.stringMatching(/^Changed \d+ pairs of quotes to straight double quotes/),
      expect.stringMatching(/^Put \d+ keys in quotes, the first on line 2\.$/),
    ]);
  });
});

/** As prettier would have written it in a file of code. */
function asJavaScript(json: string): string {
  const inside = json
    .replaceAll(/"(\w+)":/g, '$1:')
    .replaceAll(/(?<=[^,{[])(?=\n *[\]}])/g, ',')
    .replaceAll('"', "'");
  return `module.exports = ${inside};\n`;
}

const OBJECT = "{ client_name: 'b', 'c-d': [1,], }";

test.each([
  ['const manifest = #;', 'before and after'],
  ['const manifest = #', 'before'],
  ['let m: Manifest<Draft> =\n  #;\n', 'before and after'],
  ['var $m=#', 'before'],
  ['module.exports = #;', 'before and after'],
  ['exports.manifest = #', 'before'],
  ['export default #;', 'before and after'],
  ['export const m = # as const;', 'before and after'],
  ['export const m = # satisfies Manifest;', 'before and after'],
  ['(#)', 'before and after'],
  ['(#);', 'before and after'],
  ['module.exports = (\n#\n);', 'before and after'],
  ['// mine\nconst m = #; // end\n', 'before and after'],
  ['const m = #;\n\nmodule.exports = m;\n', 'before and after'],
  ['const m = #\nexport default m', 'before and after'],
  ['import x from "y";\nexport default #', 'before'],
  ['```js\nmanifest = #;\n```', 'before and after'],
  ['\ufeffconst m = #;', 'before and after'],
  ['#;', 'after'],
])('[M6] a program around a manifest is taken off like any words: %s', (code, where) => {
  const repair = repairJson(code.replace('#', OBJECT));
  expect(JSON.parse(repair?.text ?? '')).toEqual({ client_name: 'b', 'c-d': [1] });
  expect(repair?.summary[0]).toBe(`Removed what stands ${where} the manifest.`);
});

test.each([
  ['`b`', 'b'],
  ['`it\'s "b"`', 'it\'s "b"'],
  ['`two\r\nlines`', 'two\nlines'],
  ['`\\`\\${x} $1\\n`', '`${x} $1\n'],
])('[M6] the template %s is a text like any other', (template, text) => {
  expect(meaningOf(`{a: ${template}, b: 1}`)).toEqual({ a: text, b: 1 });
});

test('[M6] what is taken out leaves no hole, and the rest as it was', () => {
  const text =
    '// top\r\n{\r\n  "a": 1, // one\r\n  /* two\r\n  lines */\r\n  , "b": /* 2 */ [ 2 ],\r\n\r\n  ... , // more\r\n}\r\n';
  expect(repairJson(text)?.text).toBe('{\r\n  "a": 1,\r\n  "b": [ 2 ]\r\n\r\n}\r\n');
});

test.each([
  ['line comments', '{"a": 1, // one\n"b": 2}', { a: 1, b: 2 }],
  ['block comments', '{/* first */"a": 1, "b": /* two */ 2}', { a: 1, b: 2 }],
  ['single quotes', `{'a': 'say "b"', 'c': 'it\\'s'}`, { a: 'say "b"', c: "it's" }],
  ['curly quotes', '{“a”: “b”, ‘c’: ‘d’}', { a: 'b', c: 'd' }],
  ['keys without quotes', '{a: 1, $b_2: {c: [2]}}', { a: 1, $b_2: { c: [2] } }],
  ['special spaces', '{\u00a0"a":\u00a0"\u00a0"}', { a: '\u00a0' }],
  ['code marks', '```json\n{"a": 1}\n```', { a: 1 }],
  ['two commas too many', '{"a": [1,,,2,,], "b": 3,,}', { a: [1, 2], b: 3 }],
  ['a leading comma', '{, "a": [, 1]}', { a: [1] }],
  ['dots in a list', '{"a": [1, 2, ...]}', { a: [1, 2] }],
  [
    'commas between what stands on one line',
    '["b" true {}"c" 1 "d"]',
    ['b', true, {}, 'c', 1, 'd'],
  ],
  ['words of Python', "{'a': True, 'b': [None, False]}", { a: true, b: [null, false] }],
  ['texts of Python 2', `{u'a': u'b', u"it's": 1}`, { a: 'b', "it's": 1 }],
  ['an apostrophe with a backslash', `{"a": "it\\'s"}`, { a: "it's" }],
  ['comments of a shell', '# one\n{"a": 1, # "two"\n"b": "#3"}', { a: 1, b: '#3' }],
  [
    'marks of a text in other languages',
    '{„a“: „b”, «c»: »d«, 「e」: ”f”}',
    { a: 'b', c: 'd', e: 'f' },
  ],
  ['fullwidth signs', '｛"a"：［1，2］｝', { a: [1, 2] }],
  ['invisible characters', '\u2060{\u200b"a"\u00ad: "\u200b"}\u200e', { a: '\u200b' }],
  ['a URL in single quotes', "{'a': 'https://a.example//b'}", { a: 'https://a.example//b' }],
])('[M6] fixed: %s', (_what, text, meaning) => {
  expect(meaningOf(text)).toEqual(meaning);
});

test.each([
  ['a missing colon', '{"a" 1}'],
  ['a missing value', '{"a": , "b": 2}'],
  ['a missing value before a text', '{"a": , "b"}'],
  ['a missing closing quote', '{"a": "b, "c": "d"}'],
  ['two missing quotes on a line', '{"a": "b, "c: "d"}'],
  ['a word right behind a text', '{"a": “b”c: 1}'],
  ['curly quotes closed by straight ones', '{"a": “b", "c": "d”}'],
  ['an address behind an unclosed quote', '{"a": "b": "c": https://x.example//y"}'],
  ['slashes behind a stray quote', '{"a": "say "// hi",\n"b": 1}'],
  ['slashes behind two stray quotes', '["say " // " hi"\n]'],
  ['an address without quotes', '{"a": https://x.example/y\n}'],
  ['a hash behind a stray quote', '{"a": "see "#3",\n"b": 1}'],
  ['texts without a space between them', '["a""b"]'],
  ['quotes inside a text', '{"a": "say "hi" now"}'],
  ['an apostrophe inside single quotes', "{'a': 'it's'}"],
  ['text without quotes', '{"a": hello}'],
  ['words of another language', '{"a": Yes, "b": nil}'],
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
  ['a function call around it', 'define({"a": 1});'],
  ['a template with something put in', '{"a": `${host}/b`}'],
  ['a template that goes on in the next line', '{"a": `b\\\nc`}'],
  ['a spread', 'const m = {...base, a: 1};'],
  ['a variable', 'const m = {a: endpoint};'],
  ['a shorthand', 'const m = {endpoint};'],
  ['a computed key', "const m = {['a']: 1};"],
  ['a method', 'const m = {a() { return 1; }};'],
  ['two objects', 'const a = {"b": 1}; const c = {"d": 2};'],
  ['another name handed on', 'const a = {"b": 1}; module.exports = c;'],
  ['brackets that do not agree', 'const a = {"b": 1});'],
  ['a statement before it', 'import x from "y";\nexport default {"a": 1};'],
  ['code and no object', 'const a = 1;'],
  ['a text alone', "'hello'"],
  ['no JSON at all', 'hello there'],
  ['nothing', ''],
])('[M6] not fixed, since nobody can be certain: %s', (_what, text) => {
  expect(repairJson(text)).toBeUndefined();
});

test('[M6] a text too long to be fixed without a stall is not', () => {
  expect(repairJson(`[${'1,'.repeat(MAX_REPAIR_LENGTH)}]`)).toBeUndefined();
});

/** What people do to JSON that leaves no doubt about what they mean. */
const harm = fc.record({
  comma: fc.constantFrom(',', '\n', ' ', ', // note: {"x": [\n', ', /* "y", */ ', ',\n...\n', ' ,'),
  last: fc.constantFrom('', ',', '\n...\n', ' // end\n', ', ...'),
  quote: fc.constantFrom('"', "'", '`'),
  around: fc.constantFrom(['', ''], ['export default ', ';\n'], ['const m = (', ')'], ['', ';']),
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
  const inside = json.slice(1, -1).replaceAll('\\"', '"').replaceAll(quote, `\\${quote}`);
  return `${quote}${quote === '`' ? inside.replaceAll('${', '\\${') : inside}${quote}`;
}

function harmed(value: Json, how: Harm): string {
  const [before, after] = how.around;
  return `${before}${written(value, how)}${after}`;
}

test('[M6] what is offered always says what was meant', () => {
  const property = fc.property(fc.jsonValue({ maxDepth: 4 }), harm, (value, how) => {
    const meant = JSON.parse(JSON.stringify([value])) as Json;
    const repair = repairJson(harmed(meant, how));
    return !repair || sameJson(JSON.parse(repair.text) as Json, meant);
  });
  expect(fc.check(property, { numRuns: times(1500) }).failed).toBe(false);
});

test('[M6] a manifest harmed that way is always fixed', () => {
  fc.assert(
    fc.property(harm, (how) => {
      expect(meaningOf(harmed(CONNECTOR_EXAMPLE, how))).toEqual(CONNECTOR_EXAMPLE);
    }),
  );
});
