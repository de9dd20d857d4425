import { mergeNotes } from './note.ts';
import { unsavedNotes } from './save-note.ts';
import { withRound, type ReviewRecord, type ReviewSide } from './review-record.ts';
import type { StoreChange } from './store-changes.ts';
import { whyNotSaved } from './why-not-saved.ts';

/** What is kept in this page's memory until the storage takes it. */
export function unsavedReviews(announce: () => void) {
  const kept = new Map<string, ReviewRecord>();
  /** The last of each that is on its way. */
  const underWay = new Map<string, ReviewRecord>();
  /** Drafts that were deleted; deleting may be undone. */
  const deleted = new Set<string>();
  let why = '';
  const isHere = ({ side, id }: ReviewRecord) => side === 'reviewer' || !deleted.has(id);
  const all = (side: ReviewSide) =>
    [...kept.values()].filter((record) => record.side === side && isHere(record));
  return {
    all,
    get: (side: ReviewSide, id: string) => all(side).find((record) => record.id === id),
    why: () => ([...kept.values()].some(isHere) ? why : null),
    begin: (record: ReviewRecord) => void underWay.set(keyOf(record.side, record.id), record),
    /** True when no later one is on its way. */
    end(record: ReviewRecord): boolean {
      const key = keyOf(record.side, record.id);
      if (underWay.get(key) !== record) return false;
      underWay.delete(key);
      kept.delete(key);
      return true;
    },
    keep(record: ReviewRecord, problem: unknown) {
      kept.set(keyOf(record.side, record.id), record);
      why = whyNotSaved(problem, WAY_OUT);
      announce();
    },
    forget: (side: ReviewSide, id: string) => kept.delete(keyOf(side, id)),
    /** A draft that is deleted takes its review along, and brings it back. */
    followDraft(change: StoreChange) {
      // Nobody waits to hear of it otherwise; with everything, reviews are deleted too.
      const isNews = kept.size > 0 || change.kind === 'cleared';
      if (change.kind === 'cleared') kept.clear();
      if (change.kind === 'removed') deleted.add(change.id);
      if (change.kind === 'written') deleted.delete(change.id);
      if (isNews) announce();
    },
  };
}

/** What this page has and the storage has not, and the other way round. */
export function mergeReviews(
  stored: ReviewRecord | null | undefined,
  mine: ReviewRecord,
): ReviewRecord {
  if (!stored) return mine;
  const both = {
    ...stored.rounds.reduce(withRound, mine),
    notes: mergeNotes(stored.notes, mine.notes),
  };
  // What was saved since is not open again.
  const ids = unsavedNotes({ ...both, open: stored.open });
  const open = Object.entries(stored.open).filter(([id]) => ids.includes(id));
  return { ...both, open: { ...Object.fromEntries(open), ...mine.open } };
}

function keyOf(side: ReviewSide, id: string): string {
  return `${side} ${id}`;
}

const WAY_OUT = 'Send or download the review';
