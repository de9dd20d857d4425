import type { Json } from '#manifest/json/json.ts';
import { valueAt, type Pointer } from '#manifest/json/json-pointer.ts';
import { canSuggest } from '#manifest/values/manifest-parts.ts';
import { mergeNotes, NO_REPLY, nextRev, type Asked, type Note } from './note.ts';
import type { OpenNote, OpenNotes } from './open-note.ts';
import type { ReviewRecord } from './review-record.ts';

/** What the forms of a review's notes belong to. */
export type Reviewed = Pick<ReviewRecord, 'rounds' | 'notes' | 'open'>;

/** What the field says, to begin a suggestion with. Only texts and numbers can be suggested. */
function currentText({ rounds }: Pick<ReviewRecord, 'rounds'>, path: Pointer): string {
  return textOf(valueAt(rounds.at(-1)?.manifest ?? {}, path)) ?? '';
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : undefined;
}

/** Whether the field holds a number, such as how often is tried again. */
export function holdsNumber(path: Pointer): boolean {
  return canSuggest(path, 0);
}

/** What is in the form's box as the field would hold it; undefined where nothing was chosen. */
function suggestedIn({ path, suggestion }: OpenNote): Json | undefined {
  if (suggestion === undefined || !holdsNumber(path)) return suggestion;
  return suggestion !== '' && canSuggest(path, Number(suggestion)) ? Number(suggestion) : undefined;
}

/** What the reviewer's form says; null while there is nothing in it to save. */
export function saidIn(record: Reviewed, form: OpenNote) {
  const value = suggestedIn(form);
  const isOther = value !== undefined && textOf(value) !== currentText(record, form.path);
  const said: Pick<Asked, 'text' | 'suggestion'> = {
    text: form.text.trim(),
    ...(isOther && { suggestion: value }),
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
function saysSame(asked: Asked, said: Pick<Asked, 'text' | 'suggestion'>): boolean {
  return asked.text === said.text && asked.suggestion === said.suggestion;
}

/** The open form of a note that is there, to change its words. */
export function opened({ asked }: Note): OpenNote {
  const { path, text, suggestion } = asked;
  const typed = textOf(suggestion);
  return { path, text, ...(typed !== undefined && { suggestion: typed }) };
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
    notes: known ? notes.map((each) => (each === known ? note : each)) : mergeNotes(notes, [note]),
    open: withoutOpen(record, id),
  };
}

function changed(asked: Asked, said: Pick<Asked, 'text' | 'suggestion'>): Asked {
  if (saysSame(asked, said)) return asked;
  const { suggestion: _before, ...half } = asked;
  return { ...half, ...said, rev: nextRev(asked.rev), edits: nextRev(asked.edits ?? 0) };
}
