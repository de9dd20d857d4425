import { isObject, memberOf, type Json } from './json.ts';

/** A JSON Pointer (RFC 6901): where in a manifest something is. `''` is the whole manifest. */
export type Pointer = string;

export function pointerOf(keys: readonly PropertyKey[]): Pointer {
  return keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

export function keysOf(pointer: Pointer): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value the pointer points at, or `undefined` when there is none. */
export function valueAt(document: Json, pointer: Pointer): Json | undefined {
  let value: Json | undefined = document;
  for (const key of keysOf(pointer)) {
    if (Array.isArray(value)) value = /^(?:0|[1-9]\d*)$/.test(key) ? value[Number(key)] : undefined;
    else value = isObject(value) ? memberOf(value, key) : undefined;
  }
  return value;
}
