import { useCallback, useMemo } from 'react';
import { get, useController, useFormContext, useFormState } from 'react-hook-form';
import { stepOfField } from '#manifest/values/field-names.ts';
import type { FieldName, FormValues } from '#manifest/values/form-values.ts';
import { useAfterPress } from '#ui/after-press.ts';
import { useDraftParts } from './draft-context.ts';
import { sentencesOf, type FieldMessage } from './field-errors.ts';
import type { FieldValue } from './field-value.ts';
import type { Change } from './form-edits.ts';
import { useFormSnapshot } from './form-snapshot.ts';

export interface UseFieldReturn<Name extends FieldName> {
  /** `undefined` only in the moment between a row's removal and its last render. */
  value: FieldValue<Name> | undefined;
  isInvalid: boolean;
  setValue: (value: FieldValue<Name>) => void;
  /** For a keystroke: those in a row are undone as one. */
  typeValue: (value: FieldValue<Name>) => void;
  /** For what is put in order behind the person: it is no edit of its own. */
  normalizeValue: (value: FieldValue<Name>) => void;
  /** To call when the focus leaves the field. */
  onBlur: () => void;
}

/** Binds a control to the field of this name: the one way from a control to react-hook-form. */
export function useField<Name extends FieldName>(name: Name): UseFieldReturn<Name> {
  const { edits, endVisit } = useDraftParts();
  const { field, fieldState } = useController<FormValues, Name>({ name });
  const { onChange, onBlur } = field;
  const wasTried = useWasTried(name);
  const { isTouched } = fieldState;
  const isInvalid = useAfterPress((isTouched || wasTried) && fieldState.error !== undefined);
  const change = useCallback(
    (kind: Change) => (value: FieldValue<Name>) => {
      edits.during(kind, () => onChange(value));
      // react-hook-form looks at what is typed once a field was touched; on a step that was tried, from the start.
      if (wasTried && !isTouched) onBlur();
    },
    [edits, onChange, onBlur, wasTried, isTouched],
  );
  return {
    value: field.value,
    isInvalid,
    ...useMemo(
      () => ({
        setValue: change('edit'),
        typeValue: change('keystroke'),
        normalizeValue: change('normalization'),
      }),
      [change],
    ),
    onBlur: useCallback(() => {
      if (endVisit(name)) onBlur();
    }, [endVisit, onBlur, name]),
  };
}

/** The person tried to go on from the field's step: its errors show, touched or not. */
function useWasTried(name: FieldName): boolean {
  return useFormSnapshot(({ tried }) => tried.has(stepOfField(name)));
}

const NOTHING: readonly FieldMessage[] = [];

/**
 * What is said at the field, once it was touched or its step was tried: its errors, with the fix of
 * the rule that asks for it, and then advice.
 */
export function useFieldIssues(name: FieldName): readonly FieldMessage[] {
  const { control } = useFormContext<FormValues>();
  const { errors, touchedFields } = useFormState({ control, name, exact: true });
  const wasTried = useWasTried(name);
  const isShown = wasTried || Boolean(get(touchedFields, name));
  const error: unknown = get(errors, name);
  const ruled = useFormSnapshot(({ byField }) => byField.get(name)) ?? NOTHING;
  const said = useMemo(() => {
    if (!isShown) return NOTHING;
    const wrong = sentencesOf(error).map(
      (sentence): FieldMessage =>
        ruled.find((each) => each.sentence === sentence) ?? { severity: 'error', sentence },
    );
    const advice = ruled.filter(({ severity }) => severity !== 'error');
    return wrong.length + advice.length > 0 ? [...wrong, ...advice] : NOTHING;
  }, [isShown, error, ruled]);
  return useAfterPress(said);
}
