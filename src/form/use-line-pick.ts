import { useCallback } from 'react';
import { fieldOf } from '#manifest/values/field-places.ts';
import type { FieldName } from '#manifest/values/form-values.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';
import { useDraftForm } from './draft-form.tsx';
import { useNotify } from '#ui/notify.tsx';

/** Leads from a line of the manifest to its field, or says that there is none. */
export function useLinePick(onField: (name: FieldName) => void): (path: Pointer) => void {
  const draft = useDraftForm();
  const notify = useNotify();
  return useCallback(
    (path) => {
      const field = fieldOf(path, draft.values());
      if (field) onField(field);
      else notify('This line has no field. “Edit JSON” leads to its text.');
    },
    [draft, notify, onField],
  );
}
