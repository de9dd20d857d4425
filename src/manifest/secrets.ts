import { isObject, membersOf, type Json } from './json.ts';
import { keysOf, pointerOf, type Pointer } from './json-pointer.ts';

/** Stands on screen, in print and in comparisons where a secret is (W8). */
export const MASK = '••••••••';

/** Header values are secrets until proven otherwise (W8). */
export function isSecretPath(path: Pointer): boolean {
  const keys = keysOf(path);
  return keys.at(-1) === 'header_value' && keys.at(-3) === 'headers';
}

/** Whether there is a secret in what stands at this path. */
export function hasSecret(value: Json | undefined, path: Pointer = ''): boolean {
  if (isSecretPath(path)) return value !== undefined && value !== '';
  if (Array.isArray(value)) return value.some((item, index) => hasSecret(item, `${path}/${index}`));
  return (
    isObject(value) &&
    membersOf(value).some(([key, item]) => hasSecret(item, path + pointerOf([key])))
  );
}
