import { isCount, isId, readNotes, type Note } from '#drafts/note.ts';
import { REVIEW_DECISIONS, type ReviewDecision } from '#drafts/review-record.ts';
import { canSuggest, nameOfPlace } from '#manifest/values/manifest-parts.ts';
import { isObject } from '#manifest/json/json.ts';

/** What a reviewer sends back. */
export interface Review {
  draftId: string;
  /** Of the draft it is about. */
  round: number;
  fingerprint: string;
  decision: ReviewDecision;
  /** To the author. */
  comment: string;
  /** Why it was approved although there were errors. */
  reason?: string;
  notes: readonly Note[];
}

export type ReadReview = { kind: 'review'; review: Review } | { kind: 'problem'; sentence: string };

/** A review that came from somewhere: exactly the members it should have, or why it is refused. */
export function readReview(value: unknown): ReadReview {
  if (!isObject(value)) return damaged;
  const { draftId, round, fingerprint, comment, reason } = value;
  const decision = REVIEW_DECISIONS.find((each) => each === value['decision']);
  if (!isId(draftId) || !isRound(round) || !isFingerprint(fingerprint)) return damaged;
  if (!decision || typeof comment !== 'string') return damaged;
  if (reason !== undefined && typeof reason !== 'string') return damaged;
  const found = readSentNotes(value['notes']);
  if (found.kind === 'problem') return found;
  const { notes } = found;
  const review: Review = { draftId, round, fingerprint, decision, comment, notes };
  return { kind: 'review', review: reason === undefined ? review : { ...review, reason } };
}

/** As many as headers. */
const MAX_NOTES = 1_000;

/** The notes of a review, or of a draft that goes out again. */
export function readSentNotes(
  value: unknown,
): { kind: 'notes'; notes: Note[] } | { kind: 'problem'; sentence: string } {
  if (Array.isArray(value) && value.length > MAX_NOTES) return tooMany(value.length);
  const notes = readNotes(value);
  if (!notes) return damaged;
  const bad = notes.find(({ asked }) => !isAcceptable(asked));
  return bad ? misplaced(bad) : { kind: 'notes', notes };
}

/** Whether the suggested value, if there is one, may take the place of what stands there. */
export function isAcceptable({ path, suggestion }: Note['asked']): boolean {
  return suggestion === undefined || canSuggest(path, suggestion);
}

/** How often a draft was sent: from 1. */
export function isRound(value: unknown): value is number {
  return isCount(value) && value > 0;
}

function isFingerprint(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9A-F]{4}-[0-9A-F]{4}$/.test(value);
}

const damaged = {
  kind: 'problem',
  sentence: 'This review is damaged. Ask for it to be sent again.',
} as const;

function tooMany(count: number) {
  const [found, most] = [count, MAX_NOTES].map((each) => each.toLocaleString('en'));
  const sentence = `This review has ${found} notes. No more than ${most} can be read.`;
  return { kind: 'problem', sentence } as const;
}

function misplaced({ asked: { path } }: Note) {
  const place = path === '' ? 'the whole manifest' : `“${nameOfPlace(path)}”`;
  const sentence = `This review can’t be used: the value it suggests for ${place} can’t stand there. Ask for it to be sent again.`;
  return { kind: 'problem', sentence } as const;
}
