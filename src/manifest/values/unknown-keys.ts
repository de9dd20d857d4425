import {
  eventRecord,
  type FormValues,
  type HeaderValues,
  type UnknownKeysJson,
} from './form-values.ts';
import { pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';

/** Headers for every event have no place of their own in a manifest. */
const SHARED: Pointer = '/shared';

/**
 * The values with each rest made anew, by the place of the object (or list of headers) that it
 * belongs to, the outermost first. An event’s own headers are counted without those ahead of them.
 */
export function mapUnknownKeys(
  values: FormValues,
  change: (place: Pointer, rest: UnknownKeysJson) => UnknownKeysJson,
): FormValues {
  const { webhooks, engagement, rest } = values;
  const rows = (headers: HeaderValues[], place: Pointer) =>
    headers.map((header, row) => ({ ...header, rest: change(`${place}/${row}`, header.rest) }));
  return {
    ...values,
    rest: {
      manifest: change('', rest.manifest),
      capabilities: change('/capabilities', rest.capabilities),
    },
    webhooks: {
      ...webhooks,
      rest: change('/capabilities/webhooks', webhooks.rest),
      headers: rows(webhooks.headers, SHARED),
      events: eventRecord(({ name, key }) => {
        const event = webhooks.events[name];
        const place = pointerOf(['capabilities', 'webhooks', key]);
        return {
          ...event,
          rest: change(place, event.rest),
          headers_rest: change(`${place}/headers`, event.headers_rest),
          headers: rows(event.headers, `${place}/headers`),
        };
      }),
    },
    engagement: { ...engagement, rest: change('/capabilities/engagement', engagement.rest) },
  };
}

/** All rests by their places, in the same order. */
export function unknownKeysByPlace(values: FormValues): [Pointer, UnknownKeysJson][] {
  const found: [Pointer, UnknownKeysJson][] = [];
  mapUnknownKeys(values, (place, rest) => {
    found.push([place, rest]);
    return rest;
  });
  return found;
}
