import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHeaderName } from './header-line.ts';
import { readPastedHeaders } from './paste-headers.ts';
import { PASTED_SOURCES } from './pasted-sources.fixture.ts';

const read = (text: string) =>
  readPastedHeaders(text).headers.map(({ name, value }) => `${name}=${value}`);

test('lines of "Name: value" are headers, whatever ends the lines', () => {
  expect(read('X-Api-Key: abc\r\n\r\n  Authorization : Bearer a:b=c  \nX-Empty:\n')).toEqual([
    'X-Api-Key=abc',
    'Authorization=Bearer a:b=c',
    'X-Empty=',
  ]);
});

test.each(PASTED_SOURCES)(
  'what is copied from anywhere is exact, or it is said what is not: $what',
  ({ text, headers, notes = {}, refused = [] }) => {
    const pasted = readPastedHeaders(text);
    expect(pasted.headers.map(({ name, value }) => `${name}=${value}`)).toEqual(headers);
    const said = pasted.headers.flatMap(({ name, note }) =>
      note === undefined ? [] : [[name, note]],
    );
    expect(Object.fromEntries(said)).toEqual(
      Object.fromEntries(
        Object.entries(notes).map(([name, part]) => [name, expect.stringContaining(part)]),
      ),
    );
    expect(pasted.unread.map(({ reason }) => reason)).toEqual(
      refused.map((part) => expect.stringContaining(part)),
    );
    // A value is masked in the preview: what is said of it must not tell it (W8).
    const told = pasted.headers.filter(
      ({ value, note = '' }) => value.length > 4 && note.includes(value),
    );
    expect(told).toEqual([]);
  },
);

test('a text of near misses is read as fast as any', () => {
  const pieces = [
    ' ',
    "'",
    '"',
    '\t',
    ':',
    'headers={',
    'headers=[',
    'headers={"',
    '.set("a',
    '^"',
    '`',
    'a,',
  ];
  const lines = [
    '-u a:b',
    "-H '",
    'curl "',
    'name: a\n',
    '| a ',
    'GET /',
    'a;',
    '### x',
    'headers: ',
  ];
  for (const piece of [...pieces, ...lines.map((line) => `${line}\n`)]) {
    for (const start of ['', 'curl ', 'headers: {"a":']) {
      const text = `${start}${piece.repeat(100_000 / piece.length)}x`;
      expect(readPastedHeaders(text)).toBeDefined();
    }
  }
});

test('two columns of a spreadsheet are headers', () => {
  expect(read('X-Api-Key\tabc\nX-Tenant\tacme')).toEqual(['X-Api-Key=abc', 'X-Tenant=acme']);
});

test('a curl command gives its headers and nothing else', () => {
  const command = String.raw`$ curl -sS -X POST 'https://hooks.acme.example/lp' \
    -H 'X-Api-Key: it'\''s "me"' -H"X-Two: \"2\" \$HOME" \
    --header=X-Three:\ 3 --header 'X-Empty;' -H $'X-Four: caf\u00e9\x21' \
    --data-raw '{
  "Not-A-Header": "x"
}' ; echo X-No: no
X-After: 5`;
  expect(read(command)).toEqual([
    `X-Api-Key=it's "me"`,
    'X-Two="2" $HOME',
    'X-Three=3',
    'X-Empty=',
    'X-Four=café!',
    'X-After=5',
  ]);
});

test('-H lines without the command are headers', () => {
  expect(read(`-H 'X-Api-Key: abc' \\\n  -H "X-Tenant: acme"\nX-Last: 1`)).toEqual([
    'X-Api-Key=abc',
    'X-Tenant=acme',
    'X-Last=1',
  ]);
});

test.each([
  ['the manifest’s own list', '[{"header_name": "X-A", "header_value": "1"}]'],
  ['a piece cut out of a manifest', '"headers": [{"header_name": "X-A", "header_value": "1"}],'],
  ['one entry of that list', '{"header_name": "X-A", "header_value": "1"},'],
  ['an object', '{"X-A": "1"}'],
  ['an object’s inside', '"X-A": "1",'],
  ['what API tools export', '[{"key": "X-A", "value": 1, "enabled": true}]'],
  ['pairs', '[["X-A", "1"]]'],
  ['lines in a list', '["X-A: 1"]'],
])('JSON is read too: %s', (_, text) => {
  expect(readPastedHeaders(text)).toEqual({ headers: [{ name: 'X-A', value: '1' }], unread: [] });
});

test('what cannot be read is named by its place and kept as text', () => {
  const { headers, unread } = readPastedHeaders(
    "X-A: 1\nhello\nMy header: 2\n: 3\nhttps://a.example/x\ncurl -H 'X-B: 2",
  );
  expect(headers).toEqual([{ name: 'X-A', value: '1' }]);
  expect(unread.map(({ place, text }) => [place, text])).toEqual([
    ['Line 2', 'hello'],
    ['Line 3', 'My header: 2'],
    ['Line 4', ': 3'],
    ['Line 5', 'https://a.example/x'],
    ['Line 6', "curl -H 'X-B: 2"],
  ]);
});

test('in a whole event only the headers are read; the rest stays, and stays unread', () => {
  const { headers, unread } = readPastedHeaders(
    '{"endpoint": "https://a.example", "headers": [{"header_name": "X-A", "header_value": "1"}, 7]}',
  );
  expect(headers).toEqual([{ name: 'X-A', value: '1' }]);
  expect(unread.map(({ place }) => place)).toEqual(['Item 2', '“endpoint”']);
  expect(readPastedHeaders(unread[1]?.text ?? '').headers).toEqual([]);
});

test('`__proto__` is a name like any other', () => {
  expect(read('{"__proto__": "1"}')).toEqual(['__proto__=1']);
  expect(Object.hasOwn(Object.prototype, '1')).toBe(false);
});

test('text nested without end is read as lines and throws nothing', () => {
  expect(readPastedHeaders('[['.repeat(20_000) + ']]'.repeat(20_000)).headers).toEqual([]);
});

test('any text at all is read without an exception, and only real names become headers', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      const { headers } = readPastedHeaders(text);
      expect(headers.every(({ name }) => isHeaderName(name))).toBe(true);
    }),
  );
});

test('headers written as lines come back as they were, or it is said what was changed', () => {
  const name = fc
    .stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,20}$/)
    .filter((text) => !/^(?:https?|headers?|name|key|value)$/i.test(text));
  // YAML writes these before a value of several lines.
  const value = fc
    .stringMatching(/^[!-~](?:[ -~]{0,20}[!-~])?$/)
    .filter((text) => !/^[|>][+-]?$/.test(text));
  fc.assert(
    fc.property(fc.array(fc.record({ name, value })), (headers) => {
      const lines = headers.map((each) => `${each.name}: ${each.value}`).join('\n');
      const found = readPastedHeaders(lines).headers;
      expect(found.map((each) => each.name)).toEqual(headers.map((each) => each.name));
      const unsaid = found.filter((each, index) => {
        const written = headers[index]?.value ?? '';
        return each.note === undefined ? each.value !== written : !written.includes(each.value);
      });
      expect(unsaid).toEqual([]);
    }),
  );
});
