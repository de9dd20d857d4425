import { eventRecord, type EventValues, type FormValues, type TextValue } from './form-values.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { readValues } from './read-values.ts';

/**
 * The values of a manifest that was the form's and came back changed: what only the form knows is
 * taken over from the values before. That is which endpoints inherit, and what was typed in parts
 * that are switched off.
 */
export function readInto(manifest: JsonObject, before: FormValues): FormValues {
  const read = readValues(manifest);
  const { base_endpoint } = before.webhooks;
  return {
    ...read,
    webhooks: {
      ...read.webhooks,
      base_endpoint,
      events: eventRecord(({ name }) =>
        eventInto(
          read.webhooks.events[name],
          before.webhooks.events[name],
          read.webhooks.base_endpoint,
          base_endpoint,
        ),
      ),
    },
    engagement: read.engagement.on ? read.engagement : { ...before.engagement, on: false },
  };
}

function eventInto(
  read: EventValues,
  before: EventValues,
  readBase: string,
  base: string,
): EventValues {
  if (!read.on) return { ...before, on: false };
  const written: TextValue = read.endpoint === '' ? readBase : read.endpoint;
  const inherits = before.endpoint === '' && writes(written, base);
  return { ...read, endpoint: inherits ? '' : written };
}

/** An empty base endpoint is written as an empty endpoint, which reads as kept. */
function writes(endpoint: TextValue, base: string): boolean {
  return typeof endpoint === 'string' ? endpoint === base : base === '' && endpoint.kept === '""';
}

/**
 * The same for values whose manifest somebody types by hand, key by key: an endpoint that comes to
 * be the base endpoint inherits it, and where the text took the base endpoint from the last event
 * that inherited it, what most events share takes its place.
 */
export function typedInto(manifest: JsonObject, before: FormValues): FormValues {
  const after = readInto(manifest, before);
  const isGone = inheritsAny(before) && !inheritsAny(after);
  const shared = isGone ? readValues(manifest).webhooks.base_endpoint : '';
  const base_endpoint = shared || after.webhooks.base_endpoint;
  const joins = (event: EventValues, was: EventValues) =>
    event.on &&
    event.endpoint !== '' &&
    event.endpoint === base_endpoint &&
    (shared !== '' || was.endpoint !== base_endpoint);
  return {
    ...after,
    webhooks: {
      ...after.webhooks,
      base_endpoint,
      events: eventRecord(({ name }) => {
        const event = after.webhooks.events[name];
        return joins(event, before.webhooks.events[name]) ? { ...event, endpoint: '' } : event;
      }),
    },
  };
}

function inheritsAny({ webhooks }: FormValues): boolean {
  return Object.values(webhooks.events).some(({ on, endpoint }) => on && endpoint === '');
}
