import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secretRanges } from './secret-ranges.ts';

const hidden = (text: string) => secretRanges(text).map(({ from, to }) => text.slice(from, to));

/** The text as it is shown. */
function shown(text: string): string {
  return secretRanges(text).reduceRight(
    (made, { from, to }) => `${made.slice(0, from)}•${made.slice(to)}`,
    text,
  );
}

test('[W8] a header’s value is hidden, its name is not', () => {
  const headers = [
    { header_name: 'X-Api-Key', header_value: 's3cret' },
    { header_name: 'header_value', header_value: 'a "b" \\ c' },
  ];
  for (const text of [JSON.stringify(headers), JSON.stringify(headers, null, 2)])
    expect(hidden(text)).toEqual(['s3cret', 'a \\"b\\" \\\\ c']);
});

test('[W8] whatever a value is, no letter of it is shown', () => {
  const anyValue = fc.jsonValue().filter((value) => value !== '');
  fc.assert(
    fc.property(anyValue, fc.constantFrom(0, 2), (header_value, indent) => {
      const text = JSON.stringify({ header_value }, null, indent);
      expect(shown(text).replaceAll(/\s|header_value/g, '')).toMatch(
        /^\{"":("•"|•|\{•*\}|\[•*\])\}$/,
      );
    }),
  );
});

test('[M4] the platform’s secret is hidden, its other keys are not', () => {
  const text = JSON.stringify({ client_id: 'abc', client_secret: 's3cret' });
  expect(hidden(text)).toEqual(['s3cret']);
});

describe('[W8] in a text that is no JSON', () => {
  test.each([
    ['curly quotes', '{ “header_value”: “s3cret” }'],
    ['an open quote', '{ "header_value": "s3cret\n}'],
    ['single quotes', "{ 'header_value': 's3cret' }"],
    ['bare words', '{ header_value: s3cret }'],
    ['a line of its own', '{ "header_value":\n    "s3cret" }'],
    ['an open list', '{ "header_value": ["s3cret",\n'],
  ])('%s hides the value all the same', (_, text) => {
    expect(shown(text)).not.toContain('s3cret');
  });

  test('nothing but the line is hidden after a list that is not closed', () => {
    expect(hidden('{ "header_value": [\n"client_name": "Acme" }')).toEqual([]);
  });
});

describe('[W8] header values in any shape', () => {
  test.each([
    ['a map', { headers: { Authorization: 's3cret' } }, ['s3cret']],
    ['rows of other names', { headers: [{ name: 'X', value: 's3cret' }] }, ['s3cret']],
    ['lines', { headers: ['X: s3cret'] }, ['X: s3cret']],
    ['an address', { endpoint: 'https://ana:s3cret@acme.com' }, ['s3cret']],
    ['another spelling', { clientSecret: 's3cret' }, ['s3cret']],
  ])('%s: in JSON exactly they are hidden', (_, manifest, secrets) => {
    for (const text of [JSON.stringify(manifest), JSON.stringify(manifest, null, 2)])
      expect(hidden(text)).toEqual(secrets);
  });

  test.each([
    ['no closing bracket', '{"headers": {"X": "s3cret", "endpoint": "https://acme.com"'],
    ['a bracket too many', '{"headers": [{"name": "X"}}, {"name": "Y", "value": "s3cret"}]}'],
    ['a comment', '{"headers": {\n  // "X": "s3cret"\n  "X": "a"\n}}'],
    ['no quotes', '{headers: {X: s3cret}}'],
    ['a quote missing before', '{"headers: {"X": "s3cret"}}'],
    ['no colon', '{"headers" {"X" "s3cret"}}'],
    [
      'JSON in a text',
      JSON.stringify(JSON.stringify({ headers: [{ name: 'X', value: 's3cret' }] })),
    ],
    ['an address without quotes', '{endpoint: https://ana:s3cret@acme.com}'],
  ])('in broken text with %s they are hidden, and what is around them is not', (_, text) => {
    expect(shown(text)).not.toContain('s3cret');
    const around = 'https://acme.com';
    expect(shown(text).includes(around)).toBe(text.includes(around));
  });

  test.each([
    '"',
    '\\"',
    '"\n',
    '{',
    '[',
    '[{',
    '\\',
    '/*',
    '"headers": [',
    'x@//a:b',
    'https:',
    '`',
    'headers ',
  ])(
    'a text of nothing but %j is gone through once',
    (part) => {
      expect(secretRanges(part.repeat(200_000 / part.length))).toBeDefined();
    },
    20_000,
  );
});

test('an empty value hides nothing', () => {
  expect(hidden('{ "header_value": "", "header_name": "Host" }')).toEqual([]);
  expect(hidden('{ "header_value": ')).toEqual([]);
});
