import { createContext, useCallback, useContext, type ReactNode } from 'react';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { FieldExtraContext } from '#form/field-extra.ts';
import type { FieldName } from '#manifest/values/form-values.ts';
import { FieldNotes } from '#page/handoff-parts.ts';
import { useReview, type ChangeReview } from '#workspace/use-review.ts';

const RecordContext = createContext<ReviewRecord | null>(null);
/** Apart from the record, which changes with every key of a reply: the buttons need not know. */
const ChangeContext = createContext<ChangeReview>(() => undefined);

/** The notes that came home to this draft, for every place that shows or answers them. */
export function AuthorNotes({ draftId, children }: { draftId: string; children: ReactNode }) {
  const { record = null, change } = useReview('author', draftId);
  const hasNotes = record !== null && record.notes.length > 0;
  const fieldNotes = useCallback(
    // Most drafts have none, and do not fetch what draws them.
    (name: FieldName) => hasNotes && <FieldNotes name={name} />,
    [hasNotes],
  );
  return (
    <RecordContext value={record}>
      <ChangeContext value={change}>
        <FieldExtraContext value={fieldNotes}>{children}</FieldExtraContext>
      </ChangeContext>
    </RecordContext>
  );
}

export function useAuthorRecord(): ReviewRecord | null {
  return useContext(RecordContext);
}

export function useChangeNotes(): ChangeReview {
  return useContext(ChangeContext);
}
