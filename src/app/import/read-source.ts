import type { Finding } from '#manifest/finding.ts';
import type { FormValues } from '#manifest/form-values.ts';
import { readManifest } from '#manifest/read-manifest.ts';
import type { ListEntry, ReadNote, ReadProblem } from '#manifest/read-result.ts';
import { readFile } from './read-file.ts';

/** A text box takes about a second to lay out a million characters, at every key: more is held as a file is. */
export const MAX_TEXT_IN_BOX = 200_000;

/** A manifest that was read, for a new draft to be made of. */
export interface Imported {
  values: FormValues;
  findings: readonly Finding[];
  notes: readonly ReadNote[];
  /** What it was read from: the file's name, or "the pasted text". */
  name: string;
}

/** What was chosen or pasted, once it was read as text. */
export interface Source {
  name: string;
  text: string;
  notes: readonly ReadNote[];
}

export interface Failure {
  problem: Pick<ReadProblem, 'sentence' | 'line' | 'column' | 'repair'>;
  /** Missing where not even text could be read. */
  source?: Source;
}

export interface Choice {
  entries: readonly ListEntry[];
  source: Source;
}

export type Reading =
  | { kind: 'imported'; imported: Imported }
  | ({ kind: 'problem' } & Failure)
  | ({ kind: 'choice' } & Choice);

/** Reads a text as a manifest. Nothing is imported before a result is certain. */
export function readSource(source: Source): Reading {
  const result = readManifest(source.text);
  if (result.kind === 'problem') return { kind: 'problem', problem: result, source };
  if (result.kind === 'choice') return { kind: 'choice', entries: result.entries, source };
  const { values, findings } = result;
  const notes = [...source.notes, ...result.notes];
  return { kind: 'imported', imported: { values, findings, notes, name: source.name } };
}

/** Reads a file's bytes as text, and that as a manifest. */
export async function readFileSource(file: File): Promise<Reading> {
  const found = await readFile(file);
  if (found.kind === 'problem') return { kind: 'problem', problem: found };
  return readSource({ name: file.name, text: found.text, notes: found.notes });
}
