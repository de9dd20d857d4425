import type { Opened, OpenResult, Shared } from '#workspace/open-shared.ts';
import { readAnything } from '#workspace/read-anything.ts';
import { MAX_TEXT_IN_BOX, type Imported, type Reading } from '#workspace/reading.ts';

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
      fix?: 'repair' | 'choice' | 'text' | 'review';
    };

/** More at once is a slip: somebody dragged the wrong folder's files. */
export const MAX_FILES = 100;

interface ReadFilesOptions {
  signal: AbortSignal;
  onProgress: (done: number) => void;
  open: (shared: Shared) => Promise<OpenResult>;
}

/** Reads one file after the other, and lets the page draw and answer in between. */
export async function readFiles(
  files: readonly File[],
  { signal, onProgress, open }: ReadFilesOptions,
): Promise<FileResult[]> {
  const results: FileResult[] = [];
  for (const file of files) {
    if (signal.aborted) break;
    onProgress(results.length);
    await new Promise((resolve) => setTimeout(resolve));
    results.push(await resultOf(file, await readAnything(file), open));
  }
  return results;
}

async function resultOf(
  file: File,
  reading: Reading,
  open: ReadFilesOptions['open'],
): Promise<FileResult> {
  const { name } = file;
  const failed = { kind: 'not-imported', name, file } as const;
  switch (reading.kind) {
    case 'manifest':
      return { kind: 'imported', name, imported: withoutText(reading) };
    case 'manifests':
      return { ...failed, sentence: choiceSentence(reading), fix: 'choice' };
    case 'problem': {
      const { sentence, repair, text } = reading;
      if (repair) return { ...failed, sentence, fix: 'repair' };
      const isShort = text !== undefined && text.length <= MAX_TEXT_IN_BOX;
      return { ...failed, sentence, ...(isShort && { fix: 'text' }) };
    }
    case 'draft':
    case 'review': {
      const result = await open(reading);
      if (result.kind === 'opened') return { ...result, name };
      if (result.kind === 'problem') return { ...failed, sentence: result.sentence };
      const sentence = 'This review is for a draft that isn’t in this browser.';
      return { ...failed, sentence, fix: 'review' };
    }
  }
}

/** Without the text it was read from. */
export function withoutText({ name, values, issues, notes }: Imported): Imported {
  return { name, values, issues, notes };
}

function choiceSentence({ entries, of }: Extract<Reading, { kind: 'manifests' }>): string {
  const count = entries.length.toLocaleString('en');
  return {
    list: `This file contains ${count} entries. Choose which one to import.`,
    wrapper: 'This isn’t a manifest itself, but has one in it. Choose what to import.',
    part: 'This is only a part of a manifest. Choose it to import it.',
  }[of ?? 'list'];
}
