import type { Pointer } from '#manifest/json/json-pointer.ts';
import { isObject } from '#manifest/json/json.ts';
import { isJsonValue } from '#manifest/json/json-value.ts';
import { isId, isPointer } from './note.ts';

/** A note, or a reply to one, whose form is open: its text is kept as it is typed. */
export interface OpenNote {
  path: Pointer;
  text: string;
  /** What is in the box for the suggested value, once that was typed in. */
  suggestion?: string;
}

/** By the note's id; a new one has its id from the start. */
export type OpenNotes = Readonly<Record<string, OpenNote>>;

/** What was stored; null where it is damaged: somebody's own words are not to be passed over. */
export function readOpenNotes(value: unknown): OpenNotes | null {
  if (value === undefined) return {};
  if (!isObject(value) || !isJsonValue(value)) return null;
  const entries = Object.entries(value).map(([id, open]) => [id, readOpenNote(open)] as const);
  const read = entries.filter((entry): entry is [string, OpenNote] => entry[1] !== null);
  return read.length === entries.length && read.every(([id]) => isId(id))
    ? Object.fromEntries(read)
    : null;
}

function readOpenNote(value: unknown): OpenNote | null {
  if (!isObject(value)) return null;
  const { path, text, suggestion } = value;
  if (!isPointer(path) || typeof text !== 'string') return null;
  if (suggestion === undefined) return { path, text };
  return typeof suggestion === 'string' ? { path, text, suggestion } : null;
}
