import { counted } from '#manifest/json/counted.ts';
import { APP_INFO_FIELDS } from '#manifest/fields/app-info-fields.ts';
import type { Field } from '#manifest/fields/checks.ts';
import { describeField } from '#manifest/values/describe-field.ts';
import { describePath } from '#manifest/values/name-place.ts';
import { ENGAGEMENT_LISTS } from '#manifest/fields/engagement-values.ts';
import { isObject, memberOf, stringify, type Json, type JsonObject } from '#manifest/json/json.ts';
import { pointerOf, valueAt, type Pointer } from '#manifest/json/json-pointer.ts';
import { masked } from '#manifest/values/secrets.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { describeChosen, MAX_NAMED } from './describe-choices.ts';

/** One line of the summary: what the manifest says, in words. */
export interface SummaryRow {
  path: Pointer;
  label: string;
  /** `undefined`: the manifest says nothing here. */
  text: string | undefined;
  /** An address, shown letter by letter. */
  isAddress?: boolean;
  /** The value itself, and no words about it. */
  isVerbatim?: boolean;
  detail?: string;
  /** It cannot be changed for now. */
  isLocked?: boolean;
}

export interface SummaryPart {
  title: string;
  rows: SummaryRow[];
}

/** What will be written, step by step, secrets masked (W8). It reads the manifest, not the form. */
export function summaryOf(written: JsonObject): SummaryPart[] {
  const manifest = masked(written) as JsonObject;
  return [
    { title: 'App info', rows: APP_INFO_KEYS.map((key) => rowOf(manifest, [key])) },
    { title: 'Webhooks', rows: WEBHOOK_EVENTS.map(({ key }) => eventRow(manifest, key)) },
    { title: 'Engagement', rows: engagementRows(manifest) },
  ];
}

/** As the form has them: what the platform prescribes comes last. */
const APP_INFO_KEYS = Object.entries<Field>(APP_INFO_FIELDS)
  .toSorted(([, a], [, b]) => Number(a.locked !== undefined) - Number(b.locked !== undefined))
  .map(([key]) => key);
const FLAGS = ['language_selection', 'design_engagement', 'design_window'] as const;

function rowOf(manifest: JsonObject, keys: string[]): SummaryRow {
  const path = pointerOf(keys);
  const value = valueAt(manifest, path);
  const isAddress = keys.at(-1) === 'logo_uri';
  return {
    path,
    label: describePath(path),
    text: providedText(value),
    isAddress,
    isVerbatim: true,
  };
}

function eventRow(manifest: JsonObject, key: string): SummaryRow {
  const path = pointerOf(['capabilities', 'webhooks', key]);
  const label = describePath(path);
  const event = valueAt(manifest, path);
  if (!isObject(event)) return { path, label, text: event === undefined ? 'Off' : textOf(event) };
  return {
    path,
    label,
    text: providedText(memberOf(event, 'endpoint')),
    isAddress: true,
    detail: describeDelivery(event),
  };
}

/** "3 retries · 1 header: X-Api-Key" */
export function describeDelivery(event: JsonObject): string {
  return [describeRetries(memberOf(event, 'max_retries')), describeHeaders(event)]
    .filter((words) => words !== '')
    .join(' · ');
}

/** An empty text says as little as none. */
function providedText(value: Json | undefined): string | undefined {
  return value === '' ? undefined : textOf(value);
}

function describeRetries(retries: Json | undefined): string {
  if (retries === undefined) return 'Retries not set';
  if (retries === 0) return 'No retries';
  return retries === 1 ? '1 retry' : `${textOf(retries)} retries`;
}

/** How many names of headers are told before only their number is. */
const MAX_NAMES = 3;

function describeHeaders(event: JsonObject): string {
  const headers = memberOf(event, 'headers');
  if (!Array.isArray(headers) || headers.length === 0) return '';
  const names = headers.map((header) => (isObject(header) ? memberOf(header, 'header_name') : ''));
  const told = names.filter((name): name is string => typeof name === 'string' && name !== '');
  const count = counted(headers.length, 'header');
  const isShort = told.length === names.length && told.length <= MAX_NAMES;
  return isShort ? `${count}: ${told.join(', ')}` : count;
}

function engagementRows(manifest: JsonObject): SummaryRow[] {
  const path = '/capabilities/engagement';
  const engagement = valueAt(manifest, path);
  const label = 'Takes part in engagements';
  if (!isObject(engagement)) {
    return [{ path, label, text: engagement === undefined ? 'No' : textOf(engagement) }];
  }
  const flags = FLAGS.map((key): SummaryRow => {
    const row = rowOf(manifest, ['capabilities', 'engagement', key]);
    const flag = memberOf(engagement, key);
    const isLocked = describeField(`engagement.${key}`).locked !== undefined;
    // Texts that read like a flag are shown as what they are (E8).
    const other = flag === undefined ? undefined : stringify(flag);
    const text = typeof flag === 'boolean' ? onOrOff(flag) : other;
    return { ...row, text, isLocked };
  });
  const lists = ENGAGEMENT_LISTS.map((list): SummaryRow => {
    const row = rowOf(manifest, ['capabilities', 'engagement', list]);
    const chosen = memberOf(engagement, list);
    return { ...row, text: Array.isArray(chosen) ? describeChosen(list, chosen) : row.text };
  });
  return [{ path, label, text: 'Yes' }, ...lists, ...flags];
}

export function onOrOff(flag: boolean): string {
  return flag ? 'On' : 'Off';
}

/** The first of them, and how many more there are: nobody reads ten thousand. */
function namesIn(values: readonly Json[]): string {
  const names = values.slice(0, MAX_NAMED).map((item) => textOf(item));
  const more = values.length - names.length;
  return names.join(', ') + (more > 0 ? ` and ${more.toLocaleString('en')} more` : '');
}

/** A value as a person reads it; what is secret where it stands stays masked (W8). */
export function textOf(found: Json | undefined, path: Pointer = ''): string | undefined {
  if (found === undefined) return undefined;
  const value = masked(found, path);
  if (value === '') return 'Empty';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    if (value.length === 0) return 'None';
    return value.every((item) => typeof item !== 'object')
      ? namesIn(value)
      : `List of ${value.length}`;
  }
  if (!isObject(value)) return stringify(value);
  const count = Object.keys(value).length;
  return count === 0 ? 'An empty object' : `An object with ${counted(count, 'key')}`;
}
