import { expect, test } from 'vitest';
import { newDraft } from '#drafts/draft.ts';
import { linkTo } from '#handoff/link-address.ts';
import { writeReviewFile } from '#handoff/review-file.ts';
import type { Review } from '#handoff/review.ts';
import { encodeDraft, encodeReview } from '#handoff/share-link.ts';
import { READY_MANIFEST } from '#manifest/ready-manifest.fixture.ts';
import { memoryActions } from '../memory-actions.fixture.ts';
import { readHandoff } from './read-handoff.ts';
import { readText } from './read-source.ts';
import { takeHandoff } from './take-handoff.ts';

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

async function taken(text: string, actions = memoryActions()) {
  const handoff = await readHandoff(text);
  return { actions, taken: handoff && (await takeHandoff(handoff, actions)) };
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
  const { actions, taken: led } = await taken(text);
  expect(led).toMatchObject({ kind: 'opened', opened: { address: '#/reviews/d1' } });
  expect(await actions.reviews.load('reviewer', 'd1')).toMatchObject({
    rounds: [{ source: 'a link' }],
  });
  expect((await actions.store.list()).drafts).toEqual([]);
});

test.each([REVIEW_LINK, writeReviewFile(REVIEW)])('a review goes to its draft', async (text) => {
  const actions = memoryActions();
  await actions.store.save({ ...newDraft(() => 1, 'mine'), writer: 'me', rev: 1 }, null);
  expect((await taken(text, actions)).taken).toMatchObject({
    opened: { address: '#/drafts/mine/review', said: 'The review is here: approved, 0 notes.' },
  });
  expect((await taken(text)).taken).toEqual({ kind: 'stray', review: REVIEW });
});

test('a link that was cut off, or holds something else, says so', async () => {
  expect(await readHandoff(DRAFT_LINK.slice(0, -3))).toMatchObject({
    kind: 'problem',
    sentence: expect.stringContaining('cut off'),
  });
  expect(await readHandoff(writeReviewFile(REVIEW).replace('approve', 'burn'))).toMatchObject({
    kind: 'problem',
    sentence: expect.stringContaining('damaged'),
  });
});

test.each([
  ['', 'problem'],
  ['See v1.2 of https://acme.example/v2.0/x', 'problem'],
  [JSON.stringify({ ...READY_MANIFEST, scope: DRAFT_LINK }), 'imported'],
  [`{ "scope": "${DRAFT_LINK}", }`, 'problem'],
  [`[{}, { "scope": "${DRAFT_LINK}" }]`, 'choice'],
])('what begins as JSON is a manifest, whatever it mentions: %.40s', async (text, kind) => {
  expect(await readText({ name: 'a.json', text, notes: [] })).toMatchObject({ kind });
});
