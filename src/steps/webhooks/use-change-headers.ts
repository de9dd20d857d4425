import { useCallback } from 'react';
import { revertChange } from '#form/differences.ts';
import { useDraftForm } from '#form/draft-form.tsx';
import { useNotify } from '#ui/notify.tsx';
import { withFieldValue } from '#form/field-value.ts';
import type { FormValues, HeaderListName, HeaderValues } from '#manifest/values/form-values.ts';
import { useHideAll } from './reveal.tsx';

type ChangedHeaders = Partial<Record<HeaderListName, HeaderValues[]>>;

/** Gives lists other headers, says so, and offers to undo it; edits made in between stay. */
export function useChangeHeaders(): (changed: ChangedHeaders, message: string) => void {
  const draft = useDraftForm();
  const notify = useNotify();
  const hideAll = useHideAll();
  return useCallback(
    (changed, message) => {
      const before = draft.values();
      const after = withHeaders(before, changed);
      hideAll();
      draft.replaceValues(after);
      notify(message, () => {
        hideAll();
        draft.replaceValues(revertChange(draft.values(), before, after));
      });
    },
    [draft, notify, hideAll],
  );
}

function withHeaders(values: FormValues, changed: ChangedHeaders): FormValues {
  return Object.entries(changed).reduce(
    (all, [list, headers]) => withFieldValue(all, list, headers),
    values,
  );
}
