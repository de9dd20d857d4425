/**
 * `next`, made of the same objects as `previous` wherever they say the same: what did not change
 * keeps its identity, so everything remembered by identity stays remembered. Pure.
 */
export function replaceEqualDeep<T>(previous: unknown, next: T): T {
  return share(previous, next) as T;
}

function share(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous;
  if (Array.isArray(previous) && Array.isArray(next)) {
    const items = next.map((item, index) => share(previous[index], item));
    return items.length === previous.length &&
      items.every((item, index) => Object.is(item, previous[index]))
      ? previous
      : items;
  }
  if (!isRecord(previous) || !isRecord(next)) return next;
  const members = Object.entries(next).map(
    ([key, member]) =>
      [key, Object.hasOwn(previous, key) ? share(previous[key], member) : member] as const,
  );
  const same =
    members.length === Object.keys(previous).length &&
    members.every(
      ([key, member]) => Object.hasOwn(previous, key) && Object.is(previous[key], member),
    );
  // Defines its members one by one: one named `__proto__` is data too.
  return same ? previous : Object.fromEntries(members);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
