import { QUOTE_MARKS, TEXT_IN_QUOTES } from './quote-marks.ts';

/**
 * The tokens of a text that is nearly JSON: JSON's own, and what people put between them by
 * mistake or habit. Anything beyond that is no token, and the text is none whose meaning is
 * certain.
 */
export interface LenientToken {
  kind: TokenKind;
  start: number;
  end: number;
  /** Of a text or a bare key: what it says. Of brackets, colons, commas and literals: as JSON writes it. Of the rest: how it is written. */
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
  | 'misescaped'
  | 'bare-key'
  | 'comment'
  | 'ellipsis'
  | 'code-mark'
  | 'special-space'
  | 'invisible';

export interface Tokens {
  tokens: LenientToken[];
  /** all: to the end. cut-off: the text ends inside a token. foreign: something was no token. */
  reach: 'all' | 'cut-off' | 'foreign';
}

const SPACES = /[ \t\n\r]*/y;
/** Tried in this order. A bare word is a key only: an unquoted text has no certain end. */
const PATTERNS: readonly [TokenKind, RegExp][] = [
  ['bracket', /[[\]{}｛｝［］]/y],
  ['colon', /[:：]/y],
  ['comma', /[,，、،]/y],
  ['literal', /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w$.+-])/y],
  // Python's, and what spreadsheets make of JSON's.
  ['literal', /(?:[Tt]rue|TRUE|[Ff]alse|FALSE|[Nn]ull|NULL|None)(?![\w$.+-])/y],
  ['bare-key', /[A-Za-z_$][\w$]*(?=\s*[:：])/y],
  ['comment', /\/\*[^]*?\*\/|\/\/[^\n\r]*|#[^\n\r]*/y],
  ['ellipsis', /\.{3}|…/y],
  [
    'code-mark',
    /```(?:json[c5l]?|js|javascript|ts|typescript|text|txt)?(?![^\s])|~~~(?:json)?(?![^\s])/iy,
  ],
  // Nothing put in: what it says is what is written.
  ['template', /`(?:[^`\\$]|\\[^]|\$(?!\{))*`/y],
  ['special-space', /[\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/y],
  ['invisible', /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/y],
];

/** How JSON writes what is written in other ways. */
// prettier-ignore
const PLAIN: Record<string, string> = {
  '｛': '{', '｝': '}', '［': '[', '］': ']', '：': ':', '，': ',', '、': ',', '،': ',', none: 'null',
};
/** A string, a comment or a word that runs to the end of the text. */
const UNFINISHED = new RegExp(
  String.raw`(?:"(?:[^"\\\u0000-\u001f]|\\[^\u0000-\u001f])*\\?|\/\*[^]*|[\w.+-]+)$`,
  'y',
);

export function lenientTokens(text: string): Tokens {
  return tokensFrom(text, 0, false);
}

/** The tokens from the bracket at `start` to the one that closes it. */
export function lenientObject(text: string, start: number): Tokens {
  return tokensFrom(text, start, true);
}

function tokensFrom(text: string, start: number, untilClosed: boolean): Tokens {
  const tokens: LenientToken[] = [];
  let depth = 0;
  let hasApostrophes = false;
  let at = endOfMatch(SPACES, text, start) ?? start;
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (!token || isTorn(tokens, token) || isDoubtful(text, tokens, token, hasApostrophes)) {
      const isUnfinished = endOfMatch(UNFINISHED, text, at) !== undefined;
      return { tokens, reach: isUnfinished ? 'cut-off' : 'foreign' };
    }
    tokens.push(token);
    hasApostrophes ||= token.kind === 'single-quoted';
    if (token.kind === 'bracket') depth += isOpen(token) ? 1 : -1;
    if (untilClosed && depth <= 0) break;
    at = endOfMatch(SPACES, text, token.end) ?? token.end;
  }
  return {
    tokens: withoutPadding(text, tokens),
    reach: untilClosed && depth > 0 ? 'cut-off' : 'all',
  };
}

/** French puts a space inside of its quotes: « Acme ». Where all have one, it is not part of any text. */
function withoutPadding(text: string, tokens: LenientToken[]): LenientToken[] {
  const isGuillemets = ({ kind, start }: LenientToken) =>
    kind === 'curly-quoted' && '«»‹›'.includes(text.charAt(start));
  const inGuillemets = tokens.filter(isGuillemets);
  if (inGuillemets.length === 0 || !inGuillemets.every(({ value }) => PADDED.test(value)))
    return tokens;
  return tokens.map((token) =>
    isGuillemets(token) ? { ...token, value: token.value.slice(1, -1) } : token,
  );
}

const PADDED = /^[\u00a0\u202f ](?:[^]*[\u00a0\u202f ])?$/;

export function isOpen({ value }: LenientToken): boolean {
  return value === '{' || value === '[';
}

function tokenAt(text: string, start: number): LenientToken | undefined {
  return quotedAt(text, start) ?? otherAt(text, start);
}

function otherAt(text: string, start: number): LenientToken | undefined {
  for (const [kind, pattern] of PATTERNS) {
    const end = endOfMatch(pattern, text, start);
    if (end === undefined) continue;
    const value = saidBy(kind, text.slice(start, end));
    return value === undefined ? undefined : { kind, start, end, value };
  }
  return undefined;
}

/** Python 2 writes `u'…'`. */
function quotedAt(text: string, start: number): LenientToken | undefined {
  const isMarked = text[start] === 'u' && (text[start + 1] === "'" || text[start + 1] === '"');
  const from = isMarked ? start + 1 : start;
  const mark = text.charAt(from);
  const whole = TEXT_IN_QUOTES.get(mark);
  const end = whole && endOfMatch(whole, text, from);
  if (end === undefined) return undefined;
  const written = text.slice(from, end);
  const said = mark === '"' ? parsedText(written) : undefined;
  if (said !== undefined && !isMarked) return { kind: 'text', start, end, value: said };
  const value = said ?? unquoted(written);
  const kind = mark === '"' ? 'misescaped' : mark === "'" ? 'single-quoted' : 'curly-quoted';
  return value === undefined ? undefined : { kind, start, end, value };
}

function endOfMatch(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** `undefined`: quoted, yet in no way of escaping that is known. */
function saidBy(kind: TokenKind, written: string): string | undefined {
  if (kind === 'template') return unquoted(written);
  if (kind === 'literal') return PLAIN[written.toLowerCase()] ?? written.toLowerCase();
  return PLAIN[written] ?? written;
}

/** What a text says that is escaped as JavaScript and Python do it. */
function unquoted(written: string): string | undefined {
  // JSON's own quotes need escaping in there, the others do not; a template may hold line ends.
  const inside = written
    .slice(1, -1)
    .replaceAll('\r\n', '\n')
    .replaceAll(/\\x[0-9a-fA-F]{2}|\\[^]|["\n]/g, asJson);
  return parsedText(`"${inside}"`);
}

function asJson(found: string): string {
  return found.length === 4 ? `\\u00${found.slice(2)}` : (AS_JSON[found] ?? found);
}

/** Texts that JSON writes in another way. */
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

const TEXTS: ReadonlySet<TokenKind> = new Set([...QUOTED_OTHERWISE, 'text', 'misescaped']);
const WORDS: ReadonlySet<TokenKind> = new Set([...TEXTS, 'bare-key', 'literal', 'ellipsis']);

/** `"a"b`: a word right behind a closing quote, or before an opening one. There a quote is wrong. */
function isTorn(before: readonly LenientToken[], token: LenientToken): boolean {
  const last = before.at(-1);
  if (!last || last.end !== token.start) return false;
  return (
    (TEXTS.has(last.kind) && WORDS.has(token.kind)) ||
    (WORDS.has(last.kind) && TEXTS.has(token.kind))
  );
}

/**
 * A comment that may be the rest of a text whose quotes are wrong: the address behind a scheme,
 * what follows a stray quote, what has one.
 */
function isDoubtful(
  text: string,
  before: readonly LenientToken[],
  { kind, start, value }: LenientToken,
  hasApostrophes: boolean,
): boolean {
  if (kind !== 'comment') return false;
  const last = before.at(-1);
  if (value.startsWith('#') && start > 0 && !/[\s,{}[\]]/.test(text.charAt(start - 1))) return true;
  if (last?.kind === 'colon' && last.end === start) return true;
  const words = value.replaceAll(/\w['’]\w/g, '');
  const quotes = words.match(hasApostrophes ? ANY_QUOTE : DOUBLE_QUOTE)?.length ?? 0;
  if (quotes % 2 === 1) return true;
  const isBehindText = last && TEXTS.has(last.kind) && !text.slice(last.end, start).includes('\n');
  return isBehindText === true && quotes > 0;
}

const ANY_QUOTE = new RegExp(`["${QUOTE_MARKS}]`, 'g');
const DOUBLE_QUOTE = new RegExp(`["${QUOTE_MARKS.replaceAll(/['`´‘’‚‛′]/g, '')}]`, 'g');
