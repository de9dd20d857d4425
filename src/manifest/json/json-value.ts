import { MAX_DEPTH, MAX_INPUT_BYTES } from './input-bounds.ts';
import type { Json } from './json.ts';

/** Of the value: a manifest that was read may lie a few levels down in what was stored. */
const MAX_STORED_DEPTH = MAX_DEPTH + 8;

/**
 * True for what JSON can say, up to the depth and size that is read: whatever goes through it
 * afterwards neither throws nor overflows. A browser's storage takes much more: dates, big
 * integers, lists with holes, objects inside themselves.
 */
export function isJsonValue(value: unknown): value is Json {
  // Each value takes a character of JSON at least. Only what holds itself has more.
  let left = MAX_INPUT_BYTES;
  const isValue = (at: unknown, depth: number): boolean => {
    left -= 1;
    if (left < 0 || depth > MAX_STORED_DEPTH) return false;
    if (at === null || typeof at === 'string' || typeof at === 'boolean') return true;
    if (typeof at === 'number') return Number.isFinite(at);
    // Unlike `every` it does not pass over holes.
    if (Array.isArray(at)) return Array.from(at).every((item) => isValue(item, depth + 1));
    if (Object.prototype.toString.call(at) !== '[object Object]') return false;
    return Object.values(at as object).every((member) => isValue(member, depth + 1));
  };
  return isValue(value, 0);
}
