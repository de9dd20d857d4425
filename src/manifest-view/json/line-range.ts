import { keysOf, type Pointer } from '#manifest/json/json-pointer.ts';
import { isTree, type JsonTree } from './json-lines.ts';

/** From the first line up to, not including, the second; counted from 0. */
export type LineRange = readonly [from: number, to: number];

/** The lines of what stands at this path, or `undefined` when nothing does. */
export function rangeOf(tree: JsonTree, path: Pointer): LineRange | undefined {
  let from = 0;
  let at = tree;
  for (const key of keysOf(path)) {
    let inside: JsonTree | undefined;
    let left: LineRange | undefined;
    for (const part of at.parts) {
      if (isTree(part)) {
        if (`${part.key}` === key) {
          inside = part;
          break;
        }
        from += part.count;
      } else {
        if (part.left !== undefined) left = [from, from + 1];
        else if (part.path === path) return [from, from + 1];
        from += 1;
      }
    }
    if (!inside) return left;
    at = inside;
  }
  return [from, from + at.count];
}
