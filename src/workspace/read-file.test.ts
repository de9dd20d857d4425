import { expect, test } from 'vitest';
import { readFile, textOfBytes } from './read-file.ts';

const TEXT = '{"client_name": "Ácme 👋"}';

function utf16(text: string, bigEndian: boolean): number[] {
  return [...Array(text.length).keys()].flatMap((index) => {
    const code = text.charCodeAt(index);
    return bigEndian ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8];
  });
}

function read(bytes: Iterable<number>) {
  return textOfBytes(Uint8Array.from(bytes));
}

test('[M6] UTF-8 is read, its byte-order mark left for the manifest’s reader to mention', () => {
  const bytes = new TextEncoder().encode(TEXT);
  expect(read(bytes)).toEqual({ kind: 'text', text: TEXT, notes: [] });
  expect(read([0xef, 0xbb, 0xbf, ...bytes])).toEqual({
    kind: 'text',
    text: `\ufeff${TEXT}`,
    notes: [],
  });
});

test.each([
  ['little endian with a mark', [0xff, 0xfe, ...utf16(TEXT, false)]],
  ['big endian with a mark', [0xfe, 0xff, ...utf16(TEXT, true)]],
  ['little endian without a mark', utf16(TEXT, false)],
  ['big endian without a mark', utf16(TEXT, true)],
])('[M6] UTF-16 %s is read, and said', (_which, bytes) => {
  expect(read(bytes)).toMatchObject({ kind: 'text', text: TEXT, notes: [{ kind: 'repaired' }] });
});

test.each([
  ['a ZIP archive', [0x50, 0x4b, 0x03, 0x04, 0x14], 'a ZIP archive or an office document'],
  ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d], 'an image'],
  ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'an image'],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF'],
  ['a gzip file', [0x1f, 0x8b, 0x08], 'a compressed file'],
])('%s is refused by what it is', (_what, bytes, name) => {
  const found = read(bytes);
  expect(found.kind === 'problem' && found.sentence).toContain(`This is ${name}, not a manifest.`);
});

test.each([
  ['Windows-1252', [0x22, 0xe9, 0x22]],
  ['an overlong sequence', [0xc0, 0xaf]],
  ['half a UTF-16 character', [0xff, 0xfe, 0x22]],
  ['a lone surrogate in UTF-16', [0xff, 0xfe, 0x00, 0xd8, 0x22, 0x00]],
  ['UTF-32', [0xff, 0xfe, 0x00, 0x00, 0x22, 0x00, 0x00, 0x00]],
  ['NUL bytes', [0x7b, 0x7d, 0x00]],
])('%s is refused with what to do', (_what, bytes) => {
  expect(read(bytes)).toEqual({
    kind: 'problem',
    problem: 'not-text',
    sentence: expect.stringContaining('save it as UTF-8'),
  });
});

test('[M8] a file above 5 MiB is refused by its size, without reading it', async () => {
  const huge = new File([], 'huge.json');
  Object.defineProperty(huge, 'size', { value: 5 * 1024 * 1024 + 1 });
  Object.defineProperty(huge, 'arrayBuffer', { value: () => Promise.reject(new Error('read')) });
  expect(await readFile(huge)).toMatchObject({ sentence: expect.stringContaining('5 MB') });
});

test('an empty file and one that is gone are told apart', async () => {
  expect(await readFile(new File([], 'empty.json'))).toMatchObject({
    sentence: expect.stringContaining('empty'),
  });
  const gone = new File([TEXT], 'gone.json');
  Object.defineProperty(gone, 'arrayBuffer', { value: () => Promise.reject(new Error('gone')) });
  expect(await readFile(gone)).toMatchObject({
    sentence: expect.stringContaining('Choose it again'),
  });
});

test('a manifest in a file is read as its text', async () => {
  expect(await readFile(new File([TEXT], 'acme.json'))).toMatchObject({ kind: 'text', text: TEXT });
});
