import { expect, test } from 'vitest';
import { NO_REPLY, type Note } from '#drafts/note.ts';
import { newReview, type ReviewRecord } from '#drafts/review-record.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { missingIn } from './missing-in.ts';
import { openRoundOf } from '#workspace/open-round.ts';

const note: Note = {
  id: 'n1',
  asked: { rev: 1, path: '/client_name', text: 'Longer?' },
  reply: NO_REPLY,
};

function missing(part: Partial<ReviewRecord>, manifest: JsonObject = READY_MANIFEST) {
  const round = {
    number: 1,
    at: 1,
    message: '',
    fingerprint: '7F3A-91C2',
    manifest,
    secrets: 'included',
    sealed: '',
    source: 'a link',
  } as const;
  const record = { ...newReview('reviewer', 'a1', 1), rounds: [round], ...part };
  const openRound = openRoundOf(record);
  if (!openRound) throw new Error('No round.');
  return missingIn(record, openRound)?.sentence ?? null;
}
const WRONG = { ...READY_MANIFEST, client_name: '' };

test('a review without a decision asks for one', () => {
  expect(missing({})).toMatch(/^Choose Approve, Request changes or Comment/);
});

test('approving a manifest with errors asks for a reason; without errors it does not', () => {
  expect(missing({ decision: 'approve' }, WRONG)).toMatch(/^Enter a reason/);
  expect(missing({ decision: 'approve', approveReason: ' ' }, WRONG)).toMatch(/^Enter a reason/);
  expect(missing({ decision: 'approve', approveReason: 'Pilot only' }, WRONG)).toBeNull();
  expect(missing({ decision: 'approve' })).toBeNull();
  expect(missing({ decision: 'comment' }, WRONG)).toBeNull();
});

test('requesting changes asks for a note or a message', () => {
  const decision = 'request-changes';
  expect(missing({ decision })).toMatch(/^Add a note or a message/);
  const withdrawn = { ...note, asked: { ...note.asked, withdrawn: true as const } };
  expect(missing({ decision, notes: [withdrawn], comment: ' ' })).toMatch(/^Add a note/);
  expect(missing({ decision, comment: 'Please shorten the name.' })).toBeNull();
  expect(missing({ decision, notes: [note] })).toBeNull();
  // It is asked about before it is sent.
  expect(missing({ decision, open: { n2: { path: '/scope', text: 'Why?' } } })).toBeNull();
});
