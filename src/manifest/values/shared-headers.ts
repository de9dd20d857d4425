import { memoize, memoizeWith } from '#manifest/json/memoize.ts';
import { isRawJson, type EventValues, type HeaderValues } from './form-values.ts';

const NONE: HeaderValues[] = [];

/**
 * The headers for every event that are written into this one, ahead of its own: those of names that
 * it has no header of. The same list for the same lists.
 */
export function headersAhead(event: EventValues, shared: HeaderValues[]): HeaderValues[] {
  return event.on && takesRows(event) ? withoutOwn(event.headers, shared) : NONE;
}

/** The same of one row, remembering nothing: for values that are changed in place. */
export function isAhead(row: HeaderValues, event: EventValues): boolean {
  const name = nameOf(row);
  const isOwn = name !== '' && event.headers.some((own) => nameOf(own) === name);
  return event.on && takesRows(event) && !isOwn;
}

/** What the file has where rows or fields belong is not written over by what is for every event. */
function takesRows({ endpoint, max_retries, headers, headers_rest, rest }: EventValues): boolean {
  if (headers.length > 0) return true;
  if (headers_rest !== '' && headers_rest !== '[]') return false;
  const isObject = rest === '' || rest.startsWith('{');
  return isObject || headers_rest !== '' || max_retries !== '' || !isAbsent(endpoint);
}

function isAbsent(endpoint: EventValues['endpoint']): boolean {
  return isRawJson(endpoint) && endpoint.kept === '';
}

function withoutOwn(own: HeaderValues[], shared: HeaderValues[]): HeaderValues[] {
  return shared.length === 0 ? NONE : othersThan(own, shared);
}

const othersThan = memoizeWith((own: HeaderValues[], shared: HeaderValues[]): HeaderValues[] => {
  const names = namesOf(own);
  const ahead = shared.filter((row) => !names.has(nameOf(row)));
  return ahead.length === shared.length ? shared : ahead;
});

const namesOf = memoize(
  (rows: readonly HeaderValues[]) => new Set(rows.map(nameOf).filter((name) => name !== '')),
);

/** Upper and lower case are one in HTTP; `''` is the name of none. */
function nameOf(row: HeaderValues | undefined): string {
  return typeof row?.header_name === 'string' ? row.header_name.toLowerCase() : '';
}

/** How many rows all events that are on begin with, so that they can be said once. One event alone shares none. */
export function countShared(events: readonly EventValues[]): number {
  const lists = events.filter(({ on }) => on).map(({ headers }) => headers);
  const [first = NONE, ...others] = lists;
  if (others.length === 0) return 0;
  let count = first.findIndex((row, index) => others.some((rows) => !isSameRow(row, rows[index])));
  if (count < 0) count = first.length;
  // An event’s own header would take the place of one of its name that is ahead of it.
  const lasts = lists.map(lastPlaces);
  const isOwn = (row: HeaderValues) => lasts.some((last) => (last.get(nameOf(row)) ?? -1) >= count);
  for (;;) {
    const end = first.slice(0, count).findIndex(isOwn);
    if (end < 0) return count;
    count = end;
  }
}

function lastPlaces(rows: readonly HeaderValues[]): Map<string, number> {
  const last = new Map(rows.map((row, index) => [nameOf(row), index]));
  last.delete('');
  return last;
}

/** The rows that are the event’s own, of all that are written into it; undefined where these headers are not ahead of them. */
export function ownRows(
  written: readonly HeaderValues[],
  shared: readonly HeaderValues[],
): HeaderValues[] | undefined {
  const names = shared.map(nameOf);
  const own = new Set<string>();
  let ahead = names.length;
  for (let count = written.length; count >= 0; count -= 1) {
    if (count === ahead && beginsWith(written, shared, own)) return written.slice(count);
    const name = nameOf(written[count - 1]);
    if (name === '' || own.has(name)) continue;
    own.add(name);
    ahead -= names.filter((each) => each === name).length;
  }
  return undefined;
}

/** Whether the list begins with these rows, less those of names that are the event’s own. */
function beginsWith(
  written: readonly HeaderValues[],
  shared: readonly HeaderValues[],
  own: ReadonlySet<string>,
): boolean {
  let count = 0;
  for (const row of shared) {
    if (own.has(nameOf(row))) continue;
    if (!isSameRow(row, written[count])) return false;
    count += 1;
  }
  return true;
}

export function isSameRow(one: HeaderValues, other: HeaderValues | undefined): boolean {
  if (one === other) return true;
  const keys = Object.keys(one) as (keyof HeaderValues)[];
  return other !== undefined && keys.every((key) => isSameLeaf(one[key], other[key]));
}

function isSameLeaf(one: unknown, other: unknown): boolean {
  return isRawJson(one) && isRawJson(other) ? one.kept === other.kept : one === other;
}
