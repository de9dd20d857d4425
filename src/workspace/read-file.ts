import type { ReadNote } from '#manifest/text/read-result.ts';
import { MAX_INPUT_BYTES } from '#manifest/json/input-bounds.ts';
import type { ProblemReading } from './reading.ts';

type FileText = { kind: 'text'; text: string; notes: ReadNote[] } | Omit<ProblemReading, 'name'>;

/** The text of a file someone chose. What no manifest can be is refused in words. */
export async function readFile(file: Blob): Promise<FileText> {
  if (file.size > MAX_INPUT_BYTES) {
    const sentence =
      'This file is larger than 5 MB, which is too big for a manifest. Choose another file.';
    return refused('too-large', sentence);
  }
  if (file.size === 0) return refused('empty', 'This file is empty. Choose another file.');
  try {
    return textOfBytes(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return refused(
      'unreadable',
      'Your browser couldn’t read this file. It may have been moved or changed, or it may be a folder. Choose it again.',
    );
  }
}

/** What the bytes say: UTF-8 or UTF-16, with or without a byte-order mark. */
export function textOfBytes(bytes: Uint8Array<ArrayBuffer>): FileText {
  if (startsWith(bytes, OLE) && includes(bytes, OUTLOOK_MESSAGE))
    return refused('other-format', OUTLOOK);
  const kind = SIGNATURES.find(({ signature }) => startsWith(bytes, signature));
  if (kind) return refused('other-format', `This is ${kind.what}, not a manifest. ${kind.advice}`);
  const encoding = encodingOf(bytes);
  try {
    // The mark stays in UTF-8 text: the manifest's reader takes it out and says so.
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' });
    const text = decoder.decode(bytes);
    if (text.includes('\0')) return refused('not-text', NOT_TEXT);
    return { kind: 'text', text, notes: encoding === 'utf-8' ? [] : [UTF_16_NOTE] };
  } catch {
    return refused('not-text', NOT_TEXT);
  }
}

const NOT_TEXT =
  'This file isn’t in a text format we can read. Open it in a text editor, save it as UTF-8, and choose it again.';

const UTF_16_NOTE: ReadNote = {
  kind: 'repaired',
  path: '',
  rule: 'M6',
  sentence: 'The file was in UTF-16 and was converted to UTF-8, which JSON requires.',
};

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** "__substg1.0" in UTF-16: the streams that a saved message consists of. */
const OUTLOOK_MESSAGE = '__substg1.0'.split('').flatMap((letter) => [letter.charCodeAt(0), 0]);
const OUTLOOK =
  'This is an Outlook message (.msg), which only Outlook can open. Open it there, then save the file that is attached, or copy the link in it.';

const COPY_IT = 'Open it and paste the JSON under “Paste JSON”.';
const CHOOSE_JSON = 'Choose the .json file.';
const SIGNATURES: readonly { signature: number[]; what: string; advice: string }[] = [
  {
    signature: [0x50, 0x4b, 0x03, 0x04],
    what: 'a ZIP archive or an office document',
    advice: COPY_IT,
  },
  { signature: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', advice: COPY_IT },
  { signature: OLE, what: 'an office document', advice: COPY_IT },
  { signature: [0x89, 0x50, 0x4e, 0x47], what: 'an image', advice: CHOOSE_JSON },
  { signature: [0xff, 0xd8, 0xff], what: 'an image', advice: CHOOSE_JSON },
  { signature: [0x47, 0x49, 0x46, 0x38], what: 'an image', advice: CHOOSE_JSON },
  { signature: [0x1f, 0x8b], what: 'a compressed file', advice: CHOOSE_JSON },
];

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** JSON begins with ASCII: in UTF-16 without a mark, every other byte of its start is 0. */
function encodingOf(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const [first, second, third, fourth] = bytes;
  if (first && second === 0 && third && fourth === 0) return 'utf-16le';
  if (first === 0 && second && third === 0 && fourth) return 'utf-16be';
  return 'utf-8';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes.subarray(at, at + wanted.length), wanted)) return true;
  }
  return false;
}

function refused(problem: ProblemReading['problem'], sentence: string): FileText {
  return { kind: 'problem', problem, sentence };
}
