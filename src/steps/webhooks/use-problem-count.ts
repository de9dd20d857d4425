import { get, useFormContext, useFormState } from 'react-hook-form';
import { useAfterPress } from '#ui/after-press.ts';
import { countErrors } from '#form/field-errors.ts';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import type { FormValues } from '#manifest/values/form-values.ts';
import type { EventName } from '#manifest/fields/webhook-events.ts';

/** How many errors show at the event's fields: those that were touched or, once the step was tried, all. */
export function useProblemCount(event: EventName): number {
  const name = `webhooks.events.${event}` as const;
  const { control } = useFormContext<FormValues>();
  const { errors, touchedFields } = useFormState({ control, name });
  const wasTried = useFormSnapshot(({ tried }) => tried.has('webhooks'));
  return useAfterPress(countErrors(get(errors, name), wasTried || get(touchedFields, name)));
}
