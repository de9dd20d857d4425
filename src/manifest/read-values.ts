import { ENGAGEMENT_LISTS } from './engagement-values.ts';
import {
  ABSENT,
  eventRecord,
  listRecord,
  newEventValues,
  newFormValues,
  type AppInfoValues,
  type EngagementValues,
  type EventValues,
  type FlagValue,
  type FormValues,
  type HeaderValues,
  type Kept,
  type ListValue,
  type Rest,
  type RetriesValue,
  type TextValue,
} from './form-values.ts';
import {
  isObject,
  memberOf,
  membersOf,
  objectOf,
  stringify,
  type Json,
  type JsonObject,
} from './json.ts';
import { WEBHOOK_EVENTS } from './webhook-events.ts';

/**
 * The form's values for a manifest, complete: `buildManifest(readValues(m))` deep-equals `m`
 * whatever `m` holds (M3). Total; it never throws.
 */
export function readValues(manifest: JsonObject): FormValues {
  const capabilities = memberOf(manifest, 'capabilities');
  const inside = isObject(capabilities) ? capabilities : {};
  return {
    'app-info': readAppInfo(manifest),
    webhooks: readWebhooks(memberOf(inside, 'webhooks')),
    engagement: readEngagement(memberOf(inside, 'engagement')),
    rest: {
      manifest: restOf(manifest, [...APP_INFO_KEYS, 'capabilities']),
      capabilities: restOf(capabilities, ['webhooks', 'engagement']),
    },
  };
}

export const APP_INFO_KEYS = [
  'client_name',
  'description',
  'grant_types',
  'scope',
  'logo_uri',
] as const satisfies (keyof AppInfoValues)[];
export const EVENT_KEYS = ['endpoint', 'max_retries', 'headers'];
export const HEADER_KEYS = ['header_name', 'header_value'];
export const ENGAGEMENT_KEYS = [
  'design_engagement',
  'design_window',
  ...ENGAGEMENT_LISTS,
  'language_selection',
];

function readAppInfo(manifest: JsonObject): AppInfoValues {
  return {
    client_name: requiredText(memberOf(manifest, 'client_name')),
    description: optionalText(memberOf(manifest, 'description')),
    grant_types: list(memberOf(manifest, 'grant_types')),
    scope: optionalText(memberOf(manifest, 'scope')),
    logo_uri: optionalText(memberOf(manifest, 'logo_uri')),
  };
}

function readWebhooks(found: Json | undefined): FormValues['webhooks'] {
  const inside = isObject(found) ? found : {};
  const own = eventRecord(({ key }) => readEvent(memberOf(inside, key)));
  const base_endpoint = commonEndpoint(Object.values(own));
  return {
    base_endpoint,
    events: eventRecord(({ name }) =>
      base_endpoint !== '' && own[name].endpoint === base_endpoint
        ? { ...own[name], endpoint: '' }
        : own[name],
    ),
    rest: restOf(
      found,
      WEBHOOK_EVENTS.map(({ key }) => key),
    ),
  };
}

/** What most events share becomes the base endpoint, so that it is changed in one place. */
function commonEndpoint(events: EventValues[]): string {
  const counts = new Map<string, number>();
  for (const { endpoint } of events) {
    if (typeof endpoint === 'string' && endpoint !== '')
      counts.set(endpoint, (counts.get(endpoint) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most && most[1] > 1 ? most[0] : '';
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
    rest: restOf(found, EVENT_KEYS),
  };
}

function readHeader(found: Json): HeaderValues {
  const inside = isObject(found) ? found : {};
  return {
    header_name: requiredText(memberOf(inside, 'header_name')),
    header_value: requiredText(memberOf(inside, 'header_value')),
    rest: restOf(found, HEADER_KEYS),
  };
}

function readEngagement(found: Json | undefined): EngagementValues {
  // Not there: what switching it on will write is the template's.
  if (found === undefined) return { ...newFormValues().engagement, on: false };
  const inside = isObject(found) ? found : {};
  return {
    on: true,
    design_engagement: flag(memberOf(inside, 'design_engagement')),
    design_window: flag(memberOf(inside, 'design_window')),
    language_selection: flag(memberOf(inside, 'language_selection')),
    ...listRecord((key) => list(memberOf(inside, key))),
    rest: restOf(found, ENGAGEMENT_KEYS),
  };
}

function kept(value: Json | undefined): Kept {
  return value === undefined ? ABSENT : { kept: stringify(value) };
}

/** A required text's `''` is written as `""`. */
function requiredText(value: Json | undefined): TextValue {
  return typeof value === 'string' ? value : kept(value);
}

/** An optional text's `''` is written as nothing, so an empty text as found is kept (M2). */
function optionalText(value: Json | undefined): TextValue {
  if (value === undefined) return '';
  return value === '' ? kept(value) : requiredText(value);
}

/** `''` would inherit; an empty or missing endpoint as found does not. */
function ownEndpoint(value: Json | undefined): TextValue {
  return value === '' ? kept(value) : requiredText(value);
}

function list(value: Json | undefined): ListValue {
  const isTexts = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return isTexts ? value : kept(value);
}

function flag(value: Json | undefined): FlagValue {
  return typeof value === 'boolean' ? value : kept(value);
}

function retries(value: Json): RetriesValue {
  return typeof value === 'number' && !Object.is(value, -0) ? value : kept(value);
}

/** See `Rest`: what the object holds beside the known keys. */
function restOf(found: Json | undefined, known: readonly string[]): Rest {
  if (found === undefined) return '';
  if (!isObject(found)) return stringify(found);
  return stringify(objectOf(membersOf(found).filter(([key]) => !known.includes(key))));
}
