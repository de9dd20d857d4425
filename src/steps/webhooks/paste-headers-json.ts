import {
  isContainer,
  isObject,
  memberOf,
  membersOf,
  objectOf,
  type Json,
  type JsonObject,
} from '#manifest/json/json.ts';
import { addHeader, type PastedHeaders } from './header-line.ts';
import { readHeaderLine } from './paste-line.ts';

const NAME_KEYS = ['header_name', 'name', 'key'];
const VALUE_KEYS = ['header_value', 'value'];

/**
 * Headers written as JSON: the manifest's own list, `{"Name": "value"}`, `[{"key", "value"}]` as
 * API tools export them, pairs, a whole event with its `headers`, or a request in a browser's or an
 * API tool's export. `undefined` when it is no JSON.
 */
export function readHeadersJson(text: string): PastedHeaders | undefined {
  const bare = text.trim().replace(/,$/, '');
  if (!/^[[{"]/.test(bare)) return undefined;
  try {
    const found = parseFirst([bare, `[${bare}]`, `{${bare}}`]);
    if (!isObject(found) && !Array.isArray(found)) return undefined;
    const pasted: PastedHeaders = { headers: [], unread: [] };
    readContainer(found, pasted);
    return pasted;
  } catch {
    // Nested too deep to be written back: it is read line by line instead.
    return undefined;
  }
}

function parseFirst(texts: string[]): Json | undefined {
  for (const text of texts) {
    try {
      return JSON.parse(text) as Json;
    } catch {
      // The next reading may fit: a piece cut out of a list or an object.
    }
  }
  return undefined;
}

/** What leads to a request's headers in the exports of browsers (HAR) and API tools. */
const WAYS = ['log', 'entries', 'item', 'request', 'requests', 'resources', 'header', 'config'];

/** The request's part of an export; the first request where there are several. */
function requestIn(found: JsonObject, pasted: PastedHeaders): Json[] | JsonObject | undefined {
  const copied = membersOf(found).find(([key]) => /^request headers\b/i.test(key));
  const way = copied?.[0] ?? WAYS.find((key) => isContainer(memberOf(found, key)));
  const next = way === undefined ? undefined : memberOf(found, way);
  if (!Array.isArray(next) || way === 'header') return isContainer(next) ? next : undefined;
  const [first, ...others] = next.filter(isObject);
  if (others.length > 0) {
    const reason = `Only the first of ${next.length} requests is read.`;
    pasted.unread.push({ place: `“${way}”`, text: '', reason });
  }
  return first;
}

export function readContainer(found: Json[] | JsonObject, pasted: PastedHeaders): void {
  if (Array.isArray(found)) {
    found.forEach((item, index) => {
      readItem(item, `Item ${index + 1}`, pasted);
    });
  } else if (!readNamed(found, 'The object', pasted)) {
    const headers = memberOf(found, 'headers');
    if (isObject(headers) || Array.isArray(headers)) {
      readContainer(headers, pasted);
      nameOthers(found, pasted);
      return;
    }
    const request = requestIn(found, pasted);
    if (request) readContainer(request, pasted);
    else for (const [key, value] of membersOf(found)) readMember(key, value, pasted);
  }
}

/** A whole event was pasted: what stands beside its headers is named, and read the same way again. */
function nameOthers(event: JsonObject, pasted: PastedHeaders): void {
  const others = membersOf(event).filter(([key]) => key !== 'headers');
  // A request of an export: what else is known of it is nothing to put right here.
  const isRequest = others.some(([key]) => key === 'method' || key === 'url');
  if (others.length === 0 || isRequest) return;
  pasted.unread.push({
    place: others.map(([key]) => `“${key}”`).join(', '),
    text: JSON.stringify(objectOf([['headers', []], ...others])),
    reason: 'Not a header. Only what’s inside “headers” is added.',
  });
}

function readItem(item: Json, place: string, pasted: PastedHeaders): void {
  if (typeof item === 'string') readHeaderLine(item, place, pasted);
  else if (Array.isArray(item)) {
    const [name, value] = item.map(textOfScalar);
    if (item.length === 2 && name !== undefined && value !== undefined) {
      addHeader({ name, value }, JSON.stringify(item).replace(',', ':'), place, pasted);
    } else refuse(item, place, pasted);
  } else if (!isObject(item)) refuse(item, place, pasted);
  else if (!readNamed(item, place, pasted)) {
    for (const [key, value] of membersOf(item)) readMember(key, value, pasted);
  }
}

/** `{"header_name": …, "header_value": …}` and its like; false when it is none. */
function readNamed(object: JsonObject, place: string, pasted: PastedHeaders): boolean {
  const nameKey = NAME_KEYS.find((key) => Object.hasOwn(object, key));
  const valueKey = VALUE_KEYS.find((key) => Object.hasOwn(object, key));
  if (nameKey === undefined || valueKey === undefined) return false;
  const name = textOfScalar(object[nameKey]);
  const value = textOfScalar(object[valueKey]);
  const isOff = [object['disabled'] === true, object['enabled'] === false].includes(true);
  if (name === undefined || value === undefined) refuse(object, place, pasted);
  else if (isOff) {
    const reason = 'It is switched off there.';
    pasted.unread.push({ place: `“${name}”`, text: JSON.stringify(object), reason });
  } else addHeader({ name, value }, JSON.stringify(object), place, pasted);
  return true;
}

function readMember(key: string, value: Json, pasted: PastedHeaders): void {
  const values = (Array.isArray(value) ? value : [value]).map(textOfScalar);
  for (const text of values) {
    const place = `“${key}”`;
    if (text === undefined) {
      const reason = 'Its value isn’t text.';
      pasted.unread.push({ place, text: memberText(key, value), reason });
      return;
    }
    addHeader({ name: key, value: text }, memberText(key, text), place, pasted);
  }
}

function refuse(item: Json, place: string, pasted: PastedHeaders): void {
  const reason = 'The name or value is missing. Write {"header_name": "…", "header_value": "…"}.';
  pasted.unread.push({ place, text: JSON.stringify(item), reason });
}

function memberText(key: string, value: Json): string {
  return `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
}

function textOfScalar(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
