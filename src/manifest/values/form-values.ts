import type { APP_INFO_FIELDS } from '#manifest/fields/app-info-fields.ts';
import type { Field } from '#manifest/fields/checks.ts';
import type { ENGAGEMENT_FIELDS } from '#manifest/fields/engagement-fields.ts';
import { APP_INFO_WORDS, ENGAGEMENT_WORDS, type FieldWords } from '#manifest/fields/field-words.ts';
import type { HEADER_FIELDS } from '#manifest/fields/header-fields.ts';
import { WEBHOOK_EVENTS, type EventName } from '#manifest/fields/webhook-events.ts';

/**
 * What the form holds: everything a manifest says, grouped by step id (step id = route =
 * `trigger(id)`). It is complete: writing what was read gives the same JSON value (M3).
 *
 * A manifest may hold anything, the form's controls may not. Whatever a control cannot hold is
 * kept beside it as JSON text, opaque to react-hook-form: see `RawJson` and `UnknownKeysJson`.
 */
export interface FormValues {
  'app-info': AppInfoValues;
  webhooks: WebhooksValues;
  engagement: EngagementValues;
  /** What stands in the manifest beside the fields, at the two levels that belong to no step. */
  rest: { manifest: UnknownKeysJson; capabilities: UnknownKeysJson };
}

/**
 * A leaf as it was found, where that is not what its control would write: the wrong type, an
 * empty optional text (`""`), a required key that is missing (`kept: ''`, no JSON at all).
 * The first edit of the field replaces it.
 */
export interface RawJson {
  kept: string;
}

/**
 * JSON text of what an object holds beside its fields; `''`: nothing. Any other JSON than an object
 * (`[]`, `true`): it was there and is none; written as found until one of its fields is filled in.
 *
 * Of `webhooks` and `capabilities`, which are only written for what is in them, `''` says that they
 * were not there, and `{}` that they were, with nothing unknown in them.
 */
export type UnknownKeysJson = string;

/** `''` is written as nothing in an optional field and as `""` in a required one. */
export type TextValue = string | RawJson;
/** `''` is "not set"; 0 is 0 (W4). */
export type RetriesValue = number | '' | RawJson;

/** How the form holds the fields of a table: each as the type its field has, or as it was found. */
export type HeldValues<Fields> = {
  [Key in keyof Fields]: Fields[Key] extends Field<infer Value> ? Value | RawJson : never;
};

/** An optional list that is absent is `MISSING`. */
export type AppInfoValues = HeldValues<typeof APP_INFO_FIELDS>;

export interface WebhooksValues {
  /** In the form only: the endpoint of every event whose own is `''`, and the beginning of those that are paths. */
  base_endpoint: string;
  /** In the form only: the headers of every event that is on, ahead of its own (`shared-headers.ts`). */
  headers: HeaderValues[];
  events: Record<EventName, EventValues>;
  /** Unknown events, `retry` (W9) and whatever else stands beside the known events. */
  rest: UnknownKeysJson;
}

export interface EventValues {
  on: boolean;
  /** `''` is the base endpoint; what begins with `/` is added to it (`endpoints.ts`). */
  endpoint: TextValue;
  max_retries: RetriesValue;
  headers: HeaderValues[];
  /** What stood where the headers are when that was not a list with rows: `''` nothing, `[]`, or other JSON. */
  headers_rest: UnknownKeysJson;
  rest: UnknownKeysJson;
}

export interface HeaderValues extends HeldValues<typeof HEADER_FIELDS> {
  rest: UnknownKeysJson;
}

export interface EngagementValues extends HeldValues<typeof ENGAGEMENT_FIELDS> {
  on: boolean;
  rest: UnknownKeysJson;
}

export type StepId = 'app-info' | 'webhooks' | 'engagement' | 'review';

/** Where a list of headers stands in FormValues: those for every event, or an event’s own. */
export type HeaderListName = 'webhooks.headers' | `webhooks.events.${EventName}.headers`;

/** Where a value stands in FormValues, as react-hook-form names it. */
export type FieldName =
  | `app-info.${keyof AppInfoValues}`
  | 'webhooks.base_endpoint'
  | `webhooks.events.${EventName}.${'on' | 'endpoint' | 'max_retries'}`
  | HeaderListName
  | `${HeaderListName}.${number}.${'header_name' | 'header_value'}`
  | `engagement.${'on' | keyof typeof ENGAGEMENT_FIELDS}`;

export function isRawJson(value: unknown): value is RawJson {
  return typeof value === 'object' && value !== null && 'kept' in value;
}

/** What an optional list or a required text is when the manifest does not have it. */
export const MISSING: RawJson = { kept: '' };

/** A new Connector API draft: the documents' template, less what only the partner can say. */
export function newFormValues(): FormValues {
  return {
    'app-info': presetsOf<typeof APP_INFO_FIELDS>(APP_INFO_WORDS),
    webhooks: {
      base_endpoint: '',
      headers: [],
      events: eventRecord(({ retries }) => ({
        ...newEventValues(),
        on: true,
        max_retries: retries ?? '',
      })),
      rest: '',
    },
    engagement: {
      on: true,
      ...presetsOf<typeof ENGAGEMENT_FIELDS>(ENGAGEMENT_WORDS),
      rest: '',
    },
    rest: { manifest: '', capabilities: '' },
  };
}

export function newEventValues(): EventValues {
  return { on: false, endpoint: '', max_retries: '', headers: [], headers_rest: '', rest: '' };
}

export function newHeaderValues(): HeaderValues {
  return { header_name: '', header_value: '', rest: '' };
}

/** A record over all webhook events, in their order. */
export function eventRecord<T>(
  make: (event: (typeof WEBHOOK_EVENTS)[number]) => T,
): Record<EventName, T> {
  return Object.fromEntries(WEBHOOK_EVENTS.map((event) => [event.name, make(event)])) as Record<
    EventName,
    T
  >;
}

/** What a new draft has in the fields of a table: what the template says, or nothing. */
function presetsOf<Fields>(table: Record<keyof Fields, FieldWords>): HeldValues<Fields> {
  const begin = ({ preset = '' }: FieldWords) => (Array.isArray(preset) ? [...preset] : preset);
  return Object.fromEntries(
    Object.entries<FieldWords>(table).map(([key, words]) => [key, begin(words)]),
  ) as HeldValues<Fields>;
}

/** A leaf as a text control shows it. */
export function textOf(value: TextValue | RetriesValue): string {
  if (!isRawJson(value)) return String(value);
  return value.kept === '""' ? '' : value.kept;
}

/** An endpoint that is added to the base endpoint. */
export function isPath(endpoint: TextValue): endpoint is `/${string}` {
  return typeof endpoint === 'string' && endpoint.startsWith('/');
}

/** Whether a change of the base endpoint is a change of this one: it is empty, or a path. */
export function hangsOnBase(endpoint: TextValue): endpoint is string {
  return endpoint === '' || isPath(endpoint);
}
