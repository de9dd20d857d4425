import { keysOf, type Pointer } from './json-pointer.ts';

/** Stands on screen, in print and in comparisons where a secret is (W8). */
export const MASK = '••••••••';

/** Header values are secrets until proven otherwise (W8). */
export function isSecretPath(path: Pointer): boolean {
  const keys = keysOf(path);
  return keys.at(-1) === 'header_value' && keys.at(-3) === 'headers';
}
