import type { Json } from '#manifest/json.ts';
import type { Pointer } from '#manifest/json-pointer.ts';

/** What a reviewer says about one field, and what the author answers. Each side writes its own half. */
export interface Note {
  id: string;
  asked: Asked;
  reply: Reply;
}

/** The reviewer's half. */
export interface Asked {
  /** Grows with every change: the newer half counts, whichever way it came. */
  rev: number;
  path: Pointer;
  /** What the field was called, for when it is gone. */
  label: string;
  text: string;
  /** A value to take over at `path`. */
  suggestion?: Json;
  withdrawn?: true;
}

/** The author's half. */
export interface Reply {
  rev: number;
  text: string;
  /** accepted: the suggestion was taken over. */
  state: 'open' | 'accepted' | 'done';
}

export const NO_REPLY: Reply = { rev: 0, text: '', state: 'open' };

/**
 * The notes of both sides, the newer half of each. The same whichever comes first and however
 * often: notes travel to and fro many times.
 */
export function mergeNotes(here: readonly Note[], there: readonly Note[]): Note[] {
  const merged = new Map(here.map((note) => [note.id, note]));
  for (const note of there) {
    const known = merged.get(note.id);
    merged.set(note.id, known ? mergeNote(known, note) : note);
  }
  return [...merged.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function mergeNote(a: Note, b: Note): Note {
  return { id: a.id, asked: newer(a.asked, b.asked), reply: newer(a.reply, b.reply) };
}

/** Should two tabs have counted to the same number, any order that both sides agree on does. */
function newer<Half extends { rev: number }>(a: Half, b: Half): Half {
  if (a.rev !== b.rev) return a.rev > b.rev ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

export function isNote(value: unknown): value is Note {
  if (!isRecord(value) || typeof value['id'] !== 'string') return false;
  return isAsked(value['asked']) && isReply(value['reply']);
}

function isAsked(value: unknown): value is Asked {
  if (!isRecord(value) || !isRev(value['rev'])) return false;
  const { withdrawn } = value;
  const texts = ['path', 'label', 'text'].every((key) => typeof value[key] === 'string');
  return texts && (withdrawn === undefined || withdrawn === true);
}

const STATES: readonly unknown[] = ['open', 'accepted', 'done'] satisfies Reply['state'][];

function isReply(value: unknown): value is Reply {
  if (!isRecord(value) || !isRev(value['rev'])) return false;
  return typeof value['text'] === 'string' && STATES.includes(value['state']);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRev(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
