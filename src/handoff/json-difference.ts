import {
  isObject,
  memberOf,
  membersOf,
  objectOf,
  sameJson,
  type Json,
} from '#manifest/json/json.ts';

/**
 * What turns one JSON value into another, as JSON: `[value]` replaces, an object goes into the
 * members of that name, 0 removes. New members come last, in their order.
 */
export function differenceOf(base: Json, value: Json): Json | undefined {
  if (sameJson(base, value)) return undefined;
  if (!isObject(base) || !isObject(value)) return [value];
  const removed = membersOf(base)
    .filter(([key]) => memberOf(value, key) === undefined)
    .map(([key]) => [key, 0] as const);
  const changed = membersOf(value).flatMap(([key, member]) => {
    const before = memberOf(base, key);
    const difference = before === undefined ? [member] : differenceOf(before, member);
    return difference === undefined ? [] : [[key, difference] as const];
  });
  return objectOf([...removed, ...changed]);
}

/** Undefined where the difference is none, or of something else. */
export function withDifference(base: Json, difference: Json | undefined): Json | undefined {
  if (difference === undefined) return base;
  if (Array.isArray(difference)) return difference.length === 1 ? difference[0] : undefined;
  if (!isObject(difference) || !isObject(base)) return undefined;
  const members = new Map(membersOf(base));
  for (const [key, change] of membersOf(difference)) {
    const before = members.get(key);
    if (change === 0) {
      if (!members.delete(key)) return undefined;
      continue;
    }
    // What is not there can only be put there whole.
    const after =
      before === undefined && !Array.isArray(change)
        ? undefined
        : withDifference(before ?? null, change);
    if (after === undefined) return undefined;
    members.set(key, after);
  }
  return objectOf(members);
}
