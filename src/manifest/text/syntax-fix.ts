import { getLocation } from 'jsonc-parser';
import { isJson } from '#manifest/json/json.ts';
import { QUOTE_MARKS } from './quote-marks.ts';

interface SyntaxError {
  code: number;
  offset: number;
  length: number;
}

interface SyntaxFix {
  offset: number;
  /** Where the place is not the whole of what was found. */
  length?: number;
  fix: string;
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
 * error may be a secret. Nothing is said to be removed but what no manifest can have there: what
 * looks out of place may be what was meant, with its quote or bracket missing somewhere else.
 */
export function syntaxFixAt(text: string, { code, offset, length }: SyntaxError): SyntaxFix {
  const found = text.slice(offset, offset + length);
  const before = text.slice(0, offset).trimEnd();
  if (found === '') return at(offset, 'the manifest ends here but isn’t complete.');
  if (code === CODE.controlCharacter) return controlCharacter(offset, found);
  if (code === CODE.comment) return at(offset, commentFix(text, offset, found, before));
  const inside = INSIDE_TOKEN.get(code);
  if (inside) return at(offset, inside);
  const foreign = FOREIGN.find(([pattern]) => pattern.test(found));
  if (foreign) return { ...at(offset, foreign[1]), ...(foreign[2] && { length: foreign[2] }) };
  if (before === '') return at(offset, NO_OBJECT);
  if (text[offset - 1] === '"' && /[\w"]/.test(found.charAt(0))) return at(offset, TORN_TEXT);
  if (/^[,}\]]/.test(found) && /[,[{]$/.test(before)) return extraComma(before, found, offset);
  if (code === CODE.commaExpected) return at(offset, commaFix(text, offset, found, before));
  if (/^[,}\]]/.test(found) && before.endsWith(':'))
    return at(offset, 'add a value after the colon.');
  if (code === CODE.endExpected || isJson(before)) return endFix(text, offset, found, before);
  if (code === CODE.keyExpected || isKey(text, offset + found.length))
    return at(offset, keyFix(found, before));
  if (code === CODE.colonExpected) return at(offset, COLON);
  return at(offset, strayFix(text, offset, before));
}

const COLON = 'put a colon between the key and its value.';
const NO_OBJECT = 'start with {. A manifest is an object with keys and values.';
const TORN_TEXT =
  'check the double quotes before this: one is missing, or one is too many. A quote inside a value is written \\".';

/** For what has a colon after it. */
function keyFix(found: string, before: string): string {
  // An address, most of the time.
  if (before.endsWith(':')) return 'put this value in double quotes.';
  return found.startsWith('"')
    ? 'add a colon and a value after the previous key.'
    : 'put a key in double quotes here.';
}

/** For something that is no value: by what stands before it. */
function strayFix(text: string, offset: number, before: string): string {
  const place = getLocation(text, offset);
  // An equals sign or an arrow, as other languages have it.
  if (place.previousNode?.type === 'property' && before.endsWith('"')) return COLON;
  if (!/[{[:,]$/.test(before)) return 'add a comma here, or a closing } or ].';
  return place.isAtPropertyKey
    ? 'put a key in double quotes here, then a colon and a value.'
    : NO_VALUE;
}

const NO_VALUE =
  'add a value here: text in double quotes, a number, true, false, null, a list or an object.';

/** For what comes after something complete. */
function endFix(text: string, offset: number, found: string, before: string): SyntaxFix {
  const start = before.length - before.trimStart().length;
  if (!/^[{[]/.test(before.slice(start))) {
    const fix = found === ':' ? 'put { before this key. The first { is missing.' : NO_OBJECT;
    return { ...at(start, fix), length: before.length - start };
  }
  if (/^[}\]]/.test(found))
    return at(
      offset,
      `nothing is open that this ${found} could close. Look for a missing { or [ above, or for a ${found} too many.`,
    );
  if (found.startsWith('{'))
    return at(
      offset,
      'another manifest begins here. Import one at a time, or put both in a list: [ first, second ].',
    );
  const end = before.slice(-1);
  return /^[,"]/.test(found) || isKey(text, offset + found.length)
    ? at(
        offset,
        `the ${end} before this ends the manifest. Move that ${end} behind what belongs to it.`,
      )
    : at(
        offset,
        `the manifest ends before this. If this belongs to it, move the last ${end} behind it.`,
      );
}

/** What begins as a comment may be the rest of a value whose quotes are wrong. */
function commentFix(text: string, offset: number, found: string, before: string): string {
  const isBehind = before.length === offset && /[:"\w]$/.test(before);
  const hasStrayQuote = found.split('"').length % 2 === 0;
  if (before.endsWith(':') || isBehind || hasStrayQuote)
    return 'put the whole value in one pair of double quotes.';
  const isBehindText = before.endsWith('"') && !text.slice(before.length, offset).includes('\n');
  return isBehindText && found.includes('"')
    ? TORN_TEXT
    : 'remove this comment. JSON doesn’t allow comments.';
}

const INSIDE_TOKEN = new Map<number, string>([
  [CODE.openString, 'this has no closing double quote (") on its line.'],
  [CODE.openNumber, 'finish this number.'],
  [CODE.badUnicode, '\\u must be followed by four hexadecimal digits.'],
  [CODE.badEscape, 'write \\\\ for a backslash.'],
]);

const PROGRAM =
  'this is a program. Copy only the manifest here, from its { to its }, with every value written out.';

/** By how what was found begins; last how much of it is meant, where that is not all. */
const FOREIGN: readonly [RegExp, string, number?][] = [
  [new RegExp(`^(?!\`\`\`)[\`${QUOTE_MARKS}]`), 'use straight double quotes (") here.'],
  [/^(?:\.{3}|…)/, 'replace the dots with the missing values, or remove them.'],
  [/^```/, 'remove the code block marker (```).', 3],
  [/^(?:(?:const|let|var|export|import|return)$|(?:module\.)?exports\b)/, PROGRAM],
  [/^(?:true|false|null)$/i, 'write true, false and null in lowercase.'],
  [/^(?:None|nil|undefined|NaN)$/, 'write null here, or a value in double quotes.'],
  [/^[#]/, 'put this in double quotes if it is a value. JSON doesn’t allow comments.'],
  [/^[｛｝［］：，、،]/, 'use the plain character for this one: { } [ ] : or a comma.', 1],
  [
    /^[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u0085]/,
    'replace this special space with a normal one.',
    1,
  ],
  [
    /^[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/,
    'remove this invisible character.',
    1,
  ],
];

/** Points at the comma itself: what is found after it is fine. */
function extraComma(before: string, found: string, offset: number): SyntaxFix {
  if (before.endsWith(','))
    return { ...at(before.length - 1, 'remove this comma. Nothing comes after it.'), length: 1 };
  if (found === ',') return at(offset, 'remove this comma. Nothing comes before it.');
  const open = before.slice(-1);
  return at(offset, `close the ${open} before this with ${open === '{' ? '}' : ']'}.`);
}

function commaFix(text: string, offset: number, found: string, before: string): string {
  if (found === '}') return 'close the list with ] before this }.';
  if (found === ']') return 'close the object with } before this ].';
  if (found === ':') return 'put this key and its value in { }. A list has no keys.';
  if (/^\d/.test(found) && before.endsWith('0') && before.length === offset)
    return 'write this number without a leading zero.';
  return isKey(text, offset + found.length)
    ? `add a comma before the key ${found}.`
    : 'add a comma before this value.';
}

function isKey(text: string, end: number): boolean {
  return /^\s*:/.test(text.slice(end, end + 100));
}

function controlCharacter(offset: number, found: string): SyntaxFix {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  const index = Math.max(0, found.search(/[\u0000-\u001f]/));
  return found[index] === '\t'
    ? { ...at(offset + index, 'write \\t for a tab.'), length: 1 }
    : { ...at(offset + index, 'remove this invisible control character.'), length: 1 };
}

function at(offset: number, fix: string): SyntaxFix {
  return { offset, fix };
}
