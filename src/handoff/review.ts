import { isNote, type Note } from '#drafts/note.ts';
import { REVIEW_DECISIONS, type ReviewDecision } from '#drafts/review-record.ts';

/** What a reviewer sends back. */
export interface Review {
  draftId: string;
  /** Of the draft it is about. */
  round: number;
  fingerprint: string;
  decision: ReviewDecision;
  /** To the author. */
  comment: string;
  notes: readonly Note[];
}

export function isReview(value: unknown): value is Review {
  if (typeof value !== 'object' || value === null) return false;
  const { draftId, round, fingerprint, decision, comment, notes } = value as Record<
    string,
    unknown
  >;
  return (
    [draftId, fingerprint, comment].every((text) => typeof text === 'string') &&
    typeof round === 'number' &&
    REVIEW_DECISIONS.some((each) => each === decision) &&
    Array.isArray(notes) &&
    notes.every(isNote)
  );
}
