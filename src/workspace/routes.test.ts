import { expect, test } from 'vitest';
import { addressOf, readRoute } from './routes.ts';

test.each(['', '#', '#/', '#/drafts', '#/drafts/'])('%j is the start', (hash) => {
  expect(readRoute(hash)).toEqual({ kind: 'start' });
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

test('the review desk has an address', () => {
  expect(readRoute('#/intake')).toEqual({ kind: 'intake' });
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
