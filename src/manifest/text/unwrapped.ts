import { depthOf, MAX_DEPTH } from '#manifest/json/input-bounds.ts';
import type { Json } from '#manifest/json/json.ts';

/** A text without something that was put around it or in front of its lines. */
export interface Unwrapped {
  text: string;
  /** What was done, for the repair's summary. */
  said: string;
  /** What is wrong, for the sentence that names the place. */
  wrong: string;
  /** Where that begins in the text as it was given. */
  offset: number;
  /** How much of it is meant, where that is not all of its line. */
  length?: number;
  /** How many lines are gone from its start; null where its lines are others now. */
  linesGone: number | null;
}

/** What the text says as JSON; nothing where it is none, or too deep to be gone through. */
export function parsed(text: string): Json | undefined {
  if (depthOf(text) > MAX_DEPTH) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
