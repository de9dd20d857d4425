import { getLocation } from 'jsonc-parser';
import { isJson } from './json.ts';

interface SyntaxError {
  code: number;
  offset: number;
  length: number;
}

interface Mend {
  offset: number;
  /** Where the place is not the whole of what was found. */
  length?: number;
  mend: string;
}

/** The parser's codes; its own enum is not there at run time. */
const CODE = {
  keyExpected: 3,
  valueExpected: 4,
  colonExpected: 5,
  commaExpected: 6,
  endExpected: 9,
  comment: 10,
  openString: 12,
  openNumber: 13,
  badUnicode: 14,
  badEscape: 15,
  controlCharacter: 16,
} as const;

/**
 * What to do at a syntax error, and where exactly. Values are never quoted: the text around the
 * error may be a secret.
 */
export function mendAt(text: string, { code, offset, length }: SyntaxError): Mend {
  const found = text.slice(offset, offset + length);
  const before = text.slice(0, offset).trimEnd();
  if (found === '') return at(offset, 'the text ends here, but the manifest is not complete.');
  if (code === CODE.controlCharacter) return controlCharacter(offset, found);
  const inside = INSIDE_TOKEN.get(code);
  if (inside) return at(offset, inside);
  const foreign = FOREIGN.find(([pattern]) => pattern.test(found));
  if (foreign) return at(offset, foreign[1]);
  if (before === '') return at(offset, 'begin with {: a manifest is an object of keys and values.');
  if (/^[,}\]]/.test(found) && /[,[{]$/.test(before)) return extraComma(before, found, offset);
  if (code === CODE.commaExpected) return at(offset, commaMend(text, offset, found, before));
  if (/^[,}\]]/.test(found) && before.endsWith(':'))
    return at(offset, 'the value after the colon is missing.');
  if (code === CODE.keyExpected || isKey(text, offset + found.length))
    return at(offset, keyMend(found, before));
  return at(offset, GENERAL.get(code) ?? strayMend(text, offset, before));
}

/** For what has a colon after it. */
function keyMend(found: string, before: string): string {
  // An address, most of the time.
  if (before.endsWith(':')) return 'put this text in double quotes.';
  return found.startsWith('"')
    ? 'put a colon and a value after the key before this.'
    : 'put a key in double quotes here.';
}

/** For something that is no value: by what stands before it. */
function strayMend(text: string, offset: number, before: string): string {
  if (isJson(before)) return END_EXPECTED;
  if (!/[{[:,]$/.test(before)) return 'a comma was expected here, or a closing } or ].';
  return getLocation(text, offset).isAtPropertyKey
    ? 'put a key in double quotes here, or remove this.'
    : NO_VALUE;
}

const NO_VALUE =
  'a value was expected here: a text in double quotes, a number, true, false, null, a list or an object.';

const END_EXPECTED = 'the manifest is complete before this. Remove what follows it.';

const GENERAL = new Map<number, string>([
  [CODE.colonExpected, 'put a colon between the key and its value.'],
  [CODE.endExpected, END_EXPECTED],
]);

const INSIDE_TOKEN = new Map<number, string>([
  [CODE.comment, 'remove this comment: JSON has none.'],
  [CODE.openString, 'this text has no closing double quote on its line.'],
  [CODE.openNumber, 'this number is not complete.'],
  [CODE.badUnicode, 'write four hexadecimal digits after \\u in this text.'],
  [CODE.badEscape, 'write \\\\ for a backslash in this text.'],
]);

const FOREIGN: readonly [RegExp, string][] = [
  [/^['‘’“”„`´](?!``)/, 'use straight double quotes (") here.'],
  [/^(?:\.{3}|…)/, 'replace the dots by what they stand for, or remove them.'],
  [/^```/, 'remove the code mark (```).'],
  [/^(?:true|false|null)$/i, 'write true, false and null in small letters.'],
  [/^[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/, 'replace this special space by a plain one.'],
];

/** Points at the comma itself: what is found after it is fine. */
function extraComma(before: string, found: string, offset: number): Mend {
  if (before.endsWith(','))
    return { ...at(before.length - 1, 'remove this comma: nothing comes after it.'), length: 1 };
  if (found === ',') return at(offset, 'remove this comma: nothing comes before it.');
  return at(offset, `this ${found} closes nothing that is open here.`);
}

function commaMend(text: string, offset: number, found: string, before: string): string {
  if (found === '}') return 'close the list with ] before this }.';
  if (found === ']') return 'close the object with } before this ].';
  if (found === ':') return 'remove this colon, or put the key and its value in { }.';
  if (/^\d/.test(found) && before.endsWith('0') && before.length === offset)
    return 'write this number without a leading zero.';
  return isKey(text, offset + found.length)
    ? `add a comma before the key ${found}.`
    : 'add a comma before this value.';
}

function isKey(text: string, end: number): boolean {
  return /^\s*:/.test(text.slice(end, end + 100));
}

function controlCharacter(offset: number, found: string): Mend {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  const index = Math.max(0, found.search(/[\u0000-\u001f]/));
  return found[index] === '\t'
    ? { ...at(offset + index, 'write \\t for a tab in a text.'), length: 1 }
    : { ...at(offset + index, 'remove this invisible control character.'), length: 1 };
}

function at(offset: number, mend: string): Mend {
  return { offset, mend };
}
