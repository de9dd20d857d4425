import { valueAt, type Pointer } from '#manifest/json/json-pointer.ts';
import { isObject } from '#manifest/json/json.ts';
import { isJsonValue } from '#manifest/json/json-value.ts';
import { isId, isPointer, type Asked } from './note.ts';
import type { ReviewRecord } from './review-record.ts';

/** A note, or a reply to one, whose form is open: its text is kept as it is typed. */
export interface OpenNote {
  path: Pointer;
  text: string;
  /** What is in the box for the suggested value, once that was typed in. */
  suggestion?: string;
}

/** By the note's id; a new one has its id from the start. */
export type OpenNotes = Readonly<Record<string, OpenNote>>;

/** What the forms of a review's notes belong to. */
export type Reviewed = Pick<ReviewRecord, 'rounds' | 'notes' | 'open'>;

/** What the field says, to begin a suggestion with. Only text can be typed. */
function currentText({ rounds }: Pick<ReviewRecord, 'rounds'>, path: Pointer): string {
  const value = valueAt(rounds.at(-1)?.manifest ?? {}, path);
  return typeof value === 'string' ? value : '';
}

/** What the reviewer's form says; null while there is nothing in it to save. */
export function saidIn(record: Reviewed, { path, text, suggestion }: OpenNote) {
  const isOther = suggestion !== undefined && suggestion !== currentText(record, path);
  const said: Pick<Asked, 'text' | 'suggestion'> = {
    text: text.trim(),
    ...(isOther && { suggestion }),
  };
  return said.text === '' && !isOther ? null : said;
}

/** Notes with something typed that is not saved. */
export function unsavedNotes(record: Reviewed): string[] {
  return Object.entries(record.open)
    .filter(([id, open]) => {
      const said = saidIn(record, open);
      const known = record.notes.find((note) => note.id === id);
      return said !== null && !(known && saysSame(known.asked, said));
    })
    .map(([id]) => id);
}

/** Whether nothing new is said. */
export function saysSame(asked: Asked, said: Pick<Asked, 'text' | 'suggestion'>): boolean {
  return asked.text === said.text && asked.suggestion === said.suggestion;
}

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
