import { memo, useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import { FormProvider, useForm, type Resolver, type UseFormReturn } from 'react-hook-form';
import type { FieldName, FormValues, StepId } from '#manifest/values/form-values.ts';
import { useFollowPresses } from '#ui/after-press.ts';
import {
  DraftContext,
  useDraftParts,
  type UseDraftFormReturn,
  type DraftParts,
} from './draft-context.ts';
import { createFocusStore } from './focus-store.ts';
import { formEdits } from './form-edits.ts';
import { showField, useTrackFocus } from './focus.ts';
import { createFormStore, type FormStore } from './form-store.ts';
import { knownRules, lateRules } from './late-rules.ts';

interface DraftFormProps {
  /** What the form starts with; another draft is another mount (`key={draft.id}`). */
  values: FormValues;
  /** Steps whose errors show from the start. */
  tried: readonly StepId[];
  /** App names of the other drafts on this device (A1). */
  otherNames: readonly string[];
  children: ReactNode;
}

/** What is asked before the rules are there is answered when they come, of the values as they are then. */
const RESOLVER: Resolver<FormValues> = async (values, context, options) => {
  const { resolver } = lateRules.now() ?? (await lateRules.there);
  return resolver(values, context, options);
};

/**
 * One draft being edited. react-hook-form holds the values, their errors and which fields were
 * touched. Immutable snapshots of the values follow it, so that everything derived (manifest,
 * advice) is worked out once per change, and whoever shows or saves them hears of it.
 */
export function DraftForm({ values, tried, otherNames, children }: DraftFormProps) {
  const form = useForm<FormValues>({
    defaultValues: values,
    resolver: RESOLVER,
    mode: 'onTouched',
    criteriaMode: 'all',
  });
  const [store] = useState(() => createFormStore({ values, tried: new Set(tried), otherNames }));
  const [parts] = useState(() => partsOf(form, store));

  useEffect(() => store.update({ otherNames }), [store, otherNames]);
  // What shows from the start shows with the first picture.
  useLayoutEffect(() => {
    if (store.now().tried.size > 0) void form.trigger();
  }, [form, store]);
  useTrackFocus(parts.focus);
  useFollowPresses();

  return (
    <DraftContext value={parts}>
      <FormAround form={form}>{children}</FormAround>
    </DraftContext>
  );
}

/**
 * The form is the same object all along, and its state is read by `useFormState`: what is around
 * need not be told of it. React would draw anew all that waits in the page's HTML for its code.
 */
const FormAround = memo(
  ({ form, children }: { form: UseFormReturn<FormValues>; children: ReactNode }) => (
    <FormProvider {...form}>{children}</FormProvider>
  ),
);

export function useDraftForm(): UseDraftFormReturn {
  return useDraftParts().draft;
}

function partsOf(form: UseFormReturn<FormValues>, store: FormStore): DraftParts {
  const focus = createFocusStore();
  const edits = formEdits(form, store);
  const { setValue, replaceValues, typeValues, undo, redo, nextUndo, nextRedo } = edits;
  const values = () => store.now().values;
  const change = (make: (before: FormValues) => FormValues) => {
    const before = values();
    const after = make(before);
    replaceValues(after);
    return () => replaceValues(knownRules().revertChange(values(), before, after));
  };
  /** What was offered, and what the form said then. */
  let offer: { name: FieldName; values: FormValues } | null = null;
  const draft: UseDraftFormReturn = {
    values,
    setValue,
    replaceValues,
    typeValues,
    applyFix: (fix) => change((before) => knownRules().applyFix(before, fix)),
    setValueAt: (path, value) => change((before) => knownRules().withValueAt(before, path, value)),
    undo,
    redo,
    nextUndo,
    nextRedo,
    focusField: (name) => focus.request(name),
    offerField(name) {
      offer = { name, values: values() };
      focus.request(name);
    },
    showField: (name) => showField(name, focus),
    trigger(step) {
      const { tried } = store.now();
      if (!tried.has(step)) store.update({ tried: new Set([...tried, step]) });
      // Review shows what every step lacks.
      return step === 'review' ? form.trigger() : form.trigger(step, { shouldTouch: true });
    },
  };
  return {
    draft,
    store,
    focus,
    edits,
    endVisit(name) {
      edits.endTyping();
      const wasPassed = offer?.name === name && offer.values === values();
      offer = null;
      return !wasPassed;
    },
  };
}
