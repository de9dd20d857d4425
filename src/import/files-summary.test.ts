import { expect, test } from 'vitest';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import type { FileRow } from './file-rows.ts';
import { readAsManifest } from '#workspace/read-anything.ts';
import { filesSummary, importedState } from './files-summary.ts';

function imported(manifest: object) {
  const reading = readAsManifest({ name: 'a.json', text: JSON.stringify(manifest), notes: [] });
  if (reading.kind !== 'manifest') throw new Error('not read');
  return reading;
}

test('a file is ready, ready with warnings, or has problems, counted by field', () => {
  const broken = { ...READY_MANIFEST, client_name: '', description: 'x'.repeat(300) };
  expect(importedState(imported(READY_MANIFEST))).toEqual({ ready: true, words: 'Ready' });
  expect(importedState(imported({ client_name: 'Acme' })).words).toBe('Ready, 1 warning');
  expect(importedState(imported(broken))).toEqual({
    ready: false,
    words: 'Imported with 2 problems',
  });
});

test.each([
  [2, 0, 'Both files were imported as separate drafts.'],
  [10, 0, 'All 10 files were imported as separate drafts.'],
  [7, 3, '7 of 10 files were imported as separate drafts. 3 were not.'],
  [1, 1, '1 of 2 files was imported as a draft. 1 was not.'],
  [0, 3, 'None of the 3 files were imported.'],
])('%d imported and %d not: "%s"', (made, left, words) => {
  const file = new File([], 'a.json');
  const rows: FileRow[] = [
    ...Array.from({ length: made }, (_, index): FileRow => {
      return { kind: 'imported', id: `${index}`, name: 'a.json', imported: imported({}) };
    }),
    ...Array.from({ length: left }, (_, index): FileRow => {
      return { kind: 'not-imported', id: `-${index}`, name: 'a.json', file, sentence: 'No.' };
    }),
  ];
  expect(filesSummary(rows)).toBe(words);
});

test.each([
  [
    1,
    1,
    1,
    '1 of 3 files was imported as a draft. 1 was a share link or review and has been opened. 1 was not.',
  ],
  [0, 2, 0, '2 were share links or reviews and have been opened.'],
  [0, 1, 2, '1 was a share link or review and has been opened. 2 were not imported.'],
])('%d imported, %d opened and %d not: "%s"', (made, led, left, words) => {
  const file = new File([], 'a.json');
  const opened = { address: '#/reviews/a', said: 'It is here.', label: 'Review' };
  const rowsOf = (count: number, row: (id: string) => FileRow) =>
    Array.from({ length: count }, (_, index) => row(`${index}`));
  const rows = [
    ...rowsOf(made, (id) => ({ kind: 'imported', id, name: 'a.json', imported: imported({}) })),
    ...rowsOf(led, (id) => ({ kind: 'opened', id: `o${id}`, name: 'a.txt', opened })),
    ...rowsOf(left, (id) => ({
      kind: 'not-imported',
      id: `-${id}`,
      name: 'a.json',
      file,
      sentence: 'No.',
    })),
  ];
  expect(filesSummary(rows)).toBe(words);
});
