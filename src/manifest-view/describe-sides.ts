import type { FieldChange } from '#manifest/values/compare-manifests.ts';
import {
  isContainer,
  isObject,
  memberOf,
  stringify,
  type Json,
  type JsonObject,
} from '#manifest/json/json.ts';
import { keysOf, type Pointer } from '#manifest/json/json-pointer.ts';
import { isSecretPath, MASK, masked, placeAt } from '#manifest/values/secrets.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { listAt } from './describe-change.ts';
import { describeChosen, namesOf } from './describe-choices.ts';
import { describeDelivery, onOrOff, textOf } from './summary.ts';

/** A change as two values side by side, in words; a secret stays masked (W8). */
export interface Sides {
  before: string;
  after: string;
  /** What the two do not say by themselves. */
  note?: string;
}

export function describeSides(change: FieldChange): Sides {
  const { kind, secret } = change;
  if (kind === 'reordered')
    return { ...bothSides(change, inOrder), note: 'Same values, different order' };
  const words = bothSides(change, inWords);
  const alike = isAlike(words.before, words.after);
  if (secret) return alike ? { ...words, note: whatChanged(change) } : words;
  // Told apart by a space, by quotes, or by what is deeper than the words go.
  const { before, after } = alike || isOtherKind(change) ? bothSides(change, asJson) : words;
  return aroundDifference(before, after);
}

/** Both masks look the same. */
function whatChanged({ path, after }: FieldChange): string {
  if (isSecretPath(path)) return 'Value changed';
  return placeAt(path) === 'open' && typeof after === 'string'
    ? 'Password changed'
    : 'Header values changed';
}

function bothSides({ before, after, path }: FieldChange, say: typeof inWords): Sides {
  const [then, now] = [before, after].map((value) =>
    say(value === undefined ? undefined : masked(value, path), path),
  ) as [string, string];
  return { before: then, after: now };
}

function isAlike(a: string, b: string): boolean {
  return a.replaceAll(/\s+/g, ' ').trim() === b.replaceAll(/\s+/g, ' ').trim();
}

/** "5" and 5. */
function isOtherKind({ before, after }: FieldChange): boolean {
  if (before === undefined || after === undefined || before === '' || after === '') return false;
  return typeof before !== typeof after && !isContainer(before) && !isContainer(after);
}

function asJson(value: Json | undefined, path: Pointer): string {
  return value === undefined ? absentAt(path) : stringify(value);
}

function inWords(value: Json | undefined, path: Pointer): string {
  if (value === undefined) return absentAt(path);
  if (typeof value === 'boolean') return onOrOff(value);
  if (isObject(value)) return describeObject(value, path);
  const list = listAt(path);
  if (Array.isArray(value) && value.length > 0) {
    if (list) return describeChosen(list, value);
    if (isHeaders(path)) return namesOfHeaders(value);
  }
  return textOf(value, path) ?? '';
}

/** Lists with all they hold: what is counted has no order. */
function inOrder(value: Json | undefined, path: Pointer): string {
  const list = listAt(path);
  return list && Array.isArray(value) ? namesOf(list, value) : inWords(value, path);
}

function describeObject(value: JsonObject, path: Pointer): string {
  if (isHeader(path)) return describeHeader(value);
  if (isEvent(path)) return describeEvent(value);
  return path === ENGAGEMENT ? 'On' : (textOf(value, path) ?? '');
}

function absentAt(path: Pointer): string {
  if (isEvent(path) || path === ENGAGEMENT) return 'Off';
  // Whole rows and unknown parts are nothing that anybody provides.
  return isHeader(path) || keysOf(path).length === 2 ? 'Not included' : 'Not provided';
}

const ENGAGEMENT = '/capabilities/engagement';

function isEvent(path: Pointer): boolean {
  return WEBHOOK_EVENTS.some(({ key }) => path === `/capabilities/webhooks/${key}`);
}

function isHeaders(path: Pointer): boolean {
  return keysOf(path).at(-1) === 'headers';
}

function isHeader(path: Pointer): boolean {
  return keysOf(path).at(-2) === 'headers';
}

function describeEvent(event: JsonObject): string {
  const endpoint = memberOf(event, 'endpoint');
  const address = endpoint === undefined || endpoint === '' ? 'no endpoint' : textOf(endpoint);
  return `On: ${address} · ${describeDelivery(event)}`;
}

/** Its name is the change's own. */
function describeHeader(header: JsonObject): string {
  const value = memberOf(header, 'header_value');
  return value === undefined || value === '' ? 'With no value' : `With value ${MASK}`;
}

/** So many names of headers are told before only their number is. */
const MAX_NAMES = 20;

function namesOfHeaders(headers: readonly Json[]): string {
  const names = headers.slice(0, MAX_NAMES).map(nameOfHeader);
  const more = headers.length - names.length;
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function nameOfHeader(header: Json): string {
  const name = isObject(header) ? memberOf(header, 'header_name') : undefined;
  return typeof name === 'string' && name !== '' ? name : '(no name)';
}

/** Of a longer text only the part around the difference is shown. */
const LONGEST = 600;
const LEAD = 60;

/** Two texts, each cut to where they differ when it is too long to be read whole. */
function aroundDifference(before: string, after: string): { before: string; after: string } {
  const from = Math.max(0, commonStart(before, after) - LEAD);
  return { before: cutAt(before, from), after: cutAt(after, from) };
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function cutAt(text: string, from: number): string {
  if (text.length <= LONGEST) return text;
  const part = text.slice(from, from + LONGEST);
  return `${from > 0 ? '… ' : ''}${part}${from + LONGEST < text.length ? ' …' : ''}`;
}
