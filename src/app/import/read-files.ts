import type { Handoff } from './read-handoff.ts';
import type { Opened, Taken } from './take-handoff.ts';
import { MAX_TEXT_IN_BOX, readFileSource, type Imported, type Reading } from './read-source.ts';

/** What became of one of several files. */
export type FileResult =
  | { kind: 'imported'; name: string; imported: Imported }
  /** It was a review, or held a link: it became no draft. */
  | { kind: 'opened'; name: string; opened: Opened }
  | {
      kind: 'not-imported';
      name: string;
      /** To be read again by itself. Its text is not kept: a hundred files may be half a gigabyte. */
      file: File;
      sentence: string;
      /** What the dialog can do about it; missing where it can do nothing. */
      remedy?: 'repair' | 'choice' | 'text' | 'review';
    };

/** More at once is a slip: somebody dragged the wrong folder's files. */
export const MAX_FILES = 100;

interface ReadFilesOptions {
  signal: AbortSignal;
  onProgress: (done: number) => void;
  take: (handoff: Handoff) => Promise<Taken>;
}

/** Reads one file after the other, and lets the page draw and answer in between. */
export async function readFiles(
  files: readonly File[],
  { signal, onProgress, take }: ReadFilesOptions,
): Promise<FileResult[]> {
  const results: FileResult[] = [];
  for (const file of files) {
    if (signal.aborted) break;
    onProgress(results.length);
    await new Promise((resolve) => setTimeout(resolve));
    const reading = await readFileSource(file);
    results.push(
      reading.kind === 'handoff'
        ? takenOf(file, await take(reading.handoff))
        : resultOf(file, reading),
    );
  }
  return results;
}

function takenOf(file: File, taken: Taken): FileResult {
  const { name } = file;
  if (taken.kind === 'opened') return { ...taken, name };
  if (taken.kind === 'problem') return { ...taken, kind: 'not-imported', name, file };
  const sentence = 'This is a review of a draft that is not in this browser.';
  return { kind: 'not-imported', name, file, sentence, remedy: 'review' };
}

function resultOf(file: File, reading: Exclude<Reading, { kind: 'handoff' }>): FileResult {
  const { name } = file;
  if (reading.kind === 'imported') return { ...reading, name };
  if (reading.kind === 'choice') {
    const count = reading.entries.length.toLocaleString('en');
    const sentence = {
      list: `There is a list of ${count} in this file. Choose which one to import.`,
      wrapper: 'This isn’t a manifest itself, but has one in it. Choose what to import.',
      part: 'This is only a part of a manifest. Choose it to import it.',
    }[reading.of ?? 'list'];
    return { kind: 'not-imported', name, file, sentence, remedy: 'choice' };
  }
  const { problem, source } = reading;
  const { sentence, repair } = problem;
  const failed: FileResult = { kind: 'not-imported', name, file, sentence };
  if (repair) return { ...failed, remedy: 'repair' };
  if (source && source.text.length <= MAX_TEXT_IN_BOX) return { ...failed, remedy: 'text' };
  return failed;
}
