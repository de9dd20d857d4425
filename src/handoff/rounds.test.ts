import { expect, test } from 'vitest';
import { NO_REPLY, type Note } from '#drafts/note.ts';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { lastSent } from './last-sent.ts';
import { nextRound, reviewOf, sentRound, withArrival, withReview } from './rounds.ts';
import { decodeLink, encodeDraft, encodeReview, type SharedDraft } from './share-link.ts';

const note: Note = {
  id: 'n1',
  asked: {
    rev: 1,
    path: '/client_name',
    text: 'Longer?',
    suggestion: 'Acme Chat',
  },
  reply: NO_REPLY,
};

const SENT = { draftId: 'a1', message: 'First', source: 'a link', at: 1 };

test('a draft goes out, a review comes home, and the next round brings the answer along', async () => {
  const draftId = 'a1';
  let author: ReviewRecord | null = send(null, READY_MANIFEST);
  let reviewer: ReviewRecord = withArrival(null, await carry(author, READY_MANIFEST), arrival(2));
  expect(reviewer).toMatchObject({ id: draftId, rounds: [{ number: 1, message: 'First' }] });
  expect(reviewOf(reviewer)).toBeNull();

  reviewer = { ...reviewer, notes: [note], decision: 'request-changes', comment: 'Nearly' };
  const review = reviewOf(reviewer);
  if (!review) throw new Error('No review.');
  const home = await decodeLink(await encodeReview(review));
  if (home.kind !== 'review') throw new Error(home.kind);
  author = withReview(author, home.review, 3);
  expect(author).toMatchObject({ decision: 'request-changes', notes: [note] });

  const fixed = { ...READY_MANIFEST, client_name: 'Acme Chat' };
  const reply = { rev: 1, text: 'Done', state: 'accepted' } as const;
  author = send({ ...author, notes: [{ ...note, reply }] }, fixed);
  expect(author.rounds.map(({ number }) => number)).toEqual([1, 2]);
  reviewer = withArrival(reviewer, await carry(author, fixed), arrival(5));
  expect(reviewer).toMatchObject({
    rounds: [{ number: 1 }, { number: 2 }],
    notes: [{ ...note, reply }],
    decision: null,
    comment: '',
  });
});

test('a draft that was sent says so until it is changed', () => {
  expect(lastSent(null, READY_MANIFEST)).toBeNull();
  const author = send(null, READY_MANIFEST);
  expect(lastSent(author, READY_MANIFEST)).toEqual({
    at: 1,
    round: 1,
    source: 'a link',
    isChanged: false,
  });
  const changed = { ...READY_MANIFEST, client_name: 'Acme Chat' };
  expect(lastSent(author, changed)).toEqual({ at: 1, round: 1, source: 'a link', isChanged: true });
});

test('sending or opening the same again is no new round and forgets no decision', async () => {
  const author = send(null, READY_MANIFEST);
  expect(nextRound(author, READY_MANIFEST)).toBe(1);
  expect(send(author, READY_MANIFEST).rounds).toHaveLength(1);
  const shared = await carry(author, READY_MANIFEST);
  const decided = { ...withArrival(null, shared, arrival(2)), decision: 'approve' } as const;
  expect(withArrival(decided, shared, arrival(9))).toMatchObject({
    decision: 'approve',
    rounds: [{ number: 1 }],
  });
});

test('sent once more with another message, a round is remembered with that one', () => {
  const sent = (message: string) => ({ ...SENT, message, manifest: READY_MANIFEST });
  const author = sentRound(sentRound(null, sent('First')), sent('Second'));
  expect(author.rounds).toMatchObject([{ number: 1, message: 'Second' }]);
  // An email's link has none: what was said before stays.
  expect(sentRound(author, sent('')).rounds).toMatchObject([{ number: 1, message: 'Second' }]);
});

test('[S6] what the author remembers of a round has no header values', () => {
  expect(JSON.stringify(send(null, READY_MANIFEST))).not.toContain('s3cret');
});

function send(record: ReviewRecord | null, manifest: typeof READY_MANIFEST): ReviewRecord {
  return sentRound(record, { ...SENT, manifest });
}

/** Through a link, as it really goes. */
async function carry(record: ReviewRecord, manifest: typeof READY_MANIFEST): Promise<SharedDraft> {
  const { notes, rounds } = record;
  const round = rounds.at(-1)?.number ?? 0;
  const draft = { draftId: 'a1', round, message: 'First', notes, manifest };
  const opened = await decodeLink(await encodeDraft(draft));
  if (opened.kind !== 'draft') throw new Error(opened.kind);
  return opened;
}

function arrival(at: number) {
  return { id: 'a1', source: 'a link', at };
}
