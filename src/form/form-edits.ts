import type { UseFormReturn } from 'react-hook-form';
import { stepOfField } from '#manifest/values/field-names.ts';
import {
  isPath,
  isRawJson,
  type FieldName,
  type FormValues,
} from '#manifest/values/form-values.ts';
import { HEADER_LISTS } from '#manifest/values/field-names.ts';
import type { EditSummary } from './describe-edit.ts';
import { editHistory } from './edit-history.ts';
import { fieldValue, withFieldValue } from './field-value.ts';
import type { FormStore } from './form-store.ts';
import { knownRules } from './late-rules.ts';

/**
 * How a change counts for undo. `edit`: one step. `keystroke`: one step with the keystrokes before
 * it. `normalization`: no step of its own (spaces taken off when a field is left; undo itself).
 */
export type Change = 'edit' | 'keystroke' | 'normalization';

/** Every way in which the form's values change, and the way back. */
export type FormEdits = ReturnType<typeof formEdits>;

export function formEdits(form: UseFormReturn<FormValues>, store: FormStore) {
  // Not the time of day, which may be put back.
  const history = editHistory(() => performance.now());
  const now = () => store.now().values;

  /** These are the values now; those before are kept to be gone back to. */
  const take = (values: FormValues, change: Change, typedIn: FieldName | 'text') => {
    const before = now();
    if (values === before) return;
    if (change !== 'normalization')
      history.record(before, change === 'keystroke' ? typedIn : undefined);
    store.update({ values });
  };
  /** Changes these fields, as one edit. */
  const write = (changes: readonly (readonly [name: string, value: unknown])[], change: Change) => {
    if (changes.length === 0) return;
    const before = now();
    const after = changes.reduce((all, [name, value]) => withFieldValue(all, name, value), before);
    // A FieldName is a path of react-hook-form's; what fits which is the control's business.
    for (const [name, value] of changes) form.setValue(name as never, value as never);
    take(after, change, 'text');
    forgetRows(form, before, after);
    void form.trigger();
  };
  const look = (way: 'previous' | 'next'): EditSummary | null => {
    const there = history[way](now());
    return there && knownRules().describeEdit(now(), there);
  };
  const go = (way: 'undo' | 'redo'): EditSummary | null => {
    const before = now();
    const there = history[way](before);
    if (!there) return null;
    const { differences, describeEdit } = knownRules();
    write(differences(before, there), 'normalization');
    return describeEdit(before, there);
  };
  return {
    /** To call once a control has changed its field in react-hook-form: what it holds there is the next snapshot. */
    follow(name: FieldName, change: Change) {
      const before = now();
      const value: unknown = form.getValues(name);
      // A copy: react-hook-form goes on to change its lists in place.
      const own = typeof value === 'object' ? structuredClone(value) : value;
      const after = withFieldValue(before, name, own);
      take(after, change, name);
      if (hasSayInOthers(name, before, after)) void form.trigger(stepOfField(name));
    },
    setValue: (name: FieldName, value: unknown) => write([[name, value]], 'edit'),
    replaceValues: (next: FormValues) => write(knownRules().differences(now(), next), 'edit'),
    /** For a keystroke in the manifest's text: those in a row are one edit. */
    typeValues: (next: FormValues) => write(knownRules().differences(now(), next), 'keystroke'),
    endTyping: history.endTyping,
    undo: () => go('undo'),
    redo: () => go('redo'),
    nextUndo: () => look('previous'),
    nextRedo: () => look('next'),
  };
}

/**
 * react-hook-form looks again at the field that changed. What is wrong with another one may hang on
 * whether this one has a value: which events hang on the base endpoint, what is there at all.
 */
function hasSayInOthers(name: FieldName, before: FormValues, after: FormValues): boolean {
  if (stepOfField(name) === 'app-info') return false;
  // An event’s own header takes the place of one for every event that has its name.
  if (/\.headers(?:$|.*_name$)/.test(name) && after.webhooks.headers.length > 0) return true;
  return kindOf(fieldValue(before, name)) !== kindOf(fieldValue(after, name));
}

function kindOf(value: unknown): 'nothing' | 'path' | 'value' {
  const isEmpty = Array.isArray(value) ? value.length === 0 : value === '' || value === false;
  if (isEmpty || isRawJson(value)) return 'nothing';
  return typeof value === 'string' && isPath(value) ? 'path' : 'value';
}

/** Rows that are gone take with them that they were touched: a new one in their place begins anew. */
function forgetRows(form: UseFormReturn<FormValues>, before: FormValues, after: FormValues): void {
  const gone = HEADER_LISTS.flatMap((list) => {
    const { length } = fieldValue(after, list) ?? [];
    const rows = fieldValue(before, list)?.slice(length) ?? [];
    return rows.map((_, row) => `${list}.${length + row}` as const);
  });
  if (gone.length > 0) form.unregister(gone, { keepValue: true, keepDirty: true });
}
