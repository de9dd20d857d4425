import { expect, test } from 'vitest';
import { writeReviewFile } from '#handoff/review-file.ts';
import { readFiles } from './read-files.ts';
import type { OpenResult, Shared } from '#workspace/open-shared.ts';

const open = async (shared: Shared): Promise<OpenResult> =>
  shared.kind === 'review'
    ? { kind: 'orphan', review: shared.review }
    : { kind: 'problem', sentence: 'There is no room for it.' };

const FILES = [
  new File(['{"client_name": "Acme"}'], 'acme.json'),
  new File(['{"client_name": "Beta",}'], 'comma.json'),
  new File(['{"client_name": '], 'cut-off.json'),
  new File(['[{}, {}, {}]'], 'list.json'),
  new File([Uint8Array.of(0x50, 0x4b, 0x03, 0x04)], 'archive.json'),
  new File([`[${' '.repeat(300_000)}`], 'large.json'),
];

function read(files: readonly File[], stopAfter = Infinity) {
  const stopper = new AbortController();
  const progress: number[] = [];
  const onProgress = (done: number) => {
    progress.push(done);
    if (progress.length >= stopAfter) stopper.abort();
  };
  return { progress, results: readFiles(files, { signal: stopper.signal, onProgress, open }) };
}

test('[T7] every file is told by its name, what became of it, and what can be done about it', async () => {
  expect(await read(FILES).results).toMatchObject([
    { name: 'acme.json', kind: 'imported' },
    { name: 'comma.json', kind: 'not-imported', fix: 'repair' },
    { name: 'cut-off.json', fix: 'text', sentence: expect.stringContaining('cut off') },
    {
      name: 'list.json',
      fix: 'choice',
      sentence: 'This file contains 3 entries. Choose which one to import.',
    },
    { name: 'archive.json', sentence: expect.stringContaining('ZIP archive') },
    { name: 'large.json', kind: 'not-imported' },
  ]);
});

test('a review without its draft can be read, and a bad link is told', async () => {
  const review = writeReviewFile({
    draftId: 'gone',
    round: 1,
    fingerprint: '1234-5678',
    decision: 'approve',
    comment: '',
    notes: [],
  });
  const files = [
    new File([review], 'a.review.json'),
    new File(['https://tool.example/#/open/v1.abc'], 'mail.txt'),
  ];
  expect(await read(files).results).toMatchObject([
    { kind: 'not-imported', name: 'a.review.json', fix: 'review' },
    { kind: 'not-imported', name: 'mail.txt', sentence: expect.stringContaining('is incomplete') },
  ]);
});

test('no text is offered for editing where there is none, or more than the box can hold', async () => {
  const results = await read(FILES.slice(4)).results;
  for (const result of results) expect(result).not.toHaveProperty('fix');
});

test('files are read one after the other, and no further once it is stopped', async () => {
  const { progress, results } = read(FILES, 2);
  expect(await results).toHaveLength(2);
  expect(progress).toEqual([0, 1]);
});
