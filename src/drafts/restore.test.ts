import fc from 'fast-check';
import { expect, test } from 'vitest';
import { times } from '#long-run.fixture.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { issuesOf } from '#manifest/verdict/issues.ts';
import { newFormValues } from '#manifest/values/form-values.ts';
import { stringify } from '#manifest/json/json.ts';
import { newDraft } from './draft.ts';
import { parseEnvelope, serializeDraft } from './draft-envelope.ts';
import DRAFT_OF_VERSION_3 from './golden/draft-v3.json' with { type: 'json' };
import SNAPSHOT_OF_VERSION_1 from './golden/snapshot-v1.json' with { type: 'json' };
import { NO_REPLY } from './note.ts';
import { newReview, parseReview, serializeReview, type ReviewRecord } from './review-record.ts';
import { parseSnapshot, serializeSnapshot } from './snapshot.ts';

/** What a browser's storage takes and JSON does not have, beside what JSON has. */
const oddities = [
  undefined,
  NaN,
  Infinity,
  -0,
  10n,
  1e308,
  new Date(NaN),
  new Map([['a', 1]]),
  new Set(['a']),
  /a/,
  new Error('a'),
  new Uint8Array(3),
  new ArrayBuffer(2),
  holes(),
  inItself(),
  '{',
  '[',
  '['.repeat(5_000) + ']'.repeat(5_000),
  JSON.parse('['.repeat(100) + ']'.repeat(100)),
  { kept: '{' },
  { kept: 7 },
  { client_secret: 's3cret' },
];
const anything = fc.oneof(fc.constantFrom(...oddities), fc.jsonValue(), fc.anything());

const draft = serializeDraft({
  ...newDraft(() => 1_000, 'a1'),
  rev: 1,
  text: { typed: '{', base: '{}' },
});
const snapshot = serializeSnapshot({
  at: 1,
  reason: 'import',
  step: 'webhooks',
  values: newFormValues(),
});
const full: ReviewRecord = {
  ...newReview('reviewer', 'a1', 1),
  notes: [
    {
      id: 'n1',
      asked: { rev: 1, path: '/client_name', text: 'Longer?', suggestion: 'Acme Chat' },
      reply: NO_REPLY,
    },
  ],
  rounds: [
    {
      number: 1,
      at: 1,
      message: '',
      fingerprint: '7F3A-91C2',
      manifest: { client_name: 'Acme', capabilities: { webhooks: { other: [1, { a: null }] } } },
      secrets: 'none',
      sealed: '',
      source: 'a link',
    },
  ],
  ticks: { Webhooks: '7F3A-91C2' },
  reasons: ['Pilot'],
  open: { n2: { path: '/scope', text: 'Wh', suggestion: 'msg' } },
};
const review = serializeReview(full);

/** The record with something else at one place in it, or anything at all. */
function broken(record: object) {
  const places = placesIn(record);
  const changed = fc
    .tuple(fc.constantFrom(...places), anything)
    .map(([place, value]) => withAt(structuredClone(record), place, value));
  return fc.oneof({ weight: 9, arbitrary: changed }, { weight: 1, arbitrary: anything });
}

test.each([
  ['today', draft],
  ['by version 3', DRAFT_OF_VERSION_3],
])(
  '[T4] whatever is stored %s for a draft is set aside, or has the form’s shape',
  (_when, record) => {
    let opened = 0;
    fc.assert(
      fc.property(broken(record), (stored) => {
        const result = parseEnvelope(stored);
        if (result.kind === 'set-aside') return;
        opened += 1;
        expectManifest(buildManifest(result.draft.values));
        expect(() => new Date(result.draft.savedAt).toISOString()).not.toThrow();
      }),
      { numRuns: times(3_000) },
    );
    expect(opened).toBeGreaterThan(times(50));
  },
);

test.each([
  ['today', snapshot],
  ['by version 1', SNAPSHOT_OF_VERSION_1],
])(
  '[T4] whatever is stored %s for a version of a draft is passed over, or has the form’s shape',
  (_when, record) => {
    fc.assert(
      fc.property(broken(record), (stored) => {
        const result = parseSnapshot(stored);
        if (result === null) return;
        expectManifest(buildManifest(result.values));
        expect(() => new Date(result.at).toISOString()).not.toThrow();
      }),
      { numRuns: times(1_000) },
    );
  },
);

test('[T4] whatever is stored for a review is set aside, or can be read, compared and sent', () => {
  let opened = 0;
  fc.assert(
    fc.property(broken(review), (stored) => {
      const result = parseReview(stored);
      if (result === null) return;
      opened += 1;
      for (const { manifest, at } of result.rounds) {
        expectManifest(manifest);
        expect(() => new Date(at).toISOString()).not.toThrow();
      }
      expect(JSON.stringify(result.notes)).not.toContain('client_secret":');
      expect(parseReview(serializeReview(result))).toEqual(result);
    }),
    { numRuns: times(3_000) },
  );
  expect(opened).toBeGreaterThan(times(50));
});

test.each([
  ['undefined', undefined],
  ['a big integer', 10n],
  ['a date', new Date(0)],
  ['a list with a hole', holes()],
  ['itself', inItself()],
])('[T4] a round whose manifest holds %s is set aside', (_what, value) => {
  const [round] = full.rounds;
  const rounds = [{ ...round, manifest: { client_name: 'Acme', x_team: value } }];
  expect(parseReview({ ...review, notes: [], rounds })).toBeNull();
});

test('[T4] a draft whose kept parts are no JSON is set aside', () => {
  const { form } = draft;
  const behind = { '/capabilities': '{"x_team":' };
  expect(parseEnvelope({ ...draft, form: { ...form, behind } }).kind).toBe('set-aside');
  expect(parseEnvelope({ ...draft, form: { ...form, off: '{"webhooks":' } }).kind).toBe(
    'set-aside',
  );
  const { values } = DRAFT_OF_VERSION_3;
  const cut = { ...values, rest: { ...values.rest, manifest: '{"x_team":' } };
  expect(parseEnvelope({ ...DRAFT_OF_VERSION_3, values: cut }).kind).toBe('set-aside');
});

test('what was kept of a review before notes were checked is still read, less what is not its own', () => {
  const [note] = full.notes;
  const old = { ...note, asked: { ...note?.asked, label: 'App name', client_secret: 's3cret' } };
  expect(parseReview({ ...review, notes: [old] })).toEqual(full);
});

/** The rules take it, and JSON can say all of it. */
function expectManifest(manifest: ReturnType<typeof buildManifest>): void {
  expect(() => issuesOf(manifest)).not.toThrow();
  expect(JSON.parse(stringify(manifest))).toEqual(manifest);
}

function placesIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    [key],
    ...placesIn(member).map((place) => [key, ...place]),
  ]);
}

function withAt(record: object, place: readonly string[], value: unknown): object {
  const inside = place.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key), record);
  Reflect.set(inside, place.at(-1) ?? '', value);
  return record;
}

function holes(): unknown[] {
  const list: unknown[] = ['a'];
  list[2] = 'c';
  return list;
}

function inItself(): object {
  const value: Record<string, unknown> = {};
  value['self'] = value;
  return value;
}
