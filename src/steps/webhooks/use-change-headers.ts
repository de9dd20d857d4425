import { useCallback } from 'react';
import { revertChange } from '#form/differences.ts';
import { useDraftForm } from '#form/draft-form.tsx';
import { useNotify } from '#ui/notify.tsx';
import type { FormValues, HeaderValues } from '#manifest/values/form-values.ts';
import { WEBHOOK_EVENTS, type EventName } from '#manifest/fields/webhook-events.ts';
import { useHideAll } from './reveal.tsx';

type ChangedHeaders = Partial<Record<EventName, HeaderValues[]>>;

/** Gives events other headers, says so, and offers to undo it; edits made in between stay. */
export function useChangeHeaders(): (changed: ChangedHeaders, message: string) => void {
  const draft = useDraftForm();
  const notify = useNotify();
  const hideAll = useHideAll();
  return useCallback(
    (changed, message) => {
      const before = draft.values();
      const after = withHeaders(before, changed);
      hideAll();
      draft.replaceValues(after);
      notify(message, () => {
        hideAll();
        draft.replaceValues(revertChange(draft.values(), before, after));
      });
    },
    [draft, notify, hideAll],
  );
}

function withHeaders(values: FormValues, changed: ChangedHeaders): FormValues {
  const events = { ...values.webhooks.events };
  for (const { name } of WEBHOOK_EVENTS) {
    const headers = changed[name];
    if (headers) events[name] = { ...events[name], headers };
  }
  return { ...values, webhooks: { ...values.webhooks, events } };
}
