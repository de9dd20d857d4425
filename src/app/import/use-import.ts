import { useRef, useState } from 'react';
import type { ReadNote, Repair } from '#manifest/read-result.ts';
import type { Review } from '#handoff/review.ts';
import { useAppActions } from '../app-actions.ts';
import type { Handoff } from './read-handoff.ts';
import { takeHandoff, type Opened } from './take-handoff.ts';
import { MAX_FILES, readFiles, type FileResult } from './read-files.ts';
import {
  readFileSource,
  readSource,
  readText,
  type Choice,
  type Failure,
  type Imported,
  type Reading,
  type Source,
} from './read-source.ts';

export type Outcome =
  | { kind: 'none' }
  | { kind: 'reading'; done: number; of: number }
  /** The attempts are counted: the same problem again is told again. */
  | ({ kind: 'problem'; attempt: number } & Failure)
  | { kind: 'stray'; attempt: number; review: Review }
  /** The sentence is set where Import was pressed with nothing to import chosen. */
  | ({ kind: 'choice'; sentence?: string } & Choice);

interface ImportHandlers {
  onImported: (imported: Imported) => void;
  /** It was a link or a review: where it led to. */
  onOpened: (opened: Opened) => void;
  /** Several files were read: what became of each. */
  onFilesRead: (results: readonly FileResult[]) => Promise<void>;
}

/** Reads what the person chose or pasted; what it found is handed over, or is the outcome. */
export function useImport({ onImported, onOpened, onFilesRead }: ImportHandlers) {
  const { store, reviews } = useAppActions();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const attempts = useRef(0);
  const running = useRef<AbortController>(undefined);

  /** Whatever is being read ends unheard: something else was chosen, or the dialog closed. */
  const stop = () => running.current?.abort();
  const clear = () => setOutcome({ kind: 'none' });
  const start = () => {
    stop();
    running.current = new AbortController();
    return running.current.signal;
  };
  const failed = (failure: Failure) =>
    setOutcome({ kind: 'problem', attempt: attempts.current++, ...failure });
  const fail = (sentence: string) => failed({ problem: { sentence } });
  const handOver = (handoff: Handoff) => takeHandoff(handoff, { store, reviews });
  const take = (reading: Exclude<Reading, { kind: 'handoff' }>) => {
    if (reading.kind === 'problem') return failed(reading);
    if (reading.kind === 'choice') return setOutcome(reading);
    clear();
    onImported(reading.imported);
  };
  const takeRead = async (reading: Reading, signal: AbortSignal) => {
    if (signal.aborted) return;
    if (reading.kind !== 'handoff') return take(reading);
    const taken = await handOver(reading.handoff);
    if (signal.aborted) return;
    if (taken.kind === 'problem') return fail(taken.sentence);
    if (taken.kind === 'stray') return setOutcome({ ...taken, attempt: attempts.current++ });
    clear();
    onOpened(taken.opened);
  };

  return {
    outcome,
    stop,
    clear,
    forget: () => {
      stop();
      clear();
    },
    importFile: async (file: File) => {
      const signal = start();
      await takeRead(await readFileSource(file), signal);
    },
    importFiles: async (files: readonly File[]) => {
      if (files.length > MAX_FILES) return fail(tooMany(files.length));
      const signal = start();
      const onProgress = (done: number) => setOutcome({ kind: 'reading', done, of: files.length });
      const results = await readFiles(files, { signal, onProgress, take: handOver });
      if (signal.aborted) return;
      await onFilesRead(results);
      clear();
    },
    importText: async (text: string) => {
      if (text.trim() === '')
        return fail('Choose a file, or paste the JSON of a manifest or a link.');
      const signal = start();
      await takeRead(await readText({ name: 'the pasted text', text, notes: [] }), signal);
    },
    importRepaired: (source: Source, { text, summary }: Repair) => {
      const repaired = summary.map((sentence): ReadNote => {
        return { kind: 'repaired', path: '', rule: 'M6', sentence };
      });
      take(readSource({ ...source, text, notes: [...source.notes, ...repaired] }));
    },
    importEntry: ({ entries, source }: Choice, index: number | null) => {
      const entry = index === null ? undefined : entries[index];
      if (!entry)
        return setOutcome({
          kind: 'choice',
          entries,
          source,
          sentence: 'Choose the manifest to import.',
        });
      take(readSource({ ...source, name: `${source.name} (${entry.name})`, text: entry.text }));
    },
  };
}

function tooMany(count: number): string {
  return `These are ${count.toLocaleString('en')} files. At most ${MAX_FILES} are imported at once: choose fewer.`;
}
