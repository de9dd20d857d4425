import { useRef, useState } from 'react';
import type { ReadNote, Repair } from '#manifest/text/read-result.ts';
import type { Review } from '#handoff/review.ts';
import { useAppActions } from '#workspace/app-actions.ts';
import { openShared, type Opened, type Shared } from '#workspace/open-shared.ts';
import {
  readAnything,
  readAsManifest,
  readEntry,
  readEverything,
} from '#workspace/read-anything.ts';
import { sharedOf } from '#workspace/shared-of.ts';
import { importedLink } from './imported-link.ts';
import { withoutText, MAX_FILES, readFiles, type FileResult } from './read-files.ts';
import type { Imported, ManifestsReading, ProblemReading, Reading } from '#workspace/reading.ts';
import type { Choices } from './use-import-choice.ts';

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
  choices: Choices;
  onImported: (imported: Imported) => void;
  /** It was a link or a review, or is to be reviewed: where it led to. */
  onOpened: (opened: Opened) => void;
  /** Several files were read: what became of each. */
  onFilesRead: (results: readonly FileResult[]) => Promise<void>;
  /** There is more than one thing in it, and all of it is to be reviewed. */
  onReviewAll: (input: string | readonly File[]) => void;
}

/** Reads what the person chose or pasted; what it found is handed over, or is the outcome. */
export function useImport(handlers: ImportHandlers) {
  const { choices, onImported, onOpened, onFilesRead, onReviewAll } = handlers;
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
  const finish = (imported: Imported) => {
    clear();
    onImported(imported);
  };
  const open = async (shared: Shared, signal: AbortSignal, source?: string) => {
    const services = { store, reviews };
    const result = await openShared(shared, services, source === undefined ? {} : { source });
    if (signal.aborted) return;
    if (result.kind === 'problem') return fail(result);
    if (result.kind === 'orphan') return setOutcome({ ...result, attempt: attempts.current++ });
    clear();
    onOpened(result.opened);
  };
  const take = (reading: Reading, signal: AbortSignal) => {
    switch (reading.kind) {
      case 'problem':
        return fail(reading);
      case 'manifests':
        return setOutcome(reading);
      case 'manifest':
        if (choices.manifest === 'edit') return finish(withoutText(reading));
        return open({ kind: 'draft', shared: sharedOf(reading.values) }, signal, reading.name);
      case 'draft':
        if (choices.link === 'edit') return finish(importedLink(reading.shared));
        return open(reading, signal);
      case 'review':
        return open(reading, signal);
    }
  };
  const read = async (input: string | File) => {
    const signal = start();
    const reading = await readAnything(input);
    const isMany = isForReview(reading, choices) && (await readEverything(input)).length > 1;
    if (signal.aborted) return;
    if (!isMany) return take(reading, signal);
    clear();
    onReviewAll(typeof input === 'string' ? input : [input]);
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
      if (choices.manifest === 'review') return onReviewAll(files);
      if (files.length > MAX_FILES) return fail({ sentence: tooMany(files.length) });
      const signal = start();
      const onProgress = (done: number) => setOutcome({ kind: 'reading', done, of: files.length });
      const results = await readFiles(files, {
        signal,
        onProgress,
        open: (shared) => openShared(shared, { store, reviews }),
      });
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
      const source = { name, text: repair.text, notes: [...notes, ...repaired] };
      void take(readAsManifest(source), start());
    },
    importEntry: (choice: ManifestsReading, index: number | null) => {
      if (index !== null) return void take(readEntry(choice, index), start());
      setOutcome({ ...choice, sentence: 'Select a manifest to import.' });
    },
  };
}

/** Of an email all is reviewed, and not only what comes first in it. */
function isForReview({ kind }: Reading, choices: Choices): boolean {
  if (kind === 'draft') return choices.link === 'review';
  return (kind === 'manifest' || kind === 'manifests') && choices.manifest === 'review';
}

const NO_TEXT = 'Choose a file, or paste a manifest or a link.';

function tooMany(count: number): string {
  return `You chose ${count.toLocaleString('en')} files. You can import up to ${MAX_FILES} at once.`;
}
