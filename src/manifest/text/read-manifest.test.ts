import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { times } from '#long-run.fixture.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { sameJson, type JsonObject } from '#manifest/json/json.ts';
import { pointerOf } from '#manifest/json/json-pointer.ts';
import { readManifest } from './read-manifest.ts';
import type { ReadResult } from './read-result.ts';
import { CONNECTOR_EXAMPLE, INSTALLING_EXAMPLE } from '#manifest/values/seed-manifests.fixture.ts';
import { formatJson } from '#manifest/values/write-manifest.ts';

type Read = Extract<ReadResult, { kind: 'manifest' }>;

function read(text: string): Read {
  const result = readManifest(text);
  if (result.kind !== 'manifest') throw new Error(`not read: ${JSON.stringify(result)}`);
  return result;
}

function notesOf(
  text: string,
  kind: Read['notes'][number]['kind'],
): [path: string, sentence: string][] {
  return read(text)
    .notes.filter((note) => note.kind === kind)
    .map(({ path, sentence }) => [path, sentence]);
}

function problemOf(text: string) {
  const result = readManifest(text);
  if (result.kind !== 'problem') throw new Error(`read: ${JSON.stringify(result).slice(0, 200)}`);
  return result;
}

describe.each([
  ['000', CONNECTOR_EXAMPLE, ['A1', 'A3', 'W3']],
  ['003', INSTALLING_EXAMPLE, ['A1', 'A3', 'W3', 'W7']],
])('the example of document %s', (_document, example, rules) => {
  const text = JSON.stringify(example, null, 2);

  test('[M3] comes out as it went in, in the same order', () => {
    const { manifest, values } = read(text);
    expect(manifest).toEqual(example);
    expect(formatJson(buildManifest(values))).toBe(text);
  });

  test('[M3] has nothing to note and only the issues about its placeholders', () => {
    const { issues, notes } = read(text);
    expect(notes).toEqual([]);
    expect([...new Set(issues.map(({ rule }) => rule))]).toEqual(rules);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('keys only the platform gives back', () => {
  const answer = JSON.stringify({
    id: 'a1',
    client_id: 'b2',
    client_secret: 'hunter2',
    client_id_issued_at: 1,
    client_secret_expires_at: 0,
    deleted: false,
    installation_type: 'x',
    is_internal: false,
    enabled: true,
    ...CONNECTOR_EXAMPLE,
  });

  test('[M4] are taken out, each with a note', () => {
    const { manifest, values } = read(answer);
    expect(manifest).toEqual({ enabled: true, ...CONNECTOR_EXAMPLE });
    expect(buildManifest(values)).toEqual({ enabled: true, ...CONNECTOR_EXAMPLE });
    expect(notesOf(answer, 'removed').map(([path]) => path)).toEqual([
      '/id',
      '/client_id',
      '/client_secret',
      '/client_id_issued_at',
      '/client_secret_expires_at',
      '/deleted',
      '/installation_type',
      '/is_internal',
    ]);
  });

  test('[M4] a secret is warned of and shown nowhere', () => {
    expect(notesOf(answer, 'removed')).toContainEqual([
      '/client_secret',
      expect.stringContaining('Treat it as exposed'),
    ]);
    expect(JSON.stringify(read(answer))).not.toContain('hunter2');
  });

  test('[M4] stay where they are only data: below the top', () => {
    const text = '{"client_name": "Acme", "capabilities": {"id": 1}, "x": {"client_id": 2}}';
    expect(notesOf(text, 'removed')).toEqual([]);
    expect(read(text).manifest).toEqual(JSON.parse(text));
  });

  test('[M4] their secret is taken out at every level and in every spelling, and that is said', () => {
    const spellings = [
      'client_secret',
      'clientSecret',
      'client-secret',
      'CLIENT_SECRET',
      'ｃlient secret',
      'oauth_client_secret',
    ];
    for (const key of spellings) {
      const text = JSON.stringify({ client_name: 'Acme', oauth: [{ [key]: { now: 'hunter2' } }] });
      expect(notesOf(text, 'removed')).toEqual([
        [
          pointerOf(['oauth', 0, key]),
          expect.stringContaining(`Removed “${key}” and didn’t save it`),
        ],
      ]);
      expect(read(text).manifest).toEqual({ client_name: 'Acme', oauth: [{}] });
      expect(JSON.stringify(read(text))).not.toContain('hunter2');
    }
  });
});

describe('a list of manifests', () => {
  test('[M5] offers its entries by name, each to be read by itself', () => {
    const text = '[{"client_name": "Acme", "id": 1}, {"client_name": " "}, 42, null, []]';
    expect(readManifest(text)).toEqual({
      kind: 'manifests',
      entries: [
        { name: 'Acme', text: '{"client_name": "Acme", "id": 1}' },
        { name: 'Entry 2', text: '{"client_name": " "}' },
        { name: 'Entry 3', text: '42', problem: 'This is the number 42, not a manifest.' },
        { name: 'Entry 4', text: 'null', problem: 'This is null, not a manifest.' },
        { name: 'Entry 5', text: '[]', problem: 'This is a list, not a manifest.' },
      ],
    });
  });

  test('[M5] keeps what reading an entry has to notice', () => {
    const result = readManifest('[{"scope": "a", "scope": "b"}]');
    const text = result.kind === 'manifests' ? (result.entries[0]?.text ?? '') : '';
    expect(notesOf(text, 'duplicate')).toHaveLength(1);
  });

  test.each([
    ['[]', 'an empty list'],
    ['"Acme"', 'text'],
    ['42', 'the number 42'],
    ['true', 'true'],
    ['null', 'null'],
  ])('[M5] %s is refused clearly', (text, found) => {
    expect(problemOf(text)).toMatchObject({
      problem: 'not-an-object',
      sentence: `This is ${found}, not a manifest. A manifest starts with { and ends with }.`,
    });
  });
});

describe('what is noticed in the text', () => {
  test('[M6] a byte-order mark is taken out and said', () => {
    expect(notesOf('\ufeff{"client_name": "Acme"}', 'repaired')).toHaveLength(1);
    expect(read('\ufeff{"client_name": "Acme"}').manifest).toEqual({ client_name: 'Acme' });
    expect(problemOf('\ufeff').problem).toBe('empty');
  });

  test('[M6] a byte-order mark before a broken text goes with the repair, and moves the place', () => {
    const text = '\ufeff{"a": 1 "b": 2}';
    const found = problemOf(text);
    expect(found).toMatchObject({ line: 1, column: 9, offset: 9, length: 3 });
    expect(text.slice(9, 12)).toBe('"b"');
    expect(found.repair).toEqual({
      text: '{"a": 1, "b": 2}',
      summary: [
        'Removed an invisible character (byte order mark) from the start.',
        'Added a missing comma on line 1.',
      ],
    });
  });

  test('[M6] a key that stands twice is named with its lines; the last one counts', () => {
    const text =
      '{\n"scope": "a",\n"capabilities": {"engagement": {"goal": 1, "goal": 2}},\n"scope": "b", "scope": "c"\n}';
    expect(notesOf(text, 'duplicate')).toEqual([
      [
        '/capabilities/engagement/goal',
        '“goal” appears twice on line 3. Only the last one is used. Check that it’s the right one.',
      ],
      [
        '/scope',
        '“scope” appears 3 times, first on line 2 and last on line 4. Only the last one is used. Check that it’s the right one.',
      ],
    ]);
    expect(read(text).manifest).toMatchObject({ scope: 'c' });
  });

  test('[M6] the same key in two objects is no duplicate', () => {
    expect(notesOf(JSON.stringify(INSTALLING_EXAMPLE), 'duplicate')).toEqual([]);
  });

  test('[M6] a key that stands twice is seen beside texts that look like keys', () => {
    const texts = String.raw`"scope": "\"a\": \\", "x\\": ": \" :", "list": ["a\\\"", "b" ], "y\"" :{"y\"": 1}`;
    expect(notesOf(`{${texts}}`, 'duplicate')).toEqual([]);
    const paths = (more: string) =>
      notesOf(`{${texts}, ${more}}`, 'duplicate').map(([path]) => path);
    expect(paths(String.raw`"x\\" : 1`)).toEqual(['/x\\']);
    expect(paths('"y\\u0022"\n: 1')).toEqual(['/y"']);
  });

  test('[M6] an offered repair is not applied', () => {
    const found = problemOf('{"client_name": "Acme",}');
    expect(found.repair?.text).toBe('{"client_name": "Acme"}');
    expect(found).not.toHaveProperty('values');
  });

  test('[M3] what no field holds is kept, and said by its path', () => {
    const text = JSON.stringify({
      'client_name#fr': 'Acmé',
      capabilities: {
        broadcast: {},
        webhooks: {
          retry: { retention_time: 60 },
          Other: {},
          'ms.MessagingEventNotification.ContentEvent': {
            endpoint: 'https://a.acme.io/',
            timeout: 1,
            headers: [{ header_name: 'a', header_value: 'b', 'no/te': 1 }],
          },
        },
        engagement: { colour: 'red' },
      },
    });
    expect(notesOf(text, 'kept').map(([path]) => path)).toEqual([
      '/client_name#fr',
      '/capabilities/broadcast',
      '/capabilities/webhooks/retry',
      '/capabilities/webhooks/Other',
      '/capabilities/webhooks/ms.MessagingEventNotification.ContentEvent/timeout',
      '/capabilities/webhooks/ms.MessagingEventNotification.ContentEvent/headers/0/no~1te',
      '/capabilities/engagement/colour',
    ]);
    expect(buildManifest(read(text).values)).toEqual(JSON.parse(text));
  });

  test('[W9] retry is kept under its own number', () => {
    const { notes, issues } = read(
      '{"capabilities": {"webhooks": {"retry": {"retention_time": 9}}}}',
    );
    expect(notes).toMatchObject([{ kind: 'kept', rule: 'W9' }]);
    expect(issues.filter(({ path }) => path.endsWith('/retry'))).toEqual([]);
  });

  test('[M3] a number with more digits than can be kept is told, one that is too large refused', () => {
    const text = '{"scope": "", "x": 12345678901234567890, "y": 12345678901234567000}';
    expect(notesOf(text, 'changed')).toEqual([
      ['/x', expect.stringContaining('12345678901234567890')],
    ]);
    expect(problemOf('{\n"x": 1e400}')).toMatchObject({
      problem: 'not-json',
      line: 2,
      column: 6,
      offset: 7,
      length: 5,
    });
  });
});

describe('[M6] what is written in another way than it came in', () => {
  const changed = (text: string) => {
    const { notes } = read(`{"client_name": "Acme", ${text}}`);
    return notes.map(({ kind, path, sentence, warning }) => [
      `${warning ? 'warning' : kind} ${path}`,
      sentence,
    ]);
  };
  const APART = 'There’s no field for this. It’s kept, apart from the changes noted separately.';
  const SAME = 'There’s no field for this. It’s kept and written to the file unchanged.';

  test.each([
    ['9007199254740993', '9007199254740992'],
    ['0.1000000000000000055', '0.1'],
    ['-1234567890.12345678901', '-1234567890.1234567'],
    ['1e-400', '0'],
  ])('the number %s, which becomes another one', (before, after) => {
    expect(changed(`"x": ${before}`)).toEqual([
      [
        'warning /x',
        `${before} is too long to store exactly and became ${after}. If every digit matters, put it in quotes.`,
      ],
      ['kept /x', APART],
    ]);
  });

  test.each([
    ['1.0', '1'],
    ['1e2', '100'],
    ['1E+2', '100'],
    ['0.10', '0.1'],
    ['-0.0', '-0'],
    ['100e-2', '1'],
    ['1000000000000000000000000', '1e+24'],
  ])('the number %s, which stays the same', (before, after) => {
    expect(changed(`"x": {"y": ${before}}`)).toEqual([
      ['changed /x/y', `${before} is written as ${after}, which is the same number.`],
      ['kept /x', APART],
    ]);
  });

  test('keys that are whole numbers, where they move', () => {
    expect(
      changed('"x": {"20": 1, "3": 2}, "y": {"3": 1, "20": 2}, "z": {"a": 1, "0": 2}'),
    ).toEqual([
      ['changed /x', expect.stringMatching(/^Keys that are whole numbers are written first/)],
      ['changed /z', expect.stringMatching(/^Keys that are whole numbers are written first/)],
      ['kept /x', APART],
      ['kept /y', SAME],
      ['kept /z', APART],
    ]);
  });

  test.each([
    '7',
    '-0',
    '0.5',
    '1e+21',
    '"1.0"',
    '{"1": 2, "01": 1}',
    '{"4294967295": 1, "1.0": 2}',
  ])('nothing is said of %s', (text) => {
    expect(changed(`"x": ${text}`)).toEqual([['kept /x', SAME]]);
  });

  test('what stands twice is not said to be unchanged', () => {
    expect(changed('"x": {"y": 1, "y": 2}').at(-1)).toEqual(['kept /x', APART]);
  });

  test('of thousands the first are told, and how many there are', () => {
    const { notes } = read(`{"client_name": "Acme", "x": [${'1.0,'.repeat(5000)}1]}`);
    expect(notes.length).toBeLessThan(300);
    expect(notes.map(({ sentence }) => sentence)).toContain(
      'The same was noted in 4,800 more places.',
    );
  });
});

describe('[M6] what is no manifest', () => {
  test.each([
    ['{"name": "my-connector", "version": "1.0.0", "dependencies": {}}', 'a package.json'],
    ['{"name": "x", "description": "y", "scripts": {"start": "z"}}', 'a package.json'],
    ['{"compilerOptions": {"strict": true}}', 'a tsconfig.json'],
    ['{"manifest_version": 3, "name": "x", "version": "1"}', 'the manifest of a browser extension'],
    [
      '{"short_name": "x", "start_url": "/", "scope": "/", "display": "standalone"}',
      'a web app manifest',
    ],
    [
      '{"$schema": "https://json-schema.org/draft/2020-12/schema", "properties": {}}',
      'a JSON Schema',
    ],
    ['{"openapi": "3.1.0", "info": {"title": "x"}}', 'an OpenAPI description'],
    ['{"info": {"name": "x"}, "item": []}', 'a Postman collection'],
    [
      '{"client_id": "x", "client_secret": "hunter2"}',
      'the key and secret that LivePerson gives out',
    ],
  ])('%s is told to be something else', (text, what) => {
    const found = problemOf(text);
    expect(found.problem).toBe('not-a-manifest');
    expect(found.sentence).toContain(`This looks like ${what}, not like an app install manifest.`);
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });

  test('is told so where nobody can say what it is', () => {
    expect(problemOf('{"colour": "red"}').sentence).toBe(
      'This has none of a manifest’s keys, such as “client_name” or “capabilities”. Check that it is the right file.',
    );
  });

  test.each([
    '{}',
    '{"client_name": "Acme", "name": "x", "version": "1"}',
    '{"description": "x"}',
    '{"clientName": "Acme"}',
    '{"Client Name": "Acme"}',
    '{"clinet_name": "Acme"}',
    '{"capabilities": {}}',
    '{"name": "x", "version": "1", "capabilities": {"webhooks": {}}}',
  ])('%s is one all the same', (text) => {
    expect(readManifest(text).kind).toBe('manifest');
  });

  const INSIDE = '{"client_name": "Acme", "retries": 1.0}';
  const offered = (text: string) => {
    const result = readManifest(text);
    return result.kind === 'manifests' ? { of: result.of, entries: result.entries } : result.kind;
  };

  test.each([
    [`{"status": 200, "data": ${INSIDE}}`, 'in “data”'],
    [`{"manifest": ${INSIDE}}`, 'in “manifest”'],
    [`{"result": {"items": [1, ${INSIDE}]}}`, 'in “result › items › 1”'],
    [`{"name": "x", "version": "1", "liveperson": ${INSIDE}}`, 'in “liveperson”'],
    [`{"body": ${JSON.stringify(INSIDE)}}`, 'in “body”'],
  ])('%s offers the manifest inside, as it stands there', (text, place) => {
    expect(offered(text)).toEqual({
      of: 'wrapper',
      entries: [{ name: 'Acme', place, text: INSIDE }],
    });
  });

  test('offers all manifests of a list inside', () => {
    const found = offered(`{"data": [${INSIDE}, {"client_name": ""}, {"id": 1}]}`);
    expect(found).toMatchObject({
      entries: [
        { name: 'Acme', place: 'in “data › 0”' },
        { name: 'Entry 2', place: 'in “data › 1”' },
      ],
    });
  });

  const EVENT = '{"ms.MessagingEventNotification.ContentEvent": {"endpoint": "https://a.acme.io"}}';
  const ENGAGEMENT = '{"design_engagement": false, "goal": ["url"]}';
  test.each([
    [EVENT, `{"capabilities": {"webhooks": ${EVENT}}}`],
    [`{"webhooks": ${EVENT}}`, `{"capabilities": {"webhooks": ${EVENT}}}`],
    [`{"engagement": ${ENGAGEMENT}}`, `{"capabilities": {"engagement": ${ENGAGEMENT}}}`],
    [ENGAGEMENT, `{"capabilities": {"engagement": ${ENGAGEMENT}}}`],
  ])('%s alone is offered in its place', (part, whole) => {
    expect(offered(part)).toMatchObject({ of: 'part', entries: [{ text: whole }] });
  });
});

describe('names that mean something to JavaScript', () => {
  const text = `{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "prototype": 1, "client_name": "Acme",
    "capabilities": {"__proto__": null, "webhooks": {"__proto__": {"endpoint": "x"}, "constructor": 1}, "engagement": {"__proto__": []}}}`;

  test('[M7] are ordinary data, kept and written', () => {
    const { manifest, values } = read(text);
    expect(Object.hasOwn(manifest, '__proto__')).toBe(true);
    expect(sameJson(buildManifest(values), JSON.parse(text))).toBe(true);
    expect(notesOf(text, 'kept').map(([path]) => path)).toContain(
      '/capabilities/webhooks/__proto__',
    );
  });

  test('[M7] never reach a prototype', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    read(text);
    readManifest(`[${text}]`);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect({}).not.toHaveProperty('polluted');
  });

  test('[M7] are seen when they stand twice', () => {
    expect(
      notesOf('{"scope": "", "__proto__": 1, "__proto__": 2}', 'duplicate').map(([path]) => path),
    ).toEqual(['/__proto__']);
  });
});

describe('the bounds', () => {
  const withHeaders = (count: number, size = 1): string =>
    JSON.stringify({
      client_name: 'Acme',
      capabilities: {
        webhooks: {
          'ms.MessagingEventNotification.ContentEvent': {
            endpoint: 'https://hooks.acme.io/lp',
            headers: Array.from({ length: count }, (_, index) => ({
              header_name: `x-h-${index}`,
              header_value: 'v'.repeat(size),
            })),
          },
        },
      },
    });

  test('[M8] more than 5 MiB is refused before parsing', () => {
    expect(problemOf(`{"a": "${'x'.repeat(5 * 1024 * 1024)}"`).problem).toBe('too-large');
  });

  test('[M8] more than 64 levels are refused, 64 are read', () => {
    const nested = (levels: number) =>
      `{"scope":${'{"a":'.repeat(levels - 1)}1${'}'.repeat(levels)}`;
    expect(read(nested(64)).kind).toBe('manifest');
    expect(problemOf(nested(65)).problem).toBe('too-deep');
    expect(problemOf('['.repeat(1_000_000)).problem).toBe('too-deep');
  });

  test('[M8] more than 1,000 headers in one event are refused, 1,000 are read', () => {
    expect(read(withHeaders(1000)).kind).toBe('manifest');
    expect(problemOf(withHeaders(1001))).toMatchObject({
      problem: 'too-many-headers',
      sentence:
        'ms.MessagingEventNotification.ContentEvent has 1,001 headers. The limit is 1,000 per event. Remove some.',
    });
  });

  test('[M8] 1 MiB with 1,000 headers is read without a stall', () => {
    const text = withHeaders(1000, 1010);
    expect(text.length).toBeGreaterThan(1024 * 1024);
    const start = performance.now();
    read(text);
    // About 60 ms where nothing else runs; only what grows faster than the text comes to this.
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test.each(['', ' \n\t', '\ufeff  '])('[M6] nothing (%j) is said to be nothing', (text) => {
    expect(problemOf(text).problem).toBe('empty');
  });
});

const NAUGHTY = [
  'a\r\nb',
  '\0',
  '\ud800',
  '\udc00\ud800',
  '\u202eevil\u202c',
  '\u200b\u200d\ufeff',
  '👩‍👩‍👧‍👦',
  '__proto__',
  'constructor',
  'x'.repeat(10_000),
  '<script>alert(1)</script>',
  '"},{"',
  '\\',
  '\u2028\u2029',
  'Ａｃｍｅ',
  'İ',
  '{{7*7}}',
  'null',
  '-0',
  '1e400',
];

describe('any text at all', () => {
  test.each(NAUGHTY)('%j is kept where a manifest has it, as text and as key', (naughty) => {
    const manifest: JsonObject = Object.fromEntries([
      ['client_name', naughty],
      ['description', naughty],
      ['scope', naughty],
      [naughty, naughty],
      ['capabilities', { webhooks: Object.fromEntries([[naughty, { endpoint: naughty }]]) }],
    ]);
    const { values } = read(JSON.stringify(manifest));
    expect(sameJson(buildManifest(values), manifest)).toBe(true);
  });

  test('is read or refused, never thrown at', () => {
    const naughty = fc.constantFrom(...NAUGHTY);
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      "'",
      '“',
      '//',
      '/*',
      '...',
      '\n',
      '\\',
      '1e999',
    );
    const soup = fc.array(fc.oneof(naughty, pieces), { maxLength: 30 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), soup), (text) => {
        const { kind } = readManifest(text);
        expect(['manifest', 'manifests', 'problem']).toContain(kind);
      }),
      { numRuns: times(1500) },
    );
  });

  test('[M3] that is JSON of an object comes out as it went in', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 })), (found) => {
        const text = JSON.stringify({ ...found, client_name: 'Acme' });
        const { manifest, values } = read(text);
        expect(sameJson(buildManifest(values), manifest)).toBe(true);
      }),
      { numRuns: times(700) },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});

test('[W8] a header value with more digits than can be kept is told of, but not shown', () => {
  const header = '{"header_name": "X-Key", "header_value": 98765432109876543210}';
  const event = `{"endpoint": "https://acme.com", "headers": [${header}]}`;
  const webhooks = `{"ms.MessagingEventNotification.ContentEvent": ${event}}`;
  const { notes } = read(`{"capabilities": {"webhooks": ${webhooks}}}`);
  expect(notes.map(({ sentence }) => sentence)).toEqual([
    'This number is too long to store exactly, so its last digits changed. Put it in quotes.',
  ]);
  expect(JSON.stringify(notes)).not.toContain('9876');
});
