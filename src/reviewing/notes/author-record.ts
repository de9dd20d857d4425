import { createContext, useContext } from 'react';
import type { ReviewRecord } from '#drafts/review-record.ts';
import type { ChangeReview } from '#workspace/use-review.ts';

/** The notes that came home to the open draft. */
export const RecordContext = createContext<ReviewRecord | null>(null);
/** Apart from the record, which changes with every key of a reply: the buttons need not know. */
export const ChangeContext = createContext<ChangeReview>(() => undefined);

export function useAuthorRecord(): ReviewRecord | null {
  return useContext(RecordContext);
}

export function useChangeNotes(): ChangeReview {
  return useContext(ChangeContext);
}
