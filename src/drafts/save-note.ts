import { NO_REPLY, nextRev, type Asked, type Note } from './note.ts';
import { saidIn, saysSame, type OpenNote, type OpenNotes, type Reviewed } from './open-note.ts';
import type { ReviewRecord } from './review-record.ts';

/** The open form of a note that is there, to change its words. */
export function opened({ asked }: Note): OpenNote {
  const { path, text, suggestion } = asked;
  return { path, text, ...(typeof suggestion === 'string' && { suggestion }) };
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
