import * as z from 'zod/mini';
import { once } from '#manifest/json/memoize.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';
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

const openNotes = once(() =>
  z.record(
    z.custom<string>(isId),
    z.object({
      path: z.custom<Pointer>(isPointer),
      text: z.string(),
      suggestion: z.optional(z.string()),
    }),
  ),
);

/** What was stored; null where it is damaged: somebody's own words are not to be passed over. */
export function readOpenNotes(value: unknown): OpenNotes | null {
  if (value === undefined) return {};
  return (openNotes().safeParse(value).data as OpenNotes | undefined) ?? null;
}
