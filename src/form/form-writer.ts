import type { UseFormReturn } from 'react-hook-form';
import type { FormValues } from '#manifest/values/form-values.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { withFieldValue } from './field-value.ts';
import type { FormStore } from './form-store.ts';

type Change = readonly [name: string, value: unknown];
type Recorder = (before: FormValues) => void;

export interface FormWriter {
  /** Changes these fields in react-hook-form and in the store, as one; if that changes anything, `record` comes first. */
  write: (changes: readonly Change[], record?: Recorder) => void;
  /** Rows added or removed through `useFieldArray` reach the store too. */
  followFieldArrays: (record: Recorder) => () => void;
}

export function formWriter(form: UseFormReturn<FormValues>, store: FormStore): FormWriter {
  let isWriting = false;
  return {
    write(changes, record) {
      const before = store.snapshot().values;
      const values = changes.reduce(
        (all, [name, value]) => withFieldValue(all, name, value),
        before,
      );
      if (values === before) return;
      record?.(before);
      isWriting = true;
      // A FieldName is a path of react-hook-form's; what fits which is the control's business.
      for (const [name, value] of changes) form.setValue(name as never, value as never);
      forgetRows(form, before, values);
      isWriting = false;
      store.update({ values });
    },
    // By exact names: a subscriber to all values would have react-hook-form clone all of them on
    // every keystroke.
    followFieldArrays: (record) =>
      form.subscribe({
        name: HEADER_LISTS,
        exact: true,
        formState: { values: true },
        callback() {
          if (isWriting) return;
          const before = store.snapshot().values;
          const values = HEADER_LISTS.reduce(
            (all, name) => withFieldValue(all, name, structuredClone(form.getValues(name))),
            before,
          );
          if (values === before) return;
          record(before);
          store.update({ values });
        },
      }),
  };
}

const HEADER_LISTS = WEBHOOK_EVENTS.map(({ name }) => `webhooks.events.${name}.headers` as const);

/** Rows that are gone take with them that they were left: a new one in their place begins anew. */
function forgetRows(form: UseFormReturn<FormValues>, before: FormValues, after: FormValues): void {
  const gone = WEBHOOK_EVENTS.flatMap(({ name }) => {
    const { length } = after.webhooks.events[name].headers;
    return before.webhooks.events[name].headers
      .slice(length)
      .map((_, row) => `webhooks.events.${name}.headers.${length + row}` as const);
  });
  if (gone.length > 0) form.unregister(gone, { keepValue: true, keepDirty: true });
}
