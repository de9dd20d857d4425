import type { TextSource } from '#json/text-source.ts';
import type { ReadNote, ReadProblem } from '#manifest/read-result.ts';

/** The text of the open draft, and how far the form has it. */
export interface TextState {
  text: string;
  /** Why the form does not have what the text says; null while it does. */
  problem: ReadProblem | null;
  /** What reading the text noticed: duplicate keys, keys that only the platform sets. */
  notes: readonly ReadNote[];
}

export interface TextSession extends TextSource {
  state: () => TextState;
  /** Takes the form's text instead; returns what brings the edits back. */
  discard: () => () => void;
}
