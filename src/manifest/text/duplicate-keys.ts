import { visit } from 'jsonc-parser';
import { pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';
import type { ReadNote } from './read-result.ts';

/**
 * A note for every key that stands more than once in the same object of a JSON text:
 * `JSON.parse` keeps the last one and says nothing (M6).
 */
export function duplicateNotes(text: string): ReadNote[] {
  return repeatedKeys(text).map(({ path, key, lines }) => ({
    kind: 'duplicate',
    path,
    rule: 'M6',
    sentence: `“${key}” appears ${placesInWords(lines)}. Only the last one is used. Check that it’s the right one.`,
  }));
}

interface RepeatedKey {
  path: Pointer;
  key: string;
  /** Counted from 1, first to last. */
  lines: number[];
}

function repeatedKeys(text: string): RepeatedKey[] {
  const open: Map<string, number>[] = [];
  const repeated = new Map<Pointer, RepeatedKey>();
  visit(text, {
    onObjectBegin: () => void open.push(new Map()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty(key, _offset, _length, startLine, _column, pathTo) {
      const seen = open.at(-1);
      const first = seen?.get(key);
      if (first === undefined) {
        seen?.set(key, startLine + 1);
        return;
      }
      const path = pointerOf([...pathTo(), key]);
      const known = repeated.get(path);
      if (known) known.lines.push(startLine + 1);
      else repeated.set(path, { path, key, lines: [first, startLine + 1] });
    },
  });
  return [...repeated.values()];
}

function placesInWords(lines: number[]): string {
  const [first, last] = [lines[0], lines.at(-1)];
  const times = lines.length === 2 ? 'twice' : `${lines.length} times`;
  if (first === last) return `${times} on line ${last}`;
  return lines.length === 2
    ? `twice, on lines ${first} and ${last}`
    : `${times}, first on line ${first} and last on line ${last}`;
}
