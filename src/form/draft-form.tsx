import { useEffect, useState, type ReactNode } from 'react';
import { FormProvider, useForm, type UseFormReturn } from 'react-hook-form';
import { applyFix, withValueAt } from '#manifest/verdict/fixes.ts';
import type { FieldName, FormValues, StepId } from '#manifest/values/form-values.ts';
import { afterPress, useFollowPresses } from '#ui/after-press.ts';
import { withoutChange } from './differences.ts';
import { DraftContext, useDraftParts, type Draft, type DraftParts } from './draft-context.ts';
import { fieldValue } from './field-value.ts';
import { findingsResolver } from './findings-resolver.ts';
import { createFocusStore } from './focus-store.ts';
import { formEdits } from './form-edits.ts';
import { createFormStore, type FormStore } from './form-store.ts';
import { showField, useTrackFocus } from './focus.ts';

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
  useEffect(() => parts.edits.followFieldArrays(), [parts]);
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
  const edits = formEdits(form, store);
  const { setValue, replaceValues, typeValues, undo, redo, nextUndo, nextRedo } = edits;
  const change = (make: (before: FormValues) => FormValues) => {
    const before = store.snapshot().values;
    const after = make(before);
    replaceValues(after);
    return () => replaceValues(withoutChange(store.snapshot().values, before, after));
  };
  /** What was offered, and what the form said then. */
  let offer: { name: FieldName; values: FormValues } | null = null;
  const draft: Draft = {
    values: () => store.snapshot().values,
    setValue,
    replaceValues,
    typeValues,
    applyFix: (fix) => change((before) => applyFix(before, fix)),
    setValueAt: (path, value) => change((before) => withValueAt(before, path, value)),
    undo,
    redo,
    nextUndo,
    nextRedo,
    focusField: (name) => focus.request(name),
    offerField(name) {
      offer = { name, values: store.snapshot().values };
      focus.request(name);
    },
    showField: (name) => showField(name, focus),
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
    edits,
    leave(name) {
      edits.endTyping();
      const wasPassed = offer?.name === name && offer.values === store.snapshot().values;
      offer = null;
      if (wasPassed) return;
      if (form.getFieldState(name).isTouched) return;
      form.setValue(name, fieldValue(store.snapshot().values, name) as never, {
        shouldTouch: true,
      });
      afterPress(store.announce);
    },
    wasLeft: (name) => form.getFieldState(name).isTouched,
  };
}
