import { ENGAGEMENT_LISTS, presetOf, type EngagementList } from './engagement-values.ts';
import { WEBHOOK_EVENTS, type EventName } from './webhook-events.ts';

/**
 * What the form holds: everything a manifest says, grouped by step id (step id = route =
 * `trigger(id)`). It is complete: writing what was read gives the same JSON value (M3).
 *
 * A manifest may hold anything, the form's controls may not. Whatever a control cannot hold is
 * kept beside it as JSON text, opaque to react-hook-form: see `Kept` and `Rest`.
 */
export interface FormValues {
  'app-info': AppInfoValues;
  webhooks: WebhooksValues;
  engagement: EngagementValues;
  /** What stands in the manifest beside the fields, at the two levels that belong to no step. */
  rest: { manifest: Rest; capabilities: Rest };
}

/**
 * A leaf as it was found, where that is not what its control would write: the wrong type, an
 * empty optional text (`""`), a required key that is missing (`kept: ''`, no JSON at all).
 * The first edit of the field replaces it.
 */
export interface Kept {
  kept: string;
}

/**
 * JSON text of what an object holds beside its fields. `''`: the object was not there. `{}`: it
 * was, with nothing unknown in it. Any other JSON (`[]`, `true`): it was there and is no object;
 * written as found until one of its fields is filled in.
 */
export type Rest = string;

/** `''` is written as nothing in an optional field and as `""` in a required one. */
export type TextValue = string | Kept;
export type ListValue = string[] | Kept;
export type FlagValue = boolean | Kept;
/** `''` is "not set"; 0 is 0 (W4). */
export type RetriesValue = number | '' | Kept;

export interface AppInfoValues {
  client_name: TextValue;
  description: TextValue;
  /** Absent is `{ kept: '' }`. */
  grant_types: ListValue;
  scope: TextValue;
  logo_uri: TextValue;
}

export interface WebhooksValues {
  /** In the form only: the endpoint of every event whose own is `''`. */
  base_endpoint: string;
  events: Record<EventName, EventValues>;
  /** Unknown events, `retry` (W9) and whatever else stands beside the known events. */
  rest: Rest;
}

export interface EventValues {
  on: boolean;
  /** `''` inherits the base endpoint. */
  endpoint: TextValue;
  max_retries: RetriesValue;
  headers: HeaderValues[];
  /** What stood where the headers are when that was not a list with rows: `''` nothing, `[]`, or other JSON. */
  headers_rest: Rest;
  rest: Rest;
}

export interface HeaderValues {
  header_name: TextValue;
  header_value: TextValue;
  rest: Rest;
}

export interface EngagementValues extends Record<EngagementList, ListValue> {
  on: boolean;
  design_engagement: FlagValue;
  design_window: FlagValue;
  language_selection: FlagValue;
  rest: Rest;
}

export type StepId = 'app-info' | 'webhooks' | 'engagement' | 'review';

/** Where a value stands in FormValues, as react-hook-form names it. */
export type FieldName =
  | `app-info.${keyof AppInfoValues}`
  | 'webhooks.base_endpoint'
  | `webhooks.events.${EventName}.${'on' | 'endpoint' | 'max_retries' | 'headers'}`
  | `webhooks.events.${EventName}.headers.${number}.${'header_name' | 'header_value'}`
  | `engagement.${'on' | EngagementList | 'design_engagement' | 'design_window' | 'language_selection'}`;

export function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'kept' in value;
}

/** What an optional list or a required text is when the manifest does not have it. */
export const ABSENT: Kept = { kept: '' };

/** Where the template's logo is; a root-relative path on the platform itself (A6). */
export const DEFAULT_LOGO_URI = '/src/modules/campaigns/assets/img/software/Mobile-App.png';
export const REQUIRED_GRANT_TYPE = 'client_credentials';
export const REQUIRED_SCOPE = 'msg.consumer';

/** A new Connector API draft: the documents' template, less what only the partner can say. */
export function newFormValues(): FormValues {
  return {
    'app-info': {
      client_name: '',
      description: '',
      grant_types: [REQUIRED_GRANT_TYPE],
      scope: REQUIRED_SCOPE,
      logo_uri: DEFAULT_LOGO_URI,
    },
    webhooks: {
      base_endpoint: '',
      events: eventRecord(({ retries }) => ({
        ...newEventValues(),
        on: true,
        max_retries: retries ?? '',
      })),
      rest: '',
    },
    engagement: {
      on: true,
      design_engagement: false,
      design_window: false,
      language_selection: false,
      ...listRecord((list) => presetOf(list)),
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

/** A record over all engagement lists, in their order. */
export function listRecord<T>(make: (list: EngagementList) => T): Record<EngagementList, T> {
  return Object.fromEntries(ENGAGEMENT_LISTS.map((list) => [list, make(list)])) as Record<
    EngagementList,
    T
  >;
}

/** A leaf as a text control shows it. */
export function textOf(value: TextValue | RetriesValue): string {
  if (!isKept(value)) return String(value);
  return value.kept === '""' ? '' : value.kept;
}
