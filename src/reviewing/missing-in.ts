import { unsavedNotes } from '#drafts/save-note.ts';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { errorsIn, type OpenRound } from '#workspace/open-round.ts';

/** What a review cannot be sent without. */
interface Missing {
  /** Where it is given. */
  at: 'decision' | 'reason' | 'comment';
  sentence: string;
}

/** Null where the review says what its author needs to know. */
export function missingIn(record: ReviewRecord, openRound: OpenRound): Missing | null {
  const { decision, comment, approveReason, notes } = record;
  if (!decision)
    return { at: 'decision', sentence: 'Choose Approve, Request changes or Comment first.' };
  if (decision === 'approve' && errorsIn(openRound) > 0 && approveReason.trim() === '')
    return { at: 'reason', sentence: 'Enter a reason to approve it with errors.' };
  const says =
    comment.trim() !== '' ||
    notes.some(({ asked }) => !asked.withdrawn) ||
    unsavedNotes(record).length > 0;
  if (decision === 'request-changes' && !says)
    return {
      at: 'comment',
      sentence: 'Add a note or a message, so the partner knows what to change.',
    };
  return null;
}
