import { lazyPart } from '#ui/lazy-part.tsx';
import { useCallback, type ReactNode } from 'react';
import { FieldExtraContext } from '#form/field-extra.ts';
import type { FieldName } from '#manifest/values/form-values.ts';
import { useReview } from '#workspace/use-review.ts';
import { ChangeContext, RecordContext } from './author-record.ts';

/** Takes no room while it is fetched: most fields have no note. */
const FieldNotes = lazyPart(() => import('./field-notes.tsx').then((part) => part.FieldNotes), 0);

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
