import { expect, test } from 'vitest';
import { addressOf, readRoute, ROUTES, type KnownRoute } from './routes.ts';

const SAMPLES = {
  drafts: { kind: 'drafts' },
  draft: { kind: 'draft', id: 'a1b2', page: null },
  open: { kind: 'open', payload: 'v1.abc' },
  review: { kind: 'review', id: 'file-1234-ABCD' },
  'review-desk': { kind: 'review-desk' },
  compare: { kind: 'compare', query: 'before=template&after=draft:a1' },
} satisfies { [Known in KnownRoute as Known['kind']]: Known };

test('every address leads back to its route', () => {
  const { drafts, draft, open, review, 'review-desk': desk, compare } = ROUTES;
  const addresses = [
    drafts.format(SAMPLES.drafts),
    draft.format(SAMPLES.draft),
    open.format(SAMPLES.open),
    review.format(SAMPLES.review),
    desk.format(SAMPLES['review-desk']),
    compare.format(SAMPLES.compare),
    compare.format({ query: '' }),
  ];
  expect(addresses.map(readRoute)).toEqual([
    ...Object.values(SAMPLES),
    { kind: 'compare', query: '' },
  ]);
});

test.each(['', '#', '#/', '#/drafts', '#/drafts/'])('%j is the list of drafts', (hash) => {
  expect(readRoute(hash)).toEqual({ kind: 'drafts' });
});

test('a draft’s address leads back to its step', () => {
  expect(readRoute(addressOf('a1b2', 'webhooks'))).toEqual({
    kind: 'draft',
    id: 'a1b2',
    page: 'webhooks',
  });
});

test.each(['history', 'json'] as const)('a draft’s %s has an address of its own', (page) => {
  expect(readRoute(`#/drafts/a1b2/${page}`)).toEqual({ kind: 'draft', id: 'a1b2', page });
  expect(addressOf('a1b2', page)).toBe(`#/drafts/a1b2/${page}`);
});

test.each([
  '#/open/v1.abc',
  '#%2Fopen%2Fv1.abc',
  '#/open%2Fv1.abc',
  '#%252fopen%252fv1.abc',
  '#open/v1.abc',
])('%s opens a link, whatever became of its slashes on the way', (hash) => {
  expect(readRoute(hash)).toEqual({ kind: 'open', payload: 'v1.abc' });
});

test.each(['#/review-desk', '#/intake'])('%s is the review desk, as bookmarks have it', (hash) => {
  expect(readRoute(hash)).toEqual({ kind: 'review-desk' });
});

test('what is compared stands in the address, and may be left out', () => {
  expect(readRoute('#/compare')).toEqual({ kind: 'compare', query: '' });
  expect(readRoute('#/compare?before=template')).toEqual({
    kind: 'compare',
    query: 'before=template',
  });
});

test.each(['#/drafts/a1b2', '#/drafts/a1b2/'])('%s leaves the step to the draft', (hash) => {
  expect(readRoute(hash)).toEqual({ kind: 'draft', id: 'a1b2', page: null });
});

test.each([
  '#/drafts//app-info',
  '#/drafts/a1b2/billing',
  '#/drafts/a1b2/review/more',
  '#/drafts/a b/review',
  '#/elsewhere',
  '#app-info',
])('nothing is at %s', (hash) => {
  expect(readRoute(hash)).toEqual({ kind: 'unknown', address: hash });
});
