import { WEBHOOK_FIELDS } from '#manifest/fields/webhook-fields.ts';
import { isPath, isRawJson, type EventValues, type TextValue } from './form-values.ts';

/** What the manifest says of an event's endpoint. */
export function writtenEndpoint({ endpoint }: EventValues, base: string): TextValue {
  if (endpoint === '') return base;
  return isPath(endpoint) ? joinEndpoint(base, endpoint) : endpoint;
}

/** The address of a path: behind the base endpoint, ahead of its query, with one slash between them. */
export function joinEndpoint(base: string, path: string): string {
  const { stem, tail } = partsOf(base);
  // A path that brings a query of its own goes on with the base endpoint's.
  return stem + path + (path.includes('?') ? tail.replace(/^\?/, '&') : tail);
}

/** A base endpoint that nothing is wrong with: what is wrong with a path on it is the path’s own. */
export const RIGHT_BASE = 'https://hooks.acme-corp.net';

/** Whether the rules have no error against this address. */
export function isRightAddress(address: string): boolean {
  return WEBHOOK_FIELDS.endpoint.checks.every(
    ({ severity, find }) => severity !== 'error' || find(address).length === 0,
  );
}

/** Whether the address that the path makes is wrong, on account of either part. */
export function isWrongPath(path: string, base: string): boolean {
  return !isRightAddress(joinEndpoint(base, path));
}

function partsOf(base: string): { stem: string; tail: string } {
  const whole = base.trimEnd();
  const end = whole.search(/[?#]|$/);
  return { stem: whole.slice(0, end).replace(/\/$/, ''), tail: whole.slice(end) };
}

/** The path that leads from the base endpoint to this address; `''` where they are the same, undefined where none does. */
export function pathFromBase(address: string, base: string): string | undefined {
  if (address === base) return '';
  const { stem, tail } = partsOf(base);
  if (!address.startsWith(`${stem}/`)) return undefined;
  const end = address.endsWith(tail) ? address.length - tail.length : address.length;
  const path = address.slice(stem.length, end);
  return path.startsWith('/') && joinEndpoint(base, path) === address ? path : undefined;
}

/** The base endpoint under which this path has this address; undefined where there is none. */
export function baseBefore(path: string, address: string): string | undefined {
  const at = address.lastIndexOf(path);
  if (at < 0) return undefined;
  const base = address.slice(0, at) + address.slice(at + path.length);
  return base !== '' && joinEndpoint(base, path) === address ? base : undefined;
}

/** An endpoint as found, beside this base endpoint. */
export function endpointBeside(base: string, found: TextValue): TextValue {
  if (isRawJson(found) || found === '') return found;
  return pathFromBase(found, base) ?? ownEndpoint(found);
}

/** An endpoint that does not hang on the base endpoint: what would be taken for a path is kept. */
export function ownEndpoint(found: TextValue): TextValue {
  return isPath(found) ? { kept: JSON.stringify(found) } : found;
}

/**
 * The base endpoint of these addresses: what more than half of them are, or else the longest
 * beginning of as many of them as have one in common, cut at a `/` behind the host. `''` where no
 * two of them have.
 */
export function commonBase(addresses: readonly string[]): string {
  const same = addresses.map((each) => addresses.filter((other) => other === each).length);
  const most = same.findIndex((count) => count > 1 && count * 2 > addresses.length);
  if (most >= 0) return addresses[most] ?? '';
  let best = { base: '', count: 1 };
  for (const base of beginnings(addresses)) {
    const count = addresses.filter((each) => pathFromBase(each, base) !== undefined).length;
    const isBetter =
      count > best.count || (count > 1 && count === best.count && base.length > best.base.length);
    if (isBetter) best = { base, count };
  }
  return best.base;
}

/** Of a pair each: what several have in common, two of them have as well. */
function beginnings(addresses: readonly string[]): Set<string> {
  const pairs = addresses.flatMap((one, index) =>
    addresses.slice(index + 1).map((other) => commonBeginning(one, other)),
  );
  return new Set([...addresses, ...pairs].filter((each) => each !== ''));
}

function commonBeginning(one: string, other: string): string {
  let end = 0;
  while (end < one.length && one[end] === other[end]) end += 1;
  const path = /^https?:\/\/[^/?#]+(\/[^?#]*)?/i.exec(one.slice(0, end));
  // Without a path the host goes on, or there is none.
  if (path?.[1] === undefined) return '';
  let last = path[0].lastIndexOf('/');
  while (path[0][last - 1] === '/') last -= 1;
  return path[0].slice(0, last);
}
