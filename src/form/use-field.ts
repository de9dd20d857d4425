import { useCallback } from 'react';
import type { FieldName } from '#manifest/values/form-values.ts';
import { useDraftParts } from './draft-context.ts';
import { fieldValue, type FieldValue } from './field-value.ts';
import { useFormSnapshot } from './form-snapshot.ts';

export interface Field<Name extends FieldName> {
  /** `undefined` only in the moment between a row's removal and its last render. */
  value: FieldValue<Name> | undefined;
  setValue: (value: FieldValue<Name>) => void;
  /** For a keystroke: those in a row are undone as one. */
  typeValue: (value: FieldValue<Name>) => void;
  /** For what is put in order behind the person: it is no edit of its own. */
  tidyValue: (value: FieldValue<Name>) => void;
  /** To call when the focus leaves the field. */
  leave: () => void;
}

/** Binds a control to the field of this name: the one way from a control to the form. */
export function useField<Name extends FieldName>(name: Name): Field<Name> {
  const { edits, leave } = useDraftParts();
  const value = useFormSnapshot(({ values }) => fieldValue(values, name));
  return {
    value,
    setValue: useCallback((next) => edits.setValue(name, next), [edits, name]),
    typeValue: useCallback((next) => edits.typeValue(name, next), [edits, name]),
    tidyValue: useCallback((next) => edits.tidyValue(name, next), [edits, name]),
    leave: useCallback(() => leave(name), [leave, name]),
  };
}
