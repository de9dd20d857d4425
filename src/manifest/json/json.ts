/** Any JSON value, as `JSON.parse` gives it. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list or an object. */
export function isContainer(value: unknown): value is Json[] | JsonObject {
  return typeof value === 'object' && value !== null;
}

/** The object's own members; `__proto__` is one like any other (M7). */
export function membersOf(object: JsonObject): [key: string, value: Json][] {
  return Object.entries(object);
}

/**
 * An object of exactly these members. `Object.fromEntries` defines, it does not assign, so a
 * member named `__proto__` becomes data and reaches no prototype (M7).
 */
export function objectOf(members: Iterable<readonly [string, Json]>): JsonObject {
  return Object.fromEntries(members);
}

/** The object's own member, or `undefined`; never something inherited. */
export function memberOf(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/**
 * The list or object with each member as `map` makes it; undefined takes it out of an object. The
 * very same one where no member is another.
 */
export function mapMembers(
  value: Json,
  map: (member: Json, key: string) => Json | undefined,
): Json {
  if (Array.isArray(value)) {
    const items = value.map((item, index) => map(item, `${index}`) ?? null);
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (!isObject(value)) return value;
  let isChanged = false;
  const members = membersOf(value).flatMap(([key, member]) => {
    const mapped = map(member, key);
    isChanged ||= mapped !== member;
    return mapped === undefined ? [] : [[key, mapped] as const];
  });
  return isChanged ? objectOf(members) : value;
}

/** "a list", "the number 42", … as the sentences name what they found. */
export function nameOf(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? `the number ${value}` : `${value}`;
}

/** Compact JSON text. Unlike `JSON.stringify` it keeps `-0`, so that reading it back is lossless. */
export function stringify(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(stringify).join(',')}]`;
  if (isObject(value)) {
    return `{${membersOf(value)
      .map(([key, member]) => `${JSON.stringify(key)}:${stringify(member)}`)
      .join(',')}}`;
  }
  return Object.is(value, -0) ? '-0' : JSON.stringify(value);
}

/** True when both are the same JSON value; the order of members does not count, that of items does. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
