import { useRef, useState } from 'react';
import type { ReadNote, Repair } from '#manifest/text/read-result.ts';
import type { Review } from '#handoff/review.ts';
import { useAppActions } from '#workspace/app-actions.ts';
import { openShared, type Opened, type Shared } from '#workspace/open-shared.ts';
import { readAnything, readAsManifest, readEntry } from '#workspace/read-anything.ts';
import { withoutText, MAX_FILES, readFiles, type FileResult } from './read-files.ts';
import type { Imported, ManifestsReading, ProblemReading, Reading } from '#workspace/reading.ts';

export type Outcome =
  | { kind: 'none' }
  | { kind: 'reading'; done: number; of: number }
  /** The attempts are counted: the same problem again is told again. */
  | ({ kind: 'problem'; attempt: number } & Failure)
  | { kind: 'orphan'; attempt: number; review: Review }
  /** The sentence is set where Import was pressed with nothing to import chosen. */
  | ({ sentence?: string } & ManifestsReading);

/** A problem with what was handed in, or with keeping it. */
export type Failure = Partial<ProblemReading> & Pick<ProblemReading, 'sentence'>;

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
  const fail = (failure: Failure) =>
    setOutcome({ ...failure, kind: 'problem', attempt: attempts.current++ });
  const open = (shared: Shared) => openShared(shared, { store, reviews });
  const finish = (reading: Exclude<Reading, Shared>) => {
    if (reading.kind === 'problem') return fail(reading);
    if (reading.kind === 'manifests') return setOutcome(reading);
    clear();
    onImported(withoutText(reading));
  };
  const read = async (input: string | File) => {
    const signal = start();
    const reading = await readAnything(input);
    if (signal.aborted) return;
    if (reading.kind !== 'draft' && reading.kind !== 'review') return finish(reading);
    const result = await open(reading);
    if (signal.aborted) return;
    if (result.kind === 'problem') return fail(result);
    if (result.kind === 'orphan') return setOutcome({ ...result, attempt: attempts.current++ });
    clear();
    onOpened(result.opened);
  };

  return {
    outcome,
    stop,
    clear,
    forget: () => {
      stop();
      clear();
    },
    importFile: read,
    importFiles: async (files: readonly File[]) => {
      if (files.length > MAX_FILES) return fail({ sentence: tooMany(files.length) });
      const signal = start();
      const onProgress = (done: number) => setOutcome({ kind: 'reading', done, of: files.length });
      const results = await readFiles(files, { signal, onProgress, open });
      if (signal.aborted) return;
      await onFilesRead(results);
      clear();
    },
    importText: async (text: string) => {
      if (text.trim() === '') return fail({ sentence: NO_TEXT });
      await read(text);
    },
    importRepaired: ({ name = '', notes = [] }: Failure, repair: Repair) => {
      const repaired = repair.summary.map((sentence): ReadNote => {
        return { kind: 'repaired', path: '', rule: 'M6', sentence };
      });
      finish(readAsManifest({ name, text: repair.text, notes: [...notes, ...repaired] }));
    },
    importEntry: (choice: ManifestsReading, index: number | null) => {
      if (index !== null) return finish(readEntry(choice, index));
      setOutcome({ ...choice, sentence: 'Choose the manifest to import.' });
    },
  };
}

const NO_TEXT = 'Choose a file, or paste the JSON of a manifest or a link.';

function tooMany(count: number): string {
  return `These are ${count.toLocaleString('en')} files. At most ${MAX_FILES} are imported at once: choose fewer.`;
}
