import { mergeNotes } from '#drafts/note.ts';
import {
  arrivedIn,
  isSameRound,
  newReview,
  withRound,
  type ReviewRecord,
  type Round,
} from '#drafts/review-record.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { fingerprintOf } from './fingerprint.ts';
import { takeSecrets } from './header-secrets.ts';
import type { Review } from './review.ts';
import type { SharedDraft } from './share-link.ts';

/** The number the draft is sent under: the same as before while it says the same. */
export function nextRound(record: ReviewRecord | null, manifest: JsonObject): number {
  const last = record?.rounds.at(-1);
  if (!last) return 1;
  return last.fingerprint === fingerprintOf(manifest) ? last.number : last.number + 1;
}

/** What the author remembers of a draft that goes out. Header values stay in the draft. */
export function sentRound(
  record: ReviewRecord | null,
  sent: { draftId: string; manifest: JsonObject; message: string; source: string; at: number },
): ReviewRecord {
  const { draftId, manifest, message, source, at } = sent;
  const { bare, secrets } = takeSecrets(manifest);
  const round: Round = {
    number: nextRound(record, manifest),
    at,
    message,
    fingerprint: fingerprintOf(manifest),
    manifest: bare,
    secrets: Object.keys(secrets).length > 0 ? 'left-out' : 'none',
    sealed: '',
    source,
  };
  const after = withRound(record ?? newReview('author', draftId, at), round);
  // Sent once more, it may say more.
  const rounds = after.rounds.map((each) =>
    message !== '' && isSameRound(each, round) ? { ...each, message } : each,
  );
  return { ...after, rounds, savedAt: at };
}

/** Under which id a reviewer keeps it: the draft's, or for a file that names none, what it says. */
export function reviewIdOf({ draftId, fingerprint }: SharedDraft): string {
  return draftId || `${FROM_FILE}${fingerprint}`;
}

const FROM_FILE = 'file-';

/** False where a reviewer's id only says which file came: no draft has it. */
export function namesDraft(reviewId: string): boolean {
  return !reviewId.startsWith(FROM_FILE);
}

/** A draft has come to its reviewer. A new round asks for a new decision; opening the same again changes nothing. */
export function withArrival(
  record: ReviewRecord | null,
  shared: SharedDraft,
  { id, source, at }: { id: string; source: string; at: number },
): ReviewRecord {
  const before = record ?? newReview('reviewer', id, at);
  const { round: number, message, fingerprint, manifest, secrets, sealed } = shared;
  const round: Round = { number, at, message, fingerprint, manifest, secrets, sealed, source };
  const after = withRound(before, round);
  const isNew = after.rounds.at(-1)?.fingerprint !== before.rounds.at(-1)?.fingerprint;
  return {
    ...after,
    notes: mergeNotes(before.notes, shared.notes),
    ...(isNew && { decision: null, comment: '', approveReason: '', savedAt: at }),
  };
}

/** Two reviews of one app as one: what came in as a file of its own is the next round of what was there. */
export function withNextVersion(
  earlier: ReviewRecord,
  later: ReviewRecord,
  at: number,
): ReviewRecord {
  const last = earlier.rounds.at(-1)?.number ?? 0;
  const next = later.rounds.map((round, index) => ({ ...round, number: last + index + 1 }));
  const { decision, comment, approveReason, downloadReason } = later;
  const both: ReviewRecord = {
    ...next.reduce(withRound, earlier),
    notes: mergeNotes(earlier.notes, later.notes),
    ticks: { ...earlier.ticks, ...later.ticks },
    open: { ...earlier.open, ...later.open },
    reasons: [...earlier.reasons, ...later.reasons],
    apart: [...earlier.apart, ...later.apart],
    // What was decided about the round before is not decided about this one.
    decision,
    comment,
    approveReason,
    downloadReason,
    savedAt: at,
  };
  return later.seen === '' ? both : { ...both, seen: arrivedIn(both) };
}

/** The same taken back; what was said meanwhile stays with what was there first. */
export function withoutNextVersion(
  now: ReviewRecord,
  earlier: ReviewRecord,
  later: ReviewRecord,
): ReviewRecord {
  const own = new Set([...earlier.notes.map(({ id }) => id), ...Object.keys(earlier.open)]);
  const others = [...later.notes.map(({ id }) => id), ...Object.keys(later.open)];
  const isOthers = (id: string) => others.includes(id) && !own.has(id);
  const { rounds, decision, approveReason, seen } = earlier;
  return {
    ...now,
    rounds,
    decision,
    approveReason,
    seen,
    notes: now.notes.filter(({ id }) => !isOthers(id)),
    open: Object.fromEntries(Object.entries(now.open).filter(([id]) => !isOthers(id))),
    comment: now.comment || earlier.comment,
  };
}

/** True for a review of a round that another one has followed since. */
export function isOutdated({ rounds }: ReviewRecord, review: Review): boolean {
  return review.round < (rounds.at(-1)?.number ?? 0);
}

/** A review has come home to the draft's author. */
export function withReview(record: ReviewRecord | null, review: Review, at: number): ReviewRecord {
  const before = record ?? newReview('author', review.draftId, at);
  const notes = mergeNotes(before.notes, review.notes);
  // What was decided about an older round is not decided about this one.
  if (before.decision !== null && isOutdated(before, review)) return { ...before, notes };
  const { decision, comment, reason = '' } = review;
  return { ...before, notes, decision, comment, approveReason: reason, savedAt: at };
}

/** What goes back to the author; null while nothing was decided. */
export function reviewOf(
  record: Pick<ReviewRecord, 'id' | 'rounds' | 'notes' | 'decision' | 'comment' | 'approveReason'>,
): Review | null {
  const { id, rounds, notes, decision, comment } = record;
  const reason = decision === 'approve' ? record.approveReason.trim() : '';
  const round = rounds.at(-1);
  if (!round || !decision) return null;
  return {
    draftId: id,
    round: round.number,
    fingerprint: round.fingerprint,
    decision,
    comment,
    ...(reason !== '' && { reason }),
    notes: notes.filter(({ asked }) => asked.rev > 0),
  };
}
