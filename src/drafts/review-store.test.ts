import { expect, test } from 'vitest';
import { channelHub } from './draft-channel.ts';
import { NO_REPLY } from './note.ts';
import {
  arrivedIn,
  newReview,
  parseReview,
  serializeReview,
  withRound,
  type ReviewRecord,
  type Round,
} from './review-record.ts';
import { memoryReviews, reviewStore, type ReviewRecords } from './review-store.ts';
import type { StoreChange } from './store-changes.ts';

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
  expect(await store.countWaiting()).toBe(2);
  await store.remove('reviewer', 'a1');
  expect(await store.countWaiting()).toBe(1);
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
  const blocked = {
    all: refuse,
    ids: refuse,
    get: refuse,
    update: refuse,
    put: refuse,
    remove: refuse,
  };
  const store = reviewStore(blocked, channelHub()());
  await store.update('reviewer', 'a1', () => review);
  await store.put({ ...review, comment: 'Nearly' });
  expect(await store.load('reviewer', 'a1')).toMatchObject({ comment: 'Nearly' });
  expect(await store.countWaiting()).toBe(1);
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
  const asked = { rev: 1, path: '/scope', text: 'Why?' };
  const answered = { ...review, notes: [{ id: 'n', asked, reply }] };
  const next = withRound(review, { ...round, number: 2 });
  expect(new Set([review, answered, next].map(arrivedIn)).size).toBe(3);
  const { seen: _seen, ...old } = serializeReview(review);
  expect(parseReview(old)).toEqual({ ...review, seen: '', apart: [] });
});

test('what a newer version wrote is neither read nor replaced', async () => {
  const records = memoryReviews();
  const newer = { ...serializeReview(review), version: 2 };
  await records.update('reviewer', 'a1', () => newer);
  const store = reviewStore(records, channelHub()());
  expect(await store.load('reviewer', 'a1')).toBeNull();
  expect(await store.update('reviewer', 'a1', () => review)).toBeNull();
  expect(await records.get('reviewer', 'a1')).toBe(newer);
});

test.each([
  ['nothing', undefined],
  ['text', 'review'],
  ['rounds that are none', { ...serializeReview(review), rounds: [{}] }],
  ['notes that are none', { ...serializeReview(review), notes: ['?'] }],
])('a record that holds %s is no review', (_what, stored) => {
  expect(parseReview(stored)).toBeNull();
});

test('other tabs hear of a change', async () => {
  const tab = channelHub();
  const records = memoryReviews();
  let heard = 0;
  reviewStore(records, tab()).subscribe(() => (heard += 1));
  await reviewStore(records, tab()).update('reviewer', 'a1', () => review);
  expect(heard).toBe(1);
});

/** Storage that is read as ever, and takes nothing while it is full. */
function fullStorage() {
  const records = memoryReviews();
  const room = { isFull: true };
  const refuse = () => Promise.reject(new DOMException('No room.', 'QuotaExceededError'));
  const full: ReviewRecords = {
    ...records,
    put: (...written) => (room.isFull ? refuse() : records.put(...written)),
    async update(side, id, decide) {
      if (!room.isFull) return records.update(side, id, decide);
      decide(await records.get(side, id));
      return refuse();
    },
  };
  return { records, room, store: reviewStore(full, channelHub()()) };
}
const asked = { rev: 1, path: '/scope', text: 'Why?' };

test('[T3] what a full device does not take is shown all the same, with the reason, and kept once there is room', async () => {
  const { records, room, store } = fullStorage();
  await records.put('reviewer', 'a1', serializeReview(review));
  const changed: ReviewRecord = {
    ...review,
    savedAt: 9,
    notes: [{ id: 'n1', asked, reply: NO_REPLY }],
    comment: 'Nearly',
    decision: 'comment',
  };
  await store.put(changed);
  await store.update('reviewer', 'b2', () => ({ ...review, id: 'b2', savedAt: 7 }));
  expect(store.whyNotSaved()).toContain('out of storage');
  expect(store.hasUnsaved()).toBe(true);
  expect(await store.load('reviewer', 'a1')).toEqual(changed);
  expect((await store.list('reviewer')).map(({ id }) => id)).toEqual(['a1', 'b2']);
  expect(await store.countWaiting()).toBe(2);
  expect(
    await store.update('reviewer', 'a1', (now) => ({ ...(now ?? review), seen: '1' })),
  ).toEqual({ ...changed, seen: '1' });

  await store.retryUnsaved();
  expect(store.hasUnsaved()).toBe(true);
  room.isFull = false;
  await store.retryUnsaved();
  expect(store.whyNotSaved()).toBeNull();
  const next = reviewStore(records, channelHub()());
  expect(await next.load('reviewer', 'a1')).toEqual({ ...changed, seen: '1' });
  expect(await next.load('reviewer', 'b2')).toMatchObject({ id: 'b2' });
});

