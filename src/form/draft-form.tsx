import { useEffect, useState, type ReactNode } from 'react';
import { FormProvider, useForm, type UseFormReturn } from 'react-hook-form';
import { applyFix } from '#manifest/fixes.ts';
import type { FormValues, StepId } from '#manifest/form-values.ts';
import { WEBHOOK_EVENTS } from '#manifest/webhook-events.ts';
import { afterPress, useFollowPresses } from './after-press.ts';
import { differences, withoutChange } from './differences.ts';
import { DraftContext, useDraftParts, type Draft, type DraftParts } from './draft-context.ts';
import { fieldValue, withFieldValue } from './field-value.ts';
import { findingsResolver } from './findings-resolver.ts';
import { createFocusStore } from './focus-store.ts';
import { createFormStore, type FormStore } from './form-store.ts';
import { useTrackFocus } from './focus.ts';

interface DraftFormProps {
  /** What the form starts with; another draft is another mount (`key={draft.id}`). */
  values: FormValues;
  /** Steps whose errors show from the start. */
  attempted: readonly StepId[];
  /** App names of the other drafts on this device (A1). */
  otherNames: readonly string[];
  onChange: (values: FormValues) => void;
  children: ReactNode;
}

/**
 * One draft being edited. react-hook-form holds the values and which fields were left; the store
 * beside it holds immutable snapshots of them, so that everything derived (manifest, findings) is
 * worked out once per change and each control renders only when its own part changed.
 */
export function DraftForm({ values, attempted, otherNames, onChange, children }: DraftFormProps) {
  const [store] = useState(() =>
    createFormStore({ values, attempted: new Set(attempted), otherNames }),
  );
  const [resolver] = useState(() => findingsResolver(store));
  const form = useForm<FormValues>({ defaultValues: values, resolver });
  const [parts] = useState(() => partsOf(form, store));

  useEffect(() => store.update({ otherNames }), [store, otherNames]);
  useEffect(() => followFieldArrays(form, store), [form, store]);
  useEffect(() => {
    let last = store.snapshot().values;
    return store.subscribe(() => {
      const { values: now } = store.snapshot();
      if (now === last) return;
      last = now;
      onChange(now);
    });
  }, [store, onChange]);
  useTrackFocus(parts.focus);
  useFollowPresses();

  return (
    <FormProvider {...form}>
      <DraftContext value={parts}>{children}</DraftContext>
    </FormProvider>
  );
}

export function useDraftForm(): Draft {
  return useDraftParts().draft;
}

function partsOf(form: UseFormReturn<FormValues>, store: FormStore): DraftParts {
  const focus = createFocusStore();
  const replaceValues = (next: FormValues) => {
    const changes = differences(store.snapshot().values, next);
    let { values } = store.snapshot();
    for (const [name, value] of changes) {
      form.setValue(name as never, value as never);
      values = withFieldValue(values, name, value);
    }
    store.update({ values });
  };
  const draft: Draft = {
    values: () => store.snapshot().values,
    setValue(name, value) {
      // FieldName is a subset of react-hook-form's paths; what fits which is the control's business.
      form.setValue(name, value as never);
      store.update({ values: withFieldValue(store.snapshot().values, name, value) });
    },
    replaceValues,
    applyFix(fix) {
      const before = store.snapshot().values;
      const after = applyFix(before, fix);
      replaceValues(after);
      return () => replaceValues(withoutChange(store.snapshot().values, before, after));
    },
    focusField: focus.request,
    attempt(step) {
      const { attempted } = store.snapshot();
      if (!attempted.has(step)) store.update({ attempted: new Set([...attempted, step]) });
      if (step !== 'review') void form.trigger(step);
    },
  };
  return {
    draft,
    store,
    focus,
    leave(name) {
      if (form.getFieldState(name).isTouched) return;
      form.setValue(name, fieldValue(store.snapshot().values, name) as never, {
        shouldTouch: true,
      });
      afterPress(store.announce);
    },
    wasLeft: (name) => form.getFieldState(name).isTouched,
  };
}

const HEADER_LISTS = WEBHOOK_EVENTS.map(({ name }) => `webhooks.events.${name}.headers` as const);

/**
 * Rows added or removed through `useFieldArray` reach the snapshot too. By exact names: a
 * subscriber to all values would have react-hook-form clone all of them on every keystroke.
 */
function followFieldArrays(form: UseFormReturn<FormValues>, store: FormStore) {
  return form.subscribe({
    name: HEADER_LISTS,
    exact: true,
    formState: { values: true },
    callback: () => {
      let { values } = store.snapshot();
      for (const name of HEADER_LISTS)
        values = withFieldValue(values, name, structuredClone(form.getValues(name)));
      store.update({ values });
    },
  });
}
