import { isRawJson } from '#manifest/values/form-values.ts';
import { isRecord, replaceEqualDeep } from './replace-equal-deep.ts';

/** Whole values that differ, by their names in the form: `[['app-info.scope', 'msg.consumer']]`. */
export function differences(
  before: unknown,
  after: unknown,
  name: readonly string[] = [],
): [name: string, value: unknown][] {
  const shared = replaceEqualDeep(before, after);
  if (shared === before) return [];
  const keys = commonKeys(before, shared);
  if (!keys) return [[name.join('.'), shared]];
  return keys.flatMap((key) =>
    differences(memberOf(before, key), memberOf(shared, key), [...name, key]),
  );
}

/**
 * What `now` would be had the change from `before` to `after` not been made: whatever was edited
 * since stays as it is.
 */
export function revertChange<T>(now: T, before: T, after: T): T {
  return undo(now, before, after) as T;
}

function undo(now: unknown, before: unknown, after: unknown): unknown {
  if (replaceEqualDeep(before, after) === before) return now;
  if (replaceEqualDeep(after, now) === after) return before;
  const keys = commonKeys(before, after);
  if (!keys || !commonKeys(after, now)) return now;
  const members = keys.map((key) =>
    undo(memberOf(now, key), memberOf(before, key), memberOf(after, key)),
  );
  return Array.isArray(now) ? members : Object.fromEntries(keys.map((key, i) => [key, members[i]]));
}

/** The keys of both, when they are containers of one shape; a kept leaf is no container. */
function commonKeys(a: unknown, b: unknown): string[] | undefined {
  if (Array.isArray(a) && Array.isArray(b)) {
    const rows = a.length === b.length && [...a, ...b].every((item) => isContainer(item));
    return rows ? Object.keys(a) : undefined;
  }
  if (!isContainer(a) || !isContainer(b)) return undefined;
  const keys = Object.keys(a);
  const same = keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key));
  return same ? keys : undefined;
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && !isRawJson(value);
}

function memberOf(holder: unknown, key: string): unknown {
  if (Array.isArray(holder)) return holder[Number(key)];
  return isRecord(holder) ? holder[key] : undefined;
}
