/**
 * The same function, computed once per object: the same object gives the same result object.
 * For functions of immutable values.
 */
export function memoize<Key extends object, Result>(
  compute: (key: Key) => Result,
): (key: Key) => Result {
  const known = new WeakMap<Key, { result: Result }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.result;
    const result = compute(key);
    known.set(key, { result });
    return result;
  };
}

/** As `remember`, for functions of a second value of which only the last one is remembered. */
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