test('[T3] an earlier write that failed does not come back over a later one that was kept', async () => {
  const records = memoryReviews();
  let refuseFirst = () => {};
  const refused = new Promise<void>(
    (_, reject) => (refuseFirst = () => reject(new Error('No room.'))),
  );
  const isFirst = (record: unknown) => parseReview(record)?.comment === 'N';
  const store = reviewStore(
    {
      ...records,
      put: (...written) => (isFirst(written[2]) ? refused : records.put(...written)),
    },
    channelHub()(),
  );
  const puts = [
    store.put({ ...review, comment: 'N' }),
    store.put({ ...review, comment: 'Nearly' }),
  ];
  await puts[1];
  refuseFirst();
  await Promise.all(puts);
  expect(store.hasUnsaved()).toBe(false);
  expect(await store.load('reviewer', 'a1')).toMatchObject({ comment: 'Nearly' });
});

test('[T3] where the storage did not say what was there, both are put together once it does', async () => {
  const records = memoryReviews();
  await records.put('reviewer', 'a1', serializeReview({ ...review, notes: [note('n1')] }));
  const silent = { isSilent: true };
  const store = reviewStore(
    {
      ...records,
      get: (...key) => (silent.isSilent ? Promise.reject(new Error()) : records.get(...key)),
      update: (...change) =>
        silent.isSilent ? Promise.reject(new Error()) : records.update(...change),
    },
    channelHub()(),
  );
  const second = withRound(review, { ...round, number: 2, fingerprint: '0000-0002' });
  await store.update('reviewer', 'a1', () => ({ ...second, notes: [note('n2')] }));
  silent.isSilent = false;
  await store.retryUnsaved();
  expect(parseReview(await records.get('reviewer', 'a1'))).toMatchObject({
    rounds: [{ number: 1 }, { number: 2 }],
    notes: [{ id: 'n1' }, { id: 'n2' }],
  });
});

test('[S6] what is unsaved of a draft’s review goes with the draft, and comes back with it', async () => {
  const { store: drafts, tellOf } = draftNews();
  const store = reviewStore(
    { ...memoryReviews(), put: () => Promise.reject(new Error()) },
    channelHub()(),
    drafts,
  );
  const mine: ReviewRecord = { ...review, side: 'author' };
  await store.put(mine);
  tellOf({ kind: 'removed', id: 'a1', elsewhere: false });
  expect(await store.load('author', 'a1')).toBeNull();
  expect(store.hasUnsaved()).toBe(false);
  tellOf({ kind: 'written', id: 'a1', elsewhere: false });
  expect(await store.load('author', 'a1')).toEqual(mine);
  tellOf({ kind: 'cleared', elsewhere: false });
  expect(await store.load('author', 'a1')).toBeNull();
});

test('[T4] a review that cannot be read is set aside whole, and what is done beside it goes on', async () => {
  const records = memoryReviews();
  const damaged = { ...serializeReview(review), id: 'b2', rounds: [{ number: 10n }] };
  await records.put('reviewer', 'b2', damaged);
  await records.put('reviewer', 'c3', { ...serializeReview(review), version: 2 });
  await records.put('reviewer', 'a1', serializeReview(review));
  const store = reviewStore(records, channelHub()());
  expect(await store.list('reviewer')).toHaveLength(1);
  expect(await store.setAside('reviewer')).toMatchObject([
    { version: { id: 'b2' }, problem: 'unreadable', record: damaged },
    { version: { id: 'a1' }, problem: 'newer' },
  ]);
  expect(await store.update('reviewer', 'b2', () => review)).toBeNull();
  expect(await records.get('reviewer', 'b2')).toBe(damaged);
});

function note(id: string) {
  return { id, asked, reply: NO_REPLY };
}

function draftNews() {
  let listener = (_change: StoreChange) => {};
  return {
    store: {
      subscribe(heard: typeof listener) {
        listener = heard;
        return () => undefined;
      },
    },
    tellOf: (change: StoreChange) => listener(change),
  };
}

test('a review waits for its reader until it is decided about, and again when something comes', async () => {
  const [hub, records] = [channelHub(), memoryReviews()];
  const [store, other] = [reviewStore(records, hub()), reviewStore(records, hub())];
  await records.put('reviewer', 'bad', 'damaged');
  await store.update('reviewer', 'a1', () => review);
  await store.update('author', 'b2', () => ({ ...review, side: 'author', id: 'b2' }));
  expect([await store.countWaiting(), await other.countWaiting()]).toEqual([1, 1]);
  const seen = { ...review, seen: arrivedIn(review) };
  await store.put(seen);
  expect(await store.countWaiting()).toBe(1);
  await store.put({ ...seen, decision: 'request-changes' });
  expect([await store.countWaiting(), await other.countWaiting()]).toEqual([0, 0]);
  const reply = { rev: 1, text: 'Done', state: 'done' } as const;
  await other.update('reviewer', 'a1', (now) => ({
    ...(now ?? review),
    notes: [{ id: 'n1', asked, reply }],
  }));
  expect([await store.countWaiting(), await other.countWaiting()]).toEqual([1, 1]);
});
