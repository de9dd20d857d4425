import { useCallback, useMemo } from 'react';
import { get, useFieldArray, useFormContext, useFormState } from 'react-hook-form';
import { stepOfField } from '#manifest/values/field-names.ts';
import {
  newHeaderValues,
  type FieldName,
  type FormValues,
  type HeaderListName,
} from '#manifest/values/form-values.ts';
import { useAfterPress } from '#ui/after-press.ts';
import { useDraftParts } from './draft-context.ts';
import { sentencesOf, type FieldMessage } from './field-errors.ts';
import { fieldValue, type FieldValue } from './field-value.ts';
import type { Change } from './form-edits.ts';
import { useFormSnapshot } from './form-snapshot.ts';

interface FieldEdits<Name extends FieldName> {
  isInvalid: boolean;
  setValue: (value: FieldValue<Name>) => void;
  /** For a keystroke: those in a row are undone as one. */
  typeValue: (value: FieldValue<Name>) => void;
  /** For what is put in order behind the person: it is no edit of its own. */
  normalizeValue: (value: FieldValue<Name>) => void;
  /** To call when the focus leaves the field. */
  onBlur: () => void;
}

export interface UseFieldReturn<Name extends FieldName> extends FieldEdits<Name> {
  /** `undefined` only in the moment between a row's removal and its last render. */
  value: FieldValue<Name> | undefined;
}

/**
 * The field's value and the ways to change it. What the control shows is the snapshot's:
 * `useController` would have react-hook-form copy all values with every key.
 */
export function useField<Name extends FieldName>(name: Name): UseFieldReturn<Name> {
  const value = useFormSnapshot(({ values }) => fieldValue(values, name));
  return { value, ...useFieldEdits(name) };
}

/** Registers a control for the field of this name: the one way from a control to react-hook-form. */
export function useFieldEdits<Name extends FieldName>(name: Name): FieldEdits<Name> {
  const { edits, endVisit } = useDraftParts();
  const { register, getValues } = useFormContext<FormValues>();
  const { error, isTouched, wasTried } = useFieldState(name);
  const { onChange, onBlur } = register(name);
  const touch = useCallback(
    () => void onBlur({ type: 'blur', target: { name, value: getValues(name) } }),
    [onBlur, getValues, name],
  );
  const change = useCallback(
    (kind: Change) => (next: FieldValue<Name>) => {
      void onChange({ type: 'change', target: { name, value: next } });
      edits.follow(name, kind);
      // react-hook-form looks at what is typed once a field was touched; on a step that was tried, from the start.
      if (wasTried && !isTouched) touch();
    },
    [edits, onChange, touch, name, wasTried, isTouched],
  );
  return {
    isInvalid: useAfterPress((isTouched || wasTried) && error !== undefined),
    ...useMemo(
      () => ({
        setValue: change('edit'),
        typeValue: change('keystroke'),
        normalizeValue: change('normalization'),
      }),
      [change],
    ),
    onBlur: useCallback(() => {
      if (endVisit(name)) touch();
    }, [endVisit, touch, name]),
  };
}

/** What react-hook-form says of the field, and whether its step was tried: then its errors show, touched or not. */
function useFieldState(name: FieldName) {
  const { control } = useFormContext<FormValues>();
  const { errors, touchedFields } = useFormState({ control, name, exact: true });
  const wasTried = useFormSnapshot(({ tried }) => tried.has(stepOfField(name)));
  const error: unknown = get(errors, name);
  return { error, isTouched: Boolean(get(touchedFields, name)), wasTried };
}

const NOTHING: readonly FieldMessage[] = [];

/**
 * What is said at the field, once it was touched or its step was tried: its errors, with the fix of
 * the rule that asks for it, and then advice.
 */
export function useFieldIssues(name: FieldName): readonly FieldMessage[] {
  const { error, isTouched, wasTried } = useFieldState(name);
  const isShown = isTouched || wasTried;
  // Asked only then: nothing is judged while a new form is typed into.
  const ruled = useFormSnapshot((now) => (isShown ? now.byField.get(name) : undefined)) ?? NOTHING;
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

/** The rows of a list, each with an id that it keeps while others come and go. */
export function useHeaderFields(name: HeaderListName) {
  const { edits } = useDraftParts();
  const { control } = useFormContext<FormValues>();
  const { fields, append, remove } = useFieldArray({ control, name });
  // The same ones for as long as it is the same list: a row that is not changed is not drawn again.
  const changes = useMemo(
    () => ({
      append(header = newHeaderValues()) {
        append(header, { shouldFocus: false });
        edits.follow(name, 'edit');
      },
      remove(row: number) {
        remove(row);
        edits.follow(name, 'edit');
      },
    }),
    [append, remove, edits, name],
  );
  return { fields, ...changes };
}
