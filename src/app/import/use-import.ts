import { useState } from 'react';
import type { Finding } from '#manifest/finding.ts';
import type { FormValues } from '#manifest/form-values.ts';
import { readManifest } from '#manifest/read-manifest.ts';
import type { ListEntry, ReadNote, ReadProblem, Repair } from '#manifest/read-result.ts';
import { readFile } from './read-file.ts';

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
  /** Set where Import was pressed with nothing to import chosen. */
  sentence?: string;
}

export type Outcome =
  | { kind: 'none' }
  /** The attempts are counted: the same problem again is told again. */
  | ({ kind: 'problem'; attempt: number } & Failure)
  | ({ kind: 'choice' } & Choice);

/** Reads what the person chose or pasted. Nothing is imported before a result is certain. */
export function useImport(onImported: (imported: Imported) => void) {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });

  const failed = (failure: Failure) =>
    setOutcome((last) => ({
      kind: 'problem',
      attempt: last.kind === 'problem' ? last.attempt + 1 : 1,
      ...failure,
    }));
  const fail = (sentence: string) => failed({ problem: { sentence } });
  const read = (source: Source) => {
    const result = readManifest(source.text);
    if (result.kind === 'problem') return failed({ problem: result, source });
    if (result.kind === 'choice')
      return setOutcome({ kind: 'choice', entries: result.entries, source });
    const { values, findings, notes } = result;
    setOutcome({ kind: 'none' });
    onImported({ values, findings, notes: [...source.notes, ...notes], name: source.name });
  };

  return {
    outcome,
    fail,
    forget: () => setOutcome({ kind: 'none' }),
    importFile: async (file: File) => {
      const found = await readFile(file);
      if (found.kind === 'problem') fail(found.sentence);
      else read({ name: file.name, text: found.text, notes: found.notes });
    },
    importText: (text: string) => {
      if (text.trim() === '') fail('Choose a file, or paste the JSON of a manifest.');
      else read({ name: 'the pasted text', text, notes: [] });
    },
    importRepaired: (source: Source, { text, summary }: Repair) => {
      const repaired = summary.map((sentence): ReadNote => {
        return { kind: 'repaired', path: '', rule: 'M6', sentence };
      });
      read({ ...source, text, notes: [...source.notes, ...repaired] });
    },
    importEntry: ({ entries, source }: Choice, index: number | null) => {
      const entry = index === null ? undefined : entries[index];
      if (entry) read({ ...source, name: `${source.name} (${entry.name})`, text: entry.text });
      else
        setOutcome({ kind: 'choice', entries, source, sentence: 'Choose the manifest to import.' });
    },
  };
}
