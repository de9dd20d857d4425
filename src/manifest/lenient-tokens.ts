import { codeAt } from './code-around.ts';

/**
 * The tokens of a text that is nearly JSON: JSON's own, and what people put between them by
 * mistake or habit. Anything beyond that is no token, and the text is none whose meaning is
 * certain.
 */
export interface LenientToken {
  kind: TokenKind;
  start: number;
  end: number;
  /** Of a text or a bare key: what it says. Of the rest: how it is written. */
  value: string;
}

export type TokenKind =
  | 'bracket'
  | 'colon'
  | 'comma'
  | 'literal'
  | 'text'
  | 'single-quoted'
  | 'curly-quoted'
  | 'template'
  | 'bare-key'
  | 'comment'
  | 'ellipsis'
  | 'code-mark'
  | 'code'
  | 'special-space';

interface Tokens {
  tokens: LenientToken[];
  /** all: to the end. cut-off: the text ends inside a token. foreign: something was no token. */
  reach: 'all' | 'cut-off' | 'foreign';
}

const SPACES = /[ \t\n\r]*/y;
const UNIT = String.raw`(?:[^\\\u0000-\u001f]|\\[^\u0000-\u001f])`;
const QUOTED = `${UNIT}*?`;
/** Tried in this order. A bare word is a key only: an unquoted text has no certain end. */
const PATTERNS: readonly [TokenKind, RegExp][] = [
  ['bracket', /[[\]{}]/y],
  ['colon', /:/y],
  ['comma', /,/y],
  ['text', new RegExp(`"${QUOTED}"`, 'y')],
  ['literal', /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w$.+-])/y],
  ['single-quoted', new RegExp(`'${QUOTED}'`, 'y')],
  // Straight quotes inside could be its end as well.
  ['curly-quoted', new RegExp(`[“”](?:(?!")${UNIT})*?[“”]|[‘’](?:(?!')${UNIT})*?[‘’]`, 'y')],
  ['bare-key', /[A-Za-z_$][\w$]*(?=\s*:)/y],
  ['comment', /\/\*[^]*?\*\/|\/\/[^\n\r]*/y],
  ['ellipsis', /\.{3}|…/y],
  ['code-mark', /```(?:json[c5]?|js|javascript|ts|typescript)?(?![^\s])/y],
  // Nothing put in: what it says is what is written.
  ['template', /`(?:[^`\\$]|\\[^]|\$(?!\{))*`/y],
  ['special-space', /[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/y],
];
/** A string, a comment or a word that runs to the end of the text. */
const UNFINISHED = new RegExp(
  String.raw`(?:"(?:[^"\\\u0000-\u001f]|\\[^\u0000-\u001f])*\\?|\/\*[^]*|[\w.+-]+)$`,
  'y',
);

export function lenientTokens(text: string): Tokens {
  const tokens: LenientToken[] = [];
  let at = endOfMatch(SPACES, text, 0) ?? 0;
  while (at < text.length) {
    const token = tokenAt(text, at) ?? codeAt(text, at, tokens);
    if (!token) {
      const isUnfinished = endOfMatch(UNFINISHED, text, at) !== undefined;
      return { tokens, reach: isUnfinished ? 'cut-off' : 'foreign' };
    }
    tokens.push(token);
    at = endOfMatch(SPACES, text, token.end) ?? token.end;
  }
  return { tokens, reach: 'all' };
}

function tokenAt(text: string, start: number): LenientToken | undefined {
  for (const [kind, pattern] of PATTERNS) {
    const end = endOfMatch(pattern, text, start);
    if (end === undefined) continue;
    const value = saidBy(kind, text.slice(start, end));
    return value === undefined ? undefined : { kind, start, end, value };
  }
  return undefined;
}

function endOfMatch(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** `undefined`: quoted, yet not the way JSON escapes. */
function saidBy(kind: TokenKind, written: string): string | undefined {
  if (kind === 'text') return parsedText(written);
  if (!QUOTED_OTHERWISE.has(kind)) return written;
  // JSON's own quotes need escaping in there, the others do not; a template may hold line ends.
  const inside = written
    .slice(1, -1)
    .replaceAll('\r\n', '\n')
    .replaceAll(/\\[^]|["\n]/g, (found) => AS_JSON[found] ?? found);
  return parsedText(`"${inside}"`);
}

/** Texts with other quotes than JSON's. */
export const QUOTED_OTHERWISE: ReadonlySet<TokenKind> = new Set([
  'single-quoted',
  'curly-quoted',
  'template',
]);
const AS_JSON: Record<string, string> = {
  '"': '\\"',
  '\n': '\\n',
  "\\'": "'",
  '\\`': '`',
  '\\$': '$',
};

function parsedText(written: string): string | undefined {
  try {
    return JSON.parse(written) as string;
  } catch {
    return undefined;
  }
}
