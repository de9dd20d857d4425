import { valueAt, type Pointer } from '#manifest/json-pointer.ts';
import { isObject } from '#manifest/json.ts';
import { isJsonValue } from '#manifest/json-value.ts';
import { isId, isPointer, NO_REPLY, nextRev, type Asked, type Note } from './note.ts';
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

type Reviewed = Pick<ReviewRecord, 'rounds' | 'notes' | 'open'>;

/** What the field says, to begin a suggestion with. Only text can be typed. */
function currentText({ rounds }: Pick<ReviewRecord, 'rounds'>, path: Pointer): string {
  const value = valueAt(rounds.at(-1)?.manifest ?? {}, path);
  return typeof value === 'string' ? value : '';
}

/** The open form of a note that is there, to change its words. */
export function opened({ asked }: Note): OpenNote {
  const { path, text, suggestion } = asked;
  return { path, text, ...(typeof suggestion === 'string' && { suggestion }) };
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

/** With these notes saved as their forms say, and the forms closed. */
export function withSaved(
  record: Reviewed,
  ids: readonly string[],
): Pick<Reviewed, 'notes' | 'open'> {
  const { notes, open } = ids.reduce<Reviewed>(
    (now, id) => ({ ...now, ...withOneSaved(now, id) }),
    record,
  );
  return { notes, open };
}

export function withoutOpen({ open }: Pick<ReviewRecord, 'open'>, id: string): OpenNotes {
  const { [id]: _closed, ...others } = open;
  return others;
}

function withOneSaved(record: Reviewed, id: string): Pick<Reviewed, 'notes' | 'open'> {
  const { notes, open } = record;
  const form = open[id];
  const said = form && saidIn(record, form);
  if (!form || !said) return { notes, open };
  const known = notes.find((note) => note.id === id);
  const note: Note = known
    ? { ...known, asked: changed(known.asked, said) }
    : { id, asked: { rev: 1, path: form.path, ...said }, reply: NO_REPLY };
  return {
    notes: known ? notes.map((each) => (each === known ? note : each)) : [...notes, note],
    open: withoutOpen(record, id),
  };
}

function changed(asked: Asked, said: Pick<Asked, 'text' | 'suggestion'>): Asked {
  if (saysSame(asked, said)) return asked;
  const { suggestion: _before, ...half } = asked;
  return { ...half, ...said, rev: nextRev(asked.rev), edits: nextRev(asked.edits ?? 0) };
}

function saysSame(asked: Asked, said: Pick<Asked, 'text' | 'suggestion'>): boolean {
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
