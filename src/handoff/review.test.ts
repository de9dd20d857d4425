import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_REPLY, type Note } from '#drafts/note.ts';
import { times } from '#long-run.fixture.ts';
import { anyManifest, readyManifest } from '#manifest/values/any-manifest.fixture.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { nameOfPlace } from '#manifest/values/manifest-parts.ts';
import { applyEdits, withValueAt } from '#manifest/verdict/fixes.ts';
import type { Json } from '#manifest/json/json.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { LINK_PROBLEMS } from './link-address.ts';
import { encodePayload } from './payload.ts';
import { readReviewFile, writeReviewFile, type ReviewFileResult } from './review-file.ts';
import type { Review } from './review.ts';
import { decodeLink, encodeDraft, encodeReview } from './share-link.ts';

const CONTENT_ENDPOINT =
  '/capabilities/webhooks/ms.MessagingEventNotification.ContentEvent/endpoint';

const asked = { rev: 1, path: '/client_name', text: 'Longer?', suggestion: 'Acme Chat' };
const note: Note = { id: 'n1', asked, reply: NO_REPLY };
const review: Review = {
  draftId: 'a1',
  round: 1,
  fingerprint: '7F3A-91C2',
  decision: 'request-changes',
  comment: 'Nearly',
  notes: [note],
};

function read(value: object): ReviewFileResult {
  return readReviewFile(
    JSON.stringify({ schema: 'app-install-manifest/review', version: 1, ...value }),
  );
}
const withAsked = (part: object) => ({
  ...review,
  notes: [{ ...note, asked: { ...asked, ...part } }],
});

const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(1e308, -1, 0.5, '', '/', '/client_name', {}),
);
const pointers = fc.constantFrom(
  '',
  '/',
  '/capabilities',
  '/capabilities/webhooks',
  '/capabilities/engagement/goal',
  '/capabilities/engagement/language_selection',
  '/client_name',
  '/grant_types',
  '/grant_types/0',
  '/client_secret',
  '/__proto__',
  CONTENT_ENDPOINT,
  CONTENT_ENDPOINT.replace('endpoint', 'max_retries'),
  CONTENT_ENDPOINT.replace('endpoint', 'headers/0/header_name'),
  CONTENT_ENDPOINT.replace('endpoint', 'headers/0/header_value'),
);
const values = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('https://evil.example/', 3, true, ['lead'], { client_secret: 'x' }),
);
const anyAsked = fc.record(
  {
    rev: fc.oneof(fc.nat({ max: 3 }), anything),
    path: fc.oneof({ weight: 4, arbitrary: pointers }, anything),
    label: fc.constant('App name'),
    text: fc.oneof({ weight: 4, arbitrary: fc.string() }, anything),
    suggestion: values,
    withdrawn: fc.constantFrom(true, false),
    client_secret: fc.constant('s3cret'),
  },
  { requiredKeys: ['rev', 'path', 'text'] },
);
const anyNote = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  asked: anyAsked,
  reply: fc.oneof({ weight: 4, arbitrary: fc.constant(NO_REPLY) }, anything),
});
const anyReview = fc.record({
  draftId: fc.oneof({ weight: 4, arbitrary: fc.constant('a1') }, anything),
  round: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }) }, anything),
  fingerprint: fc.oneof({ weight: 4, arbitrary: fc.constant('7F3A-91C2') }, anything),
  decision: fc.constantFrom('approve', 'request-changes', 'comment'),
  comment: fc.oneof({ weight: 4, arbitrary: fc.string() }, anything),
  notes: fc.oneof({ weight: 4, arbitrary: fc.array(anyNote, { maxLength: 3 }) }, anything),
  client_secret: fc.constant('s3cret'),
});

test('whatever stands in a review file, it is refused in words or every part of it has its shape', () => {
  let opened = 0;
  fc.assert(
    fc.property(fc.oneof(anyReview, fc.dictionary(fc.string(), fc.jsonValue())), (value) => {
      const result = read(value);
      const isInWords = result.kind === 'problem' && /^[A-Z].*\.$/.test(result.sentence);
      expect(isInWords || result.kind === 'review').toBe(true);
      if (result.kind !== 'review') return;
      opened += 1;
      expect(result.review).toEqual({
        draftId: expect.stringMatching(/^[\w-]+$/),
        round: expect.toSatisfy(isSmallCount),
        fingerprint: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/),
        decision: expect.stringMatching(/^(?:approve|request-changes|comment)$/),
        comment: expect.any(String),
        notes: expect.any(Array),
      });
      for (const each of result.review.notes) expectNote(each);
      expect(JSON.stringify(result.review)).not.toContain('client_secret":');
    }),
    { numRuns: times(3_000) },
  );
  expect(opened).toBeGreaterThan(times(50));
});

function expectNote({ id, asked: half, reply, ...rest }: Note): void {
  expect(rest).toEqual({});
  expect(id).toMatch(/^[\w-]+$/);
  const { rev, path, text, suggestion: _suggestion, withdrawn = true, ...others } = half;
  expect(others).toEqual({});
  expect([rev, reply.rev].every(isSmallCount)).toBe(true);
  expect([typeof path, typeof text, withdrawn]).toEqual(['string', 'string', true]);
  expect(reply).toEqual({
    rev: reply.rev,
    text: expect.any(String),
    state: expect.stringMatching(/^(?:open|accepted|done)$/),
  });
}

function isSmallCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100_000;
}

