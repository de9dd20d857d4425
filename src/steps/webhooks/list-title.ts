import type { EventName } from '#manifest/fields/webhook-events.ts';
import type { HeaderListName } from '#manifest/values/form-values.ts';

/** The event whose own headers these are; undefined for those of every event. */
export function eventOf(list: HeaderListName): EventName | undefined {
  return list === 'webhooks.headers' ? undefined : (list.split('.')[2] as EventName);
}

/** Whose headers these are: "ContentEvent", "every event". */
export function listTitle(list: HeaderListName): string {
  return eventOf(list) ?? 'every event';
}
