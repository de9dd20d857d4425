import * as z from 'zod/mini';
import { APP_INFO_FIELDS } from '#manifest/fields/app-info-fields.ts';
import { isTextField, type Field, type FieldTable } from '#manifest/fields/checks.ts';
import { ENGAGEMENT_FIELDS } from '#manifest/fields/engagement-fields.ts';
import {
  MISSING,
  eventRecord,
  newEventValues,
  newFormValues,
  type EngagementValues,
  type EventValues,
  type FormValues,
  type HeldValues,
  type HeaderValues,
  type RawJson,
  type UnknownKeysJson,
  type RetriesValue,
  type TextValue,
  type WebhooksValues,
} from './form-values.ts';
import { commonBase, endpointBeside } from './endpoints.ts';
import { countShared } from './shared-headers.ts';
import { HEADER_FIELDS } from '#manifest/fields/header-fields.ts';
import {
  isObject,
  memberOf,
  membersOf,
  objectOf,
  stringify,
  type Json,
  type JsonObject,
} from '#manifest/json/json.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { WEBHOOK_FIELDS } from '#manifest/fields/webhook-fields.ts';

/**
 * The form’s values for a manifest, complete: `buildManifest(readValues(m))` deep-equals `m`
 * whatever `m` holds (M3). Total; it never throws.
 */
export function readValues(manifest: JsonObject): FormValues {
  const values = readAsWritten(manifest);
  return { ...values, webhooks: saidOnce(values.webhooks) };
}

/** The same with every endpoint and header at its event, as the manifest has them. */
export function readAsWritten(manifest: JsonObject): FormValues {
  const capabilities = memberOf(manifest, 'capabilities');
  const inside = isObject(capabilities) ? capabilities : {};
  return {
    'app-info': readFields(APP_INFO_FIELDS, manifest),
    webhooks: readWebhooks(memberOf(inside, 'webhooks')),
    engagement: readEngagement(memberOf(inside, 'engagement')),
    rest: {
      manifest: unknownKeysOf(manifest, [...APP_INFO_KEYS, 'capabilities']),
      capabilities: restOf(capabilities, ['webhooks', 'engagement']),
    },
  };
}

/** The fields of a table as the form holds them. */
function holdFields<Fields extends FieldTable>(
  fields: Fields,
  hold: (field: Field, key: string) => Json | RawJson,
): HeldValues<Fields> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, hold(field, key)]),
  ) as HeldValues<Fields>;
}

export const APP_INFO_KEYS = Object.keys(APP_INFO_FIELDS);
export const EVENT_KEYS = [...Object.keys(WEBHOOK_FIELDS), 'headers'];
export const HEADER_KEYS = Object.keys(HEADER_FIELDS);
export const ENGAGEMENT_KEYS = Object.keys(ENGAGEMENT_FIELDS);

function readFields<Fields extends FieldTable>(fields: Fields, object: JsonObject) {
  return holdFields(fields, (field, key) => heldValue(field, memberOf(object, key)));
}

/** An optional text's `''` is written as nothing, so an empty text as found is kept (M2). */
function heldValue(field: Field, value: Json | undefined): Json | RawJson {
  if (value === undefined) return field.optional && isTextField(field) ? '' : MISSING;
  if (field.optional && value === '') return kept(value);
  // Texts are many: each header has two.
  const isHeld =
    typeof value === 'string' ? isTextField(field) : z.safeParse(field.type, value).success;
  return isHeld ? value : kept(value);
}

function readWebhooks(found: Json | undefined): WebhooksValues {
  const inside = isObject(found) ? found : {};
  return {
    base_endpoint: '',
    headers: [],
    events: eventRecord(({ key }) => readEvent(memberOf(inside, key))),
    rest: restOf(
      found,
      WEBHOOK_EVENTS.map(({ key }) => key),
    ),
  };
}

/** What events share becomes the base endpoint and the headers for every event: it is changed in one place. */
function saidOnce(written: WebhooksValues): WebhooksValues {
  const base_endpoint = commonBase(addressesOf(written));
  const events = eventRecord(({ name }) => {
    const event = written.events[name];
    return { ...event, endpoint: endpointBeside(base_endpoint, event.endpoint) };
  });
  return withCommonHeaders({ ...written, base_endpoint, events });
}

/** The addresses of the events that are on, each at its event. */
export function addressesOf({ events }: WebhooksValues): string[] {
  return Object.values(events).flatMap(({ on, endpoint }) =>
    on && typeof endpoint === 'string' && endpoint !== '' ? [endpoint] : [],
  );
}

/** What all events that are on begin with, as headers for every event; to begin with, each has its own. */
export function withCommonHeaders(written: WebhooksValues): WebhooksValues {
  const all = Object.values(written.events);
  const count = countShared(all);
  const headers = all.find(({ on }) => on)?.headers.slice(0, count) ?? [];
  const events = eventRecord(({ name }) => {
    const event = written.events[name];
    return event.on ? { ...event, headers: event.headers.slice(count) } : event;
  });
  return { ...written, headers, events };
}

function readEvent(found: Json | undefined): EventValues {
  if (found === undefined) return newEventValues();
  const inside = isObject(found) ? found : {};
  const headers = memberOf(inside, 'headers');
  const rows = Array.isArray(headers) ? headers : [];
  const max_retries = memberOf(inside, 'max_retries');
  return {
    on: true,
    endpoint: ownEndpoint(memberOf(inside, 'endpoint')),
    max_retries: max_retries === undefined ? '' : retries(max_retries),
    headers: rows.map(readHeader),
    headers_rest: headers === undefined || rows.length > 0 ? '' : stringify(headers),
    rest: unknownKeysOf(found, EVENT_KEYS),
  };
}

export function readHeader(found: Json): HeaderValues {
  const inside = isObject(found) ? found : {};
  return {
    ...readFields(HEADER_FIELDS, inside),
    rest: unknownKeysOf(found, HEADER_KEYS),
  };
}

function readEngagement(found: Json | undefined): EngagementValues {
  // Not there: what switching it on will write is the template's.
  if (found === undefined) return { ...newFormValues().engagement, on: false };
  const inside = isObject(found) ? found : {};
  return {
    on: true,
    ...readFields(ENGAGEMENT_FIELDS, inside),
    rest: unknownKeysOf(found, ENGAGEMENT_KEYS),
  };
}

function kept(value: Json | undefined): RawJson {
  return value === undefined ? MISSING : { kept: stringify(value) };
}

/** `''` would inherit; an empty or missing endpoint as found does not. */
function ownEndpoint(value: Json | undefined): TextValue {
  return typeof value === 'string' && value !== '' ? value : kept(value);
}

function retries(value: Json): RetriesValue {
  return typeof value === 'number' && !Object.is(value, -0) ? value : kept(value);
}

/** See `UnknownKeysJson`: what the object holds beside the known keys. */
function restOf(found: Json | undefined, known: readonly string[]): UnknownKeysJson {
  if (found === undefined) return '';
  if (!isObject(found)) return stringify(found);
  return stringify(objectOf(membersOf(found).filter(([key]) => !known.includes(key))));
}

/** The same for what would be written without it, too: an empty rest says nothing there. */
function unknownKeysOf(found: Json, known: readonly string[]): UnknownKeysJson {
  const rest = restOf(found, known);
  return rest === '{}' ? '' : rest;
}
