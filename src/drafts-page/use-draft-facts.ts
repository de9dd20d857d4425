import { useMemo } from 'react';
import { hasUnreadText, type Draft } from '#drafts/draft.ts';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { savedWhen } from '#ui/saved-when.ts';
import { useToday } from '#ui/use-today.ts';
import { draftName } from '#workspace/draft-name.ts';
import { draftState, type DraftState } from './draft-state.ts';

interface DraftFacts {
  name: string;
  state: DraftState;
  /** Its JSON says what the form does not have yet. */
  hasEdits: boolean;
  /** "yesterday 14:32"; null: it is not saved on this device. */
  savedAt: string | null;
}

export interface DraftPartsProps {
  draft: Draft;
  facts: DraftFacts;
}

export const NOT_SAVED = 'not saved on this device';

/** What the list says of a draft. */
export function useDraftFacts(
  draft: Draft,
  record: ReviewRecord | null,
  isUnsaved: boolean,
): DraftFacts {
  const today = useToday();
  const state = useMemo(() => draftState(draft, record), [draft, record]);
  return {
    name: draftName(draft.values),
    state,
    hasEdits: hasUnreadText(draft),
    savedAt: isUnsaved ? null : savedWhen(draft.savedAt, today),
  };
}
