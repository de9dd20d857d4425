import { visit } from 'jsonc-parser';
import { isContainer, type Json } from '#manifest/json/json.ts';
import { pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';
import type { ReadNote } from './read-result.ts';

/**
 * A note for every key that stands more than once in the same object of a JSON text:
 * `JSON.parse`, which made `json` of it, keeps the last one and says nothing (M6).
 */
export function duplicateNotes(text: string, json: Json): ReadNote[] {
  // Reading the text once more takes longer than all else that is done with it.
  if (countKeys(text) === countMembers(json)) return [];
  return repeatedKeys(text).map(({ path, key, lines }) => ({
    kind: 'duplicate',
    path,
    rule: 'M6',
    sentence: `“${key}” appears ${placesInWords(lines)}. Only the last one is used. Check that it’s the right one.`,
  }));
}

/** A key is a string with a colon behind it. */
function countKeys(text: string): number {
  let count = 0;
  for (let start = text.indexOf('"'); start >= 0;) {
    let after = endOfString(text, start) + 1;
    while (text.charCodeAt(after) <= SPACE) after += 1;
    if (text[after] === ':') count += 1;
    start = text.indexOf('"', after);
  }
  return count;
}

/** Of what blank characters there are between a key and its colon it is the last one. */
const SPACE = 0x20;

/** The quote that ends the string: one with an odd number of backslashes before it stands in it. */
function endOfString(text: string, start: number): number {
  let end = start;
  let backslashes: number;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes += 1;
  } while (backslashes % 2 === 1);
  return end;
}

function countMembers(json: Json): number {
  if (!isContainer(json)) return 0;
  const values = Object.values(json);
  const inside = values.reduce<number>((sum, value) => sum + countMembers(value), 0);
  return Array.isArray(json) ? inside : inside + values.length;
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
