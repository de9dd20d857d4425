import { visit } from 'jsonc-parser';
import { pointerOf, type Pointer } from './json-pointer.ts';
import type { ReadNote } from './read-note.ts';
import { positionOf } from './text-position.ts';

/**
 * Keys that stand more than once in the same object of a JSON text: `JSON.parse` keeps the last
 * one and says nothing (M6).
 */
export function duplicateNotes(text: string): ReadNote[] {
  return repeatedKeys(text).map(({ path, key, offsets }) => {
    const lines = offsets.map((offset) => positionOf(text, offset).line);
    const last = lines.at(-1);
    const where = new Set(lines).size > 1 ? `on lines ${inWords(lines)}` : `on line ${last}`;
    return {
      kind: 'duplicate',
      path,
      rule: 'M6',
      sentence: `“${key}” stands ${timesInWords(lines.length)}, ${where}. The last one counts; check that it is the one you mean.`,
    };
  });
}

interface RepeatedKey {
  path: Pointer;
  key: string;
  offsets: number[];
}

function repeatedKeys(text: string): RepeatedKey[] {
  const open: Map<string, number>[] = [];
  const repeated = new Map<Pointer, RepeatedKey>();
  visit(text, {
    onObjectBegin: () => void open.push(new Map()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty(key, offset, _length, _line, _column, pathTo) {
      const seen = open.at(-1);
      const first = seen?.get(key);
      if (first === undefined) {
        seen?.set(key, offset);
        return;
      }
      const path = pointerOf([...pathTo(), key]);
      const known = repeated.get(path);
      if (known) known.offsets.push(offset);
      else repeated.set(path, { path, key, offsets: [first, offset] });
    },
  });
  return [...repeated.values()];
}

function inWords(numbers: number[]): string {
  return `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}

function timesInWords(count: number): string {
  return count === 2 ? 'twice' : `${count} times`;
}
