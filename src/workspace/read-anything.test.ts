import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newDraft } from '#drafts/draft.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import { linkTo } from '#handoff/link-to.ts';
import { writeReviewFile } from '#handoff/review-file.ts';
import type { Review } from '#handoff/review.ts';
import { encodeDraft, encodeReview } from '#handoff/share-link.ts';
import { times } from '#long-run.fixture.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { memoryActions } from './memory-actions.fixture.ts';
import { openShared } from './open-shared.ts';
import { readAnything, readEverything } from './read-anything.ts';

const REVIEW: Review = {
  draftId: 'mine',
  round: 1,
  fingerprint: '1234-5678',
  decision: 'approve',
  comment: '',
  notes: [],
};
const linkOf = (payload: string) => linkTo(payload, 'https://tool.example/wizard/');
const DRAFT_LINK = linkOf(
  await encodeDraft({
    draftId: 'd1',
    round: 1,
    message: '',
    notes: [],
    manifest: READY_MANIFEST,
  }),
);
const REVIEW_LINK = linkOf(await encodeReview(REVIEW));

async function opened(text: string, actions = memoryActions()) {
  const reading = await readAnything(text);
  const isShared = reading.kind === 'draft' || reading.kind === 'review';
  return { actions, result: isShared ? await openShared(reading, actions) : reading };
}

