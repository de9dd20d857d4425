import { expect, test } from 'vitest';
import { channelHub } from './draft-channel.ts';
import {
  arrivedIn,
  newReview,
  openReview,
  sealReview,
  withRound,
  type Round,
} from './review-record.ts';
import { memoryReviews, reviewStore } from './review-store.ts';

const round: Round = {
  number: 1,
  at: 5,
  message: 'Have a look',
  fingerprint: '7F3A-91C2',
  manifest: { client_name: 'Acme' },
  secrets: 'sealed',
  sealed: 'abc',
  source: 'a link',
};
const review = withRound(newReview('reviewer', 'a1', 5), round);

test('a review is kept per side, and listed with the newest on top', async () => {
  const store = reviewStore(memoryReviews(), channelHub()());
  await store.update('reviewer', 'a1', () => review);
  await store.update('reviewer', 'b2', () => ({ ...review, id: 'b2', savedAt: 9 }));
  await store.update('author', 'a1', () => ({ ...review, side: 'author' }));
  expect((await store.list('reviewer')).map(({ id }) => id)).toEqual(['b2', 'a1']);
  await store.remove('reviewer', 'a1');
  expect(await store.load('reviewer', 'a1')).toBeNull();
  expect(await store.load('author', 'a1')).toMatchObject({ side: 'author' });
});

test('what its reader changes has begun to be written before anything is waited for', async () => {
  const records = memoryReviews();
  const put: unknown[] = [];
  const store = reviewStore(
    { ...records, put: async (...written) => void put.push(written) },
    channelHub()(),
  );
  void store.put({ ...review, comment: 'Nearly' });
  expect(put).toHaveLength(1);
});

test('while storage does not answer, reviews are kept in memory', async () => {
  const refuse = () => Promise.reject(new Error('blocked'));
  const blocked = { all: refuse, get: refuse, update: refuse, put: refuse, remove: refuse };
  const store = reviewStore(blocked, channelHub()());
  await store.update('reviewer', 'a1', () => review);
  await store.put({ ...review, comment: 'Nearly' });
  expect(await store.load('reviewer', 'a1')).toMatchObject({ comment: 'Nearly' });
  await store.remove('reviewer', 'a1');
  expect(await store.list('reviewer')).toEqual([]);
});

test('the same link opened twice is one round, an older one stays an older one, a passphrase adds to it', () => {
  expect(withRound(review, { ...round, at: 9 }).rounds).toHaveLength(1);
  const opened = withRound(review, { ...round, secrets: 'included' });
  expect(opened.rounds).toMatchObject([{ secrets: 'included' }]);
  expect(withRound(opened, round)).toBe(opened);
  const second = withRound(review, { ...round, number: 2 });
  expect(second.rounds).toHaveLength(2);
  expect(withRound(second, round)).toBe(second);
});

test('the same file with other header values takes the place of the one before', () => {
  const first = withRound(review, { ...round, secrets: 'included' });
  const corrected = { ...round, secrets: 'included', manifest: { client_name: 'B' } } as const;
  expect(withRound(first, corrected).rounds).toEqual([corrected]);
});

test('a new round and new answers are told from what was there, and a record of before the desk is read', () => {
  const reply = { rev: 1, text: 'Done', state: 'done' } as const;
  const asked = { rev: 1, path: '/scope', label: 'Scope', text: 'Why?' };
  const answered = { ...review, notes: [{ id: 'n', asked, reply }] };
  const next = withRound(review, { ...round, number: 2 });
  expect(new Set([review, answered, next].map(arrivedIn)).size).toBe(3);
  const { seen: _seen, ...old } = sealReview(review);
  expect(openReview(old)).toEqual({ ...review, seen: '' });
});

test('what a newer version wrote is neither read nor replaced', async () => {
  const records = memoryReviews();
  const newer = { ...sealReview(review), version: 2 };
  await records.update('reviewer', 'a1', () => newer);
  const store = reviewStore(records, channelHub()());
  expect(await store.load('reviewer', 'a1')).toBeNull();
  expect(await store.update('reviewer', 'a1', () => review)).toBeNull();
  expect(await records.get('reviewer', 'a1')).toBe(newer);
});

test.each([
  ['nothing', undefined],
  ['text', 'review'],
  ['rounds that are none', { ...sealReview(review), rounds: [{}] }],
  ['notes that are none', { ...sealReview(review), notes: ['?'] }],
])('a record that holds %s is no review', (_what, stored) => {
  expect(openReview(stored)).toBeNull();
});

test('other tabs hear of a change', async () => {
  const tab = channelHub();
  const records = memoryReviews();
  let heard = 0;
  reviewStore(records, tab()).subscribe(() => (heard += 1));
  await reviewStore(records, tab()).update('reviewer', 'a1', () => review);
  expect(heard).toBe(1);
});
