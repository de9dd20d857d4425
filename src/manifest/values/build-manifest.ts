import {
  APP_INFO_WORDS,
  ENGAGEMENT_WORDS,
  HEADER_WORDS,
  type FieldWords,
} from '#manifest/fields/field-words.ts';
import {
  isRawJson,
  type EngagementValues,
  type EventValues,
  type FormValues,
  type HeaderValues,
  type RawJson,
  type UnknownKeysJson,
  type TextValue,
  type WebhooksValues,
} from './form-values.ts';
import { writtenEndpoint } from './endpoints.ts';
import { headersAhead } from './shared-headers.ts';
import { isObject, membersOf, objectOf, type Json, type JsonObject } from '#manifest/json/json.ts';
import { memoize, memoizeWith } from '#manifest/json/memoize.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';

type Members = [key: string, value: Json][];

/**
 * The manifest these values stand for, its keys in the order of the documents' example, unknown
 * ones after them in the order they came in (M1). Nothing unasked is written (M2).
 *
 * Parts whose values are the same objects as before give the same objects again: what depends on
 * a part (issues, lines of text) is remembered by identity, so a keystroke costs the same with
 * 0 headers as with 1,000.
 */
export function buildManifest(values: FormValues): JsonObject {
  const members = fieldMembers(APP_INFO_WORDS, values['app-info']);
  const inside = capabilityMembers(values.webhooks, values.engagement);
  addContainer(members, 'capabilities', inside, values.rest.capabilities);
  const manifest = containerOf(members, values.rest.manifest);
  return manifest !== undefined && isObject(manifest) ? manifest : objectOf(members);
}

/** What the fields of a table say, in its order. */
function fieldMembers<Table extends Record<string, FieldWords>>(
  table: Table,
  values: { [Key in keyof Table]: Json | RawJson },
): Members {
  const members: Members = [];
  for (const [key, { optional }] of Object.entries(table)) {
    const value: Json | RawJson = values[key as keyof Table];
    if (value !== '' || !optional) addLeaf(members, key, value);
  }
  return members;
}

const capabilityMembers = memoizeWith((webhooks: WebhooksValues, engagement: EngagementValues) => {
  const members: Members = [];
  addContainer(members, 'webhooks', eventMembers(webhooks), webhooks.rest);
  if (engagement.on) {
    const inside = engagementMembers(engagement);
    members.push(['engagement', presentContainer(inside, engagement.rest)]);
  }
  return members;
});

const eventMembers = memoize(({ base_endpoint, headers, events }: WebhooksValues) => {
  const members: Members = [];
  for (const { name, key } of WEBHOOK_EVENTS) {
    const event = events[name];
    // Only what hangs on the base endpoint depends on it.
    const endpoint = writtenEndpoint(event, base_endpoint);
    const ahead = headersAhead(event, headers);
    if (event.on) members.push([key, eventWith(ahead)(event, endpoint)]);
  }
  return members;
});

const eventWith = memoize((ahead: HeaderValues[]) =>
  memoizeWith((values: EventValues, endpoint: TextValue): Json => {
    const members: Members = [];
    addLeaf(members, 'endpoint', endpoint);
    if (values.max_retries !== '') addLeaf(members, 'max_retries', values.max_retries);
    const headers = headersWith(values.headers, ahead);
    if (headers.length > 0) members.push(['headers', headers]);
    else if (values.headers_rest !== '') members.push(['headers', parseKept(values.headers_rest)]);
    return presentContainer(members, values.rest);
  }),
);

/** Events with no header of their own have one list. */
const headersWith = memoizeWith((own: HeaderValues[], ahead: HeaderValues[]): Json[] => {
  if (ahead.length === 0) return headerList(own);
  return own.length === 0 ? headerList(ahead) : [...headerList(ahead), ...headerList(own)];
});

export const headerList = memoize((headers: HeaderValues[]): Json[] => headers.map(headerObject));

const headerObject = memoize((values: HeaderValues): Json => {
  return presentContainer(fieldMembers(HEADER_WORDS, values), values.rest);
});

const engagementMembers = memoize((values: EngagementValues) =>
  fieldMembers(ENGAGEMENT_WORDS, values),
);

/** The object of these members and of what else stood in it; `undefined` when there is nothing to write. */
const containerOf = memoizeWith((members: Members, rest: UnknownKeysJson): Json | undefined => {
  if (rest === '') return members.length > 0 ? objectOf(members) : undefined;
  const found = parseKept(rest);
  if (isObject(found)) return objectOf([...members, ...membersOf(found)]);
  return members.length > 0 ? objectOf(members) : found;
});

/** For what is there even with nothing in it: an event or engagement that is on, a header's row. */
function presentContainer(members: Members, rest: UnknownKeysJson): Json {
  const container = containerOf(members, rest);
  // Not `??`: a container may have been found as null.
  return container === undefined ? {} : container;
}

function addContainer(members: Members, key: string, inside: Members, rest: UnknownKeysJson): void {
  const container = containerOf(inside, rest);
  if (container !== undefined) members.push([key, container]);
}

function addLeaf(members: Members, key: string, value: Json | RawJson): void {
  if (!isRawJson(value)) members.push([key, value]);
  else if (value.kept !== '') members.push([key, parseKept(value.kept)]);
}

const parsed = new Map<string, Json>();

/** RawJson text is always JSON this code wrote. The same text gives the same object. */
function parseKept(text: string): Json {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const value = JSON.parse(text) as Json;
  if (parsed.size >= 500) parsed.clear();
  parsed.set(text, value);
  return value;
}
