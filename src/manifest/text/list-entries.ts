import { parseTree } from 'jsonc-parser';
import { withoutPasswords } from '#manifest/fields/address-password.ts';
import { isObject, memberOf, nameOf, type Json, type JsonObject } from '#manifest/json/json.ts';
import type { ListEntry } from './read-result.ts';
import { MASK } from '#manifest/values/secrets.ts';

/** The entries of a JSON text that is a list; `list` is the same text, parsed. */
export function entriesOf(text: string, list: Json[]): ListEntry[] {
  const nodes = parseTree(text)?.children ?? [];
  return nodes.map(({ offset, length }, index) => {
    const entry = list[index] ?? null;
    const entryText = text.slice(offset, offset + length);
    if (isObject(entry)) return { name: entryName(entry, index), text: entryText };
    return {
      name: `Entry ${index + 1}`,
      text: entryText,
      problem: `This is ${nameOf(entry)}, not a manifest.`,
    };
  });
}

/** What the manifest calls itself, or else its place in the list. */
export function entryName(entry: JsonObject, index: number): string {
  const name = memberOf(entry, 'client_name');
  return typeof name === 'string' && name.trim() !== ''
    ? withoutPasswords(name, MASK).trim()
    : `Entry ${index + 1}`;
}
