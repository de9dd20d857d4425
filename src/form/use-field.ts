import { useCallback } from 'react';
import type { FieldName } from '#manifest/form-values.ts';
import { useDraftParts } from './draft-context.ts';
import { fieldValue, type FieldValue } from './field-value.ts';
import { useFormSnapshot } from './form-snapshot.ts';

export interface Field<Name extends FieldName> {
  /** `undefined` only in the moment between a row's removal and its last render. */
  value: FieldValue<Name> | undefined;
  setValue: (value: FieldValue<Name>) => void;
  /** To call when the focus leaves the field. */
  leave: () => void;
}

/** Binds a control to the field of this name: the one way from a control to the form. */
export function useField<Name extends FieldName>(name: Name): Field<Name> {
  const { draft, leave } = useDraftParts();
  const value = useFormSnapshot(({ values }) => fieldValue(values, name));
  return {
    value,
    setValue: useCallback((next) => draft.setValue(name, next), [draft, name]),
    leave: useCallback(() => leave(name), [leave, name]),
  };
}
