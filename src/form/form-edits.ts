import type { UseFormReturn } from 'react-hook-form';
import type { FieldName, FormValues } from '#manifest/values/form-values.ts';
import { describeEdit, type Edit } from './describe-edit.ts';
import { differences } from './differences.ts';
import { editHistory } from './edit-history.ts';
import type { FormStore } from './form-store.ts';
import { formWriter } from './form-writer.ts';

/** Every way in which the form's values change, so that each can be undone. */
export type FormEdits = ReturnType<typeof formEdits>;

export function formEdits(form: UseFormReturn<FormValues>, store: FormStore) {
  const { write, followFieldArrays } = formWriter(form, store);
  // Not the time of day, which may be put back.
  const history = editHistory(() => performance.now());
  const record = (before: FormValues) => history.record(before);

  const look = (way: 'previous' | 'next'): Edit | null => {
    const now = store.snapshot().values;
    const there = history[way](now);
    return there && describeEdit(now, there);
  };
  const go = (way: 'undo' | 'redo'): Edit | null => {
    const now = store.snapshot().values;
    const there = history[way](now);
    if (!there) return null;
    write(differences(now, there));
    return describeEdit(now, there);
  };
  return {
    setValue: (name: FieldName, value: unknown) => write([[name, value]], record),
    /** For a keystroke: those in a row are one edit. */
    typeValue: (name: FieldName, value: unknown) =>
      write([[name, value]], (before) => history.record(before, name)),
    /** For what is put in order behind the person: it belongs to the edit before. */
    tidyValue: (name: FieldName, value: unknown) => write([[name, value]]),
    replaceValues: (next: FormValues) => write(differences(store.snapshot().values, next), record),
    /** For a keystroke in the manifest's text: those in a row are one edit. */
    typeValues: (next: FormValues) =>
      write(differences(store.snapshot().values, next), (before) => history.record(before, 'text')),
    followFieldArrays: () => followFieldArrays(record),
    endTyping: history.endTyping,
    undo: () => go('undo'),
    redo: () => go('redo'),
    nextUndo: () => look('previous'),
    nextRedo: () => look('next'),
  };
}