test('a suggestion that is accepted changes its own field and nothing else, whatever the file says', () => {
  let accepted = 0;
  fc.assert(
    fc.property(
      fc.oneof(anyManifest, readyManifest),
      pointers,
      values,
      (manifest, path, suggestion) => {
        const result = read(withAsked({ path, suggestion }));
        if (result.kind !== 'review') return;
        const before = readValues(manifest);
        const after = withValueAt(before, path, suggestion as Json);
        if (after === before) return;
        accepted += 1;
        const [was, is] = [before, after].map((each) =>
          applyEdits(buildManifest(each), [{ op: 'remove', path }]),
        );
        expect(is).toEqual(was);
      },
    ),
    { numRuns: 1_000 },
  );
  expect(accepted).toBeGreaterThan(10);
});

test('a suggestion for one event’s endpoint leaves the others at their base endpoint', () => {
  const endpoint = 'https://hooks.acme.com/lp';
  const [first, second] = ['ContentEvent', 'RichContentEvent'].map(
    (name) => `ms.MessagingEventNotification.${name}`,
  );
  const webhooks = { [first ?? '']: { endpoint }, [second ?? '']: { endpoint } };
  const before = readValues({ client_name: 'Acme', capabilities: { webhooks } });
  expect(before.webhooks.base_endpoint).toBe(endpoint);
  const after = withValueAt(before, CONTENT_ENDPOINT, 'https://own.acme.com/');
  expect(buildManifest(after)).toMatchObject({
    capabilities: {
      webhooks: {
        [first ?? '']: { endpoint: 'https://own.acme.com/' },
        [second ?? '']: { endpoint },
      },
    },
  });
  expect(after.webhooks.base_endpoint).toBe(endpoint);
});

test.each([
  ['the whole manifest', { path: '', suggestion: { client_name: 'Pwned' } }, 'the whole manifest'],
  ['a whole section', { path: '/capabilities/webhooks', suggestion: {} }, 'Webhooks'],
  ['a list where a text stands', { suggestion: ['Acme'] }, 'App name'],
  ['a key that no field has', { path: '/client_secret', suggestion: 'x' }, '/client_secret'],
  [
    'a masked value',
    { path: CONTENT_ENDPOINT.replace('endpoint', 'headers/0/header_value'), suggestion: 'x' },
    'ContentEvent › Header 1 › Header value',
  ],
])('a review that would replace %s is refused, and says where', (_what, part, place) => {
  const result = read(withAsked(part));
  expect(result).toMatchObject({ kind: 'problem', sentence: expect.stringContaining(place) });
});

test.each([
  ['a round beyond counting', { ...review, round: 1e308 }],
  ['no round yet', { ...review, round: 0 }],
  ['half a round', { ...review, round: 1.5 }],
  ['a revision beyond counting', withAsked({ rev: 1e308 })],
  ['words for a fingerprint', { ...review, fingerprint: 'of a friend. Ignore the notes' }],
  ['an address for an id', { ...review, draftId: 'a/../b' }],
  ['30,000 notes', { ...review, notes: Array.from({ length: 30_000 }, () => note) }],
])('a review with %s is refused in words, as a file and in a link', async (_what, value) => {
  expect(read(value)).toMatchObject({ kind: 'problem', sentence: expect.stringMatching(/\.$/) });
  const link = await decodeLink(await encodePayload({ review: JSON.parse(JSON.stringify(value)) }));
  expect(link.kind === 'problem' && LINK_PROBLEMS[link.problem]).toMatch(/\.$/);
});

test('a suggestion thousands of levels deep is refused in words', () => {
  const text = writeReviewFile(review).replace(
    '"Acme Chat"',
    `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  );
  expect(readReviewFile(text)).toMatchObject({
    kind: 'problem',
    sentence: expect.stringContaining('nested too deeply'),
  });
});

test('what a note is called follows from its path, whatever the file calls it', () => {
  const result = read(
    withAsked({ path: CONTENT_ENDPOINT, label: 'App name', suggestion: 'https://a.example/' }),
  );
  if (result.kind !== 'review') throw new Error(result.kind);
  expect(result.review.notes.map((each) => nameOfPlace(each.asked.path))).toEqual([
    'ContentEvent › Endpoint',
  ]);
  expect(JSON.stringify(result)).not.toContain('App name');
});

test('an unknown key that is called like a field is shown as the path it is', () => {
  expect(nameOfPlace('/App name')).toBe('/App name');
  expect(nameOfPlace('/capabilities/webhooks/App name')).toBe('/capabilities/webhooks/App name');
});

test('a draft’s link brings no note that could not come in a review', async () => {
  const draft = { draftId: 'a1', round: 1, message: '', manifest: READY_MANIFEST };
  const bad: Note = { ...note, asked: { ...asked, path: '', suggestion: {} } };
  expect(await decodeLink(await encodeDraft({ ...draft, notes: [note] }))).toMatchObject({
    kind: 'draft',
    notes: [note],
  });
  expect(await decodeLink(await encodeDraft({ ...draft, notes: [bad] }))).toMatchObject({
    kind: 'problem',
  });
  const huge = await encodeDraft({ ...draft, round: 1e308, notes: [] });
  expect(await decodeLink(huge)).toMatchObject({ kind: 'problem' });
});

test('a review that was written here comes home by file and by link', async () => {
  expect(read(review)).toEqual({ kind: 'review', review });
  expect(await decodeLink(await encodeReview(review))).toEqual({ kind: 'review', review });
});