test.each([
  ['alone', DRAFT_LINK],
  ['with a byte-order mark', `\ufeff${DRAFT_LINK}`],
  ['in a mail', `Hello {you},\n\nthis is it: <${DRAFT_LINK}>.\nRegards`],
  ['in quotes', `"${DRAFT_LINK}"`],
  ['in Markdown', `[Acme](${DRAFT_LINK})`],
  ['in another page’s address', encodeURIComponent(DRAFT_LINK)],
  ['without the start of its address', DRAFT_LINK.replace(/.*open\//, '')],
])('[T7] a share link opens as a review and makes no draft: %s', async (_how, text) => {
  const { actions, result } = await opened(text);
  expect(result).toMatchObject({ kind: 'opened', opened: { address: '#/reviews/d1' } });
  expect(await actions.reviews.load('reviewer', 'd1')).toMatchObject({
    rounds: [{ source: 'a link' }],
  });
  expect((await actions.store.list()).drafts).toEqual([]);
});

test.each([REVIEW_LINK, writeReviewFile(REVIEW)])('a review goes to its draft', async (text) => {
  const actions = memoryActions();
  await actions.store.save({ ...newDraft(() => 1, 'mine'), writer: 'me', rev: 1 }, null);
  expect((await opened(text, actions)).result).toMatchObject({
    opened: { address: '#/drafts/mine/review', said: 'Review received: approved, 0 notes' },
  });
  expect((await opened(text)).result).toEqual({ kind: 'orphan', review: REVIEW });
});

test('the reviewer’s own review opens where it was written; what somebody else noted is shown', async () => {
  const actions = memoryActions();
  await opened(DRAFT_LINK, actions);
  const note = {
    id: 'n1',
    asked: { rev: 1, path: '/client_name', text: 'Too short' },
    reply: { rev: 0, text: '', state: 'open' },
  } as const;
  const review = { ...REVIEW, draftId: 'd1', notes: [note] };
  const text = linkOf(await encodeReview(review));
  expect((await opened(text, actions)).result).toEqual({ kind: 'orphan', review });
  await actions.reviews.update('reviewer', 'd1', (record) => {
    if (!record) throw new Error('The draft was opened.');
    return { ...record, notes: [note] };
  });
  expect((await opened(text, actions)).result).toMatchObject({
    opened: {
      address: '#/reviews/d1',
      said: expect.stringMatching(/^This is your own review of/),
    },
  });
});

test('a review of a file goes to the draft that says what the file says, sent or only imported', async () => {
  const values = readValues(READY_MANIFEST);
  const fingerprint = fingerprintOf(READY_MANIFEST);
  const ofFile = { ...REVIEW, draftId: `file-${fingerprint}`, fingerprint };
  const text = linkOf(await encodeReview(ofFile));
  const actions = memoryActions();
  expect((await opened(text, actions)).result).toMatchObject({ kind: 'orphan' });
  await actions.store.save({ ...newDraft(() => 1, 'mine'), values, writer: 'me', rev: 1 }, null);
  expect((await opened(text, actions)).result).toMatchObject({
    opened: { address: '#/drafts/mine/review' },
  });
  expect(await actions.reviews.load('author', 'mine')).toMatchObject({ decision: 'approve' });
});

test('a link that was cut off, or holds something else, says so', async () => {
  expect(await readAnything(DRAFT_LINK.slice(0, -3))).toMatchObject({
    kind: 'problem',
    problem: 'cut',
    sentence: expect.stringContaining('is incomplete'),
  });
  expect(await readAnything(writeReviewFile(REVIEW).replace('approve', 'burn'))).toMatchObject({
    kind: 'problem',
    problem: 'bad-review',
    sentence: expect.stringContaining('damaged'),
  });
});

test.each([
  'https://acme.example/manifests',
  DRAFT_LINK.replace(/v2\..*/, ''),
  `Hello,\n\nthis is it: ${DRAFT_LINK.replace(/v2\..*/, 'v2.')}\n`,
])('an address that is no share link says so: %.60s', async (text) => {
  expect(await readAnything(text)).toMatchObject({
    problem: 'no-link',
    sentence: expect.stringContaining('Copy the whole link'),
  });
});

test.each([
  ['the pasted text', '{"client_name": 1,}', 'not-json'],
  ['acme.json', new File([], 'acme.json'), 'empty'],
  ['a.zip', new File(['PK\u0003\u0004'], 'a.zip'), 'other-format'],
  ['a.eml', new File(['Content-Type: text/plain\n\nHello'], 'a.eml'), 'nothing-in-email'],
])('what cannot be read is a problem with a name: %s', async (name, input, problem) => {
  expect(await readAnything(input)).toMatchObject({ kind: 'problem', name, problem });
});

test.each([
  ['', 'problem'],
  ['See v1.2 of https://acme.example/v2.0/x', 'problem'],
  [JSON.stringify({ ...READY_MANIFEST, scope: DRAFT_LINK }), 'manifest'],
  [`{ "scope": "${DRAFT_LINK}", }`, 'problem'],
  [`[{}, { "scope": "${DRAFT_LINK}" }]`, 'manifests'],
])('what begins as JSON is a manifest, whatever it mentions: %.40s', async (text, kind) => {
  expect(await readAnything(text)).toMatchObject({ kind });
});

const KINDS = ['manifest', 'manifests', 'draft', 'review', 'problem'];
const PIECES = [
  'Content-Type: text/plain\n',
  '\n\n',
  DRAFT_LINK,
  REVIEW_LINK,
  DRAFT_LINK.slice(0, -9),
  writeReviewFile(REVIEW),
  JSON.stringify(READY_MANIFEST),
  '[{}, {}]',
  '{"client_name": "Acme",}',
  '\ufeff',
  '\u0000',
];

test('whatever is handed in, it is one of five, and never an exception', async () => {
  const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string());
  const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
  const bytes = fc.uint8Array({ maxLength: 64 }).map((part) => new File([part.slice()], 'a.bin'));
  const file = text.map((content) => new File([content], 'a.txt'));
  await fc.assert(
    fc.asyncProperty(fc.oneof(text, file, bytes), async (input) => {
      expect(KINDS).toContain((await readAnything(input)).kind);
      const everything = await readEverything(input);
      expect(everything.every(({ kind }) => KINDS.includes(kind))).toBe(true);
    }),
    { numRuns: times(1_500) },
  );
});
