import { eventRecord, type FormValues, type UnknownKeysJson } from './form-values.ts';
import { pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';

/** Headers for every event have no place of their own in a manifest. */
const SHARED: Pointer = '/shared';

/** The values with each rest made anew, by the place of the object (or list of headers) that it belongs to. An event’s own headers are counted without those ahead of them. */
export function mapUnknownKeys(
  { webhooks, engagement, rest, ...values }: FormValues,
  change: (place: Pointer, rest: UnknownKeysJson) => UnknownKeysJson,
): FormValues {
  return {
    ...values,
    webhooks: {
      ...webhooks,
      headers: webhooks.headers.map((header, row) => ({
        ...header,
        rest: change(`${SHARED}/${row}`, header.rest),
      })),
      events: eventRecord(({ name, key }) => {
        const event = webhooks.events[name];
        const place = pointerOf(['capabilities', 'webhooks', key]);
        return {
          ...event,
          headers: event.headers.map((header, row) => ({
            ...header,
            rest: change(`${place}/headers/${row}`, header.rest),
          })),
          headers_rest: change(`${place}/headers`, event.headers_rest),
          rest: change(place, event.rest),
        };
      }),
      rest: change('/capabilities/webhooks', webhooks.rest),
    },
    engagement: { ...engagement, rest: change('/capabilities/engagement', engagement.rest) },
    rest: {
      manifest: change('', rest.manifest),
      capabilities: change('/capabilities', rest.capabilities),
    },
  };
}

/** All rests by their places, the outermost first. */
export function unknownKeysByPlace({
  webhooks,
  engagement,
  rest,
}: FormValues): [Pointer, UnknownKeysJson][] {
  return [
    ['', rest.manifest],
    ['/capabilities', rest.capabilities],
    ['/capabilities/webhooks', webhooks.rest],
    ...webhooks.headers.map((header, row): [Pointer, UnknownKeysJson] => [
      `${SHARED}/${row}`,
      header.rest,
    ]),
    ...WEBHOOK_EVENTS.flatMap(({ name, key }): [Pointer, UnknownKeysJson][] => {
      const event = webhooks.events[name];
      const place = pointerOf(['capabilities', 'webhooks', key]);
      return [
        [place, event.rest],
        [`${place}/headers`, event.headers_rest],
        ...event.headers.map((header, row): [Pointer, UnknownKeysJson] => [
          `${place}/headers/${row}`,
          header.rest,
        ]),
      ];
    }),
    ['/capabilities/engagement', engagement.rest],
  ];
}
