import * as z from 'zod/mini';
import type { Json } from '#manifest/json/json.ts';
import { once } from '#manifest/json/memoize.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';
import { isJsonValue } from '#manifest/json/json-value.ts';
import { comparePaths } from '#manifest/values/path-order.ts';
import { newId } from './new-id.ts';

/** What a reviewer says about one field, and what the author answers. Each side writes its own half. */
export interface Note {
  id: string;
  asked: Asked;
  reply: Reply;
}

/** The reviewer's half. What the field is called follows from the path: nobody else's word is taken for it. */
export interface Asked {
  /** Grows with every change: the newer half counts, whichever way it came. */
  rev: number;
  path: Pointer;
  text: string;
  /** A value to take over at `path`. */
  suggestion?: Json;
  withdrawn?: true;
  /** How often its words were changed once it was written. */
  edits?: number;
}

/** The author's half. */
export interface Reply {
  rev: number;
  text: string;
  /** accepted: the suggestion was taken over. */
  state: 'open' | 'accepted' | 'done';
  /** The `edits` of the words that it answers. */
  asOf?: number;
}

/** What became of the note as it is now: a reply to words that were changed since does not settle it. */
export function stateOf({ asked, reply }: Note): Reply['state'] | 'changed' {
  const isOlder = (reply.asOf ?? 0) < (asked.edits ?? 0);
  return reply.rev > 0 && isOlder ? 'changed' : reply.state;
}

/** Whether there is still something to do about it. */
export function isOpen(note: Note): boolean {
  const state = stateOf(note);
  return state === 'open' || state === 'changed';
}

/** The note with its author's answer to what it says now. */
export function replied(note: Note, part: Partial<Pick<Reply, 'text' | 'state'>>): Note {
  const { asOf: _before, ...reply } = note.reply;
  const { edits } = note.asked;
  // An answer to other words does not make these done.
  const state = stateOf(note) === 'changed' ? 'open' : reply.state;
  const rev = nextRev(reply.rev);
  return { ...note, reply: { ...reply, state, ...part, rev, ...(edits && { asOf: edits }) } };
}

export const NO_REPLY: Reply = { rev: 0, text: '', state: 'open' };

/** Notes at one field stand in the order they were begun: their ids begin with the time. */
export function newNoteId(clock: () => number = Date.now): string {
  return `${clock().toString(36)}-${newId()}`;
}

/**
 * The notes of both sides, the newer half of each, in the order of the fields they are about. The
 * same whichever comes first and however often: notes travel to and fro many times.
 */
export function mergeNotes(here: readonly Note[], there: readonly Note[]): Note[] {
  const merged = new Map<string, Note>();
  for (const note of [...here, ...there]) {
    const known = merged.get(note.id);
    merged.set(note.id, known ? mergeNote(known, note) : note);
  }
  return [...merged.values()].toSorted(
    (a, b) => comparePaths(a.asked.path, b.asked.path) || (a.id < b.id ? -1 : 1),
  );
}

function mergeNote(a: Note, b: Note): Note {
  return { id: a.id, asked: newer(a.asked, b.asked), reply: newer(a.reply, b.reply) };
}

/** Should two tabs have counted to the same number, any order that both sides agree on does. */
function newer<Half extends { rev: number }>(a: Half, b: Half): Half {
  if (a.rev !== b.rev) return a.rev > b.rev ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

/** More than anybody changes a note, or sends a draft. */
const MAX_COUNT = 100_000;

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_COUNT;
}

/** The next number of a half; whoever counted to the end says no more with the next. */
export function nextRev(rev: number): number {
  return Math.min(rev + 1, MAX_COUNT);
}

/** Ids stand in addresses, and side by side in texts. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value);
}

const LONGEST_PATH = 1_000;

export function isPointer(value: unknown): value is Pointer {
  return typeof value === 'string' && /^(?:$|\/)/.test(value) && value.length <= LONGEST_PATH;
}

const storedNotes = once(() => {
  const count = z.custom<number>(isCount);
  return z.array(
    z.object({
      id: z.custom<string>(isId),
      asked: z.object({
        rev: count,
        path: z.custom<Pointer>(isPointer),
        text: z.string(),
        suggestion: z.optional(z.custom<Json>(isJsonValue)),
        withdrawn: z.optional(z.literal(true)),
        edits: z.optional(count),
      }),
      reply: z.object({
        rev: count,
        text: z.string(),
        state: z.enum(['open', 'accepted', 'done']),
        asOf: z.optional(count),
      }),
    }),
  );
});

/** All of them with exactly the members they should have, once each; null where one is damaged. */
export function readNotes(value: unknown): Note[] | null {
  const { data } = storedNotes().safeParse(value);
  return data ? mergeNotes([], data as Note[]) : null;
}
