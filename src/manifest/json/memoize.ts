/**
 * What is made when it is first asked for: a schema or a table is some kilobytes of memory, and most of
 * them are for what is seldom read.
 */
export function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/**
 * The same function, computed once per object: the same object gives the same result object.
 * For functions of immutable values.
 */
export function memoize<Key extends object, Result>(
  compute: (key: Key) => Result,
): (key: Key) => Result {
  const known = new WeakMap<Key, Result>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as Result;
    const result = compute(key);
    known.set(key, result);
    return result;
  };
}

/** As `memoize`, for functions of a second value of which only the last one is remembered. */
export function memoizeWith<Key extends object, Second, Result>(
  compute: (key: Key, second: Second) => Result,
): (key: Key, second: Second) => Result {
  const known = new WeakMap<Key, { second: Second; result: Result }>();
  return (key, second) => {
    const found = known.get(key);
    if (found && Object.is(found.second, second)) return found.result;
    const result = compute(key, second);
    known.set(key, { second, result });
    return result;
  };
}

/** The result for the list before, where each item is the same one again. */
export function memoizeItems<Item, Result>(
  compute: (items: readonly Item[]) => Result,
): (items: readonly Item[]) => Result {
  let last: { items: readonly Item[]; result: Result } | undefined;
  return (items) => {
    const known = last?.items;
    if (!last || known?.length !== items.length || items.some((item, at) => item !== known[at]))
      last = { items, result: compute(items) };
    return last.result;
  };
}

/** As `memoize`, for objects of one shape that are changed in place: computed again once a member is another. */
export function memoizeShallow<Key extends object, Result>(
  compute: (key: Key) => Result,
): (key: Key) => Result {
  const known = new WeakMap<Key, { was: Key; result: Result }>();
  return (key) => {
    const found = known.get(key);
    if (found && sameMembers(found.was, key)) return found.result;
    const result = compute(key);
    known.set(key, { was: { ...key }, result });
    return result;
  };
}

function sameMembers<Some extends object>(a: Some, b: Some): boolean {
  for (const key in b) if (a[key] !== b[key]) return false;
  return true;
}
