/** As a key, in any spelling: in quotes of its own, in a string's escaped ones, or bare. Its `_` may be escaped. */
const KEY = /(["'`“”‘’])?\b[\w-]{0,40}?client(?:[-_. ]?|\\u005f)secrets?\d*\b(?:\\*["'`“”‘’])?/gi;
// A longer comment than this is none: it would be looked for at every key.
const SPACE = String.raw`(?:\s|/\*[^]{0,2000}?\*/|//[^\n]{0,2000}\n)*`;
const SEPARATOR = new RegExp(String.raw`${SPACE}[:=;]+>?${SPACE}`, 'y');
/** Where the separator was forgotten. */
const GAP = /[ \t]*(?=\\*["'`“‘])/y;
const OPENING = /\\*(["'`“”‘’])/y;
const CLOSED_BY: Record<string, string> = { '“': '[“”]', '”': '[“”]', '‘': '[‘’]', '’': '[‘’]' };
/** One more part of a secret that was cut into lines, or put together from several texts. */
const WRAPPED = String.raw`(?:\r?\n[ \t]*[^\s"'${'`'}:,{}[\]]+)+`;
const JOINED = /\s*\+\s*(?="|'|`)/y;
const BARE = /[^\s,}\]{[][^\n,}\]]*/y;
const IS_KEY = new RegExp(String.raw`\s*:`, 'y');

/**
 * For text that cannot be read, where nobody can say for sure what is a key: without what stands
 * for the secret that the platform gives out (M4). Nothing else is taken: no next key, where the
 * value is still to be typed, and no prose.
 */
export function withoutClientSecret(text: string): string {
  let kept = '';
  let at = 0;
  const isInString = stringWatch(text);
  const closings = closingBrackets(text);
  for (const key of text.matchAll(KEY)) {
    const after = key.index + key[0].length;
    if (after < at) continue;
    const from = matchEnd(SEPARATOR, text, after) ?? matchEnd(GAP, text, after);
    if (from === undefined) continue;
    const quote = matchOf(OPENING, text, from);
    if (!quote && !key[1] && isInString(key.index)) continue;
    const to = quote ? endOfTexts(text, from) : endOfBare(text, from, closings);
    if (to === undefined) continue;
    kept += text.slice(at, startOfValue(text, after, from)) + emptyAs(quote);
    at = to;
  }
  return kept + text.slice(at);
}

/** Behind the separator and its space; a comment before the secret may be about it. */
function startOfValue(text: string, after: number, from: number): number {
  const separator = /^\s*[:=;]*>?[ \t]*/.exec(text.slice(after, from))?.[0] ?? '';
  return after + separator.length;
}

function emptyAs(quote: string | undefined): string {
  return quote?.startsWith('\\') ? quote + quote : '""';
}

/** Of one text or several that are put together; undefined where the first is the next key. */
function endOfTexts(text: string, start: number): number | undefined {
  let end = endOfText(text, start);
  if (matchOf(IS_KEY, text, end) !== undefined) return undefined;
  for (let next = matchEnd(JOINED, text, end); next !== undefined;) {
    end = endOfText(text, next);
    next = matchEnd(JOINED, text, end);
  }
  return end;
}

/** One that is not closed ends with its line. */
function endOfText(text: string, start: number): number {
  const opening = matchOf(OPENING, text, start) ?? '';
  const quote = opening.slice(-1);
  const close = CLOSED_BY[quote] ?? quote;
  const within =
    quote === '`'
      ? String.raw`(?:[^\\${'`'}]|\\[^])*`
      : opening.length > 1
        ? String.raw`[^\n]*?`
        : String.raw`(?:(?!${close})[^\\\n]|\\.)*?(?:${WRAPPED})?`;
  const whole = new RegExp(`${within}${close}`, 'y');
  return matchEnd(whole, text, start + opening.length) ?? lineEnd(text, start);
}

function endOfBare(text: string, start: number, closings: Closings): number | undefined {
  if (text[start] === '{' || text[start] === '[') {
    const closing = closings().get(start);
    return closing === undefined ? lineEnd(text, start) : closing + 1;
  }
  const bare = matchOf(BARE, text, start);
  if (bare === undefined) return undefined;
  const isOnOwnLine = /\n[^\S\n]*$/.test(text.slice(Math.max(0, start - 200), start));
  return isOnOwnLine && /^[^\s:]+\s*:/.test(bare) ? undefined : start + bare.trimEnd().length;
}

type Closings = () => ReadonlyMap<number, number>;

/** Where each bracket outside of strings is closed, gone through once, and only if it is asked for. */
function closingBrackets(text: string): Closings {
  let known: Map<number, number> | undefined;
  return () => (known ??= matchBrackets(text));
}

function matchBrackets(text: string): Map<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  const isInString = stringWatch(text);
  for (const { index, 0: bracket } of text.matchAll(/[{}[\]]/g)) {
    if (isInString(index)) continue;
    if (bracket === '{' || bracket === '[') open.push(index);
    else {
      const opening = open.pop();
      if (opening !== undefined) closings.set(opening, index);
    }
  }
  return closings;
}

/** Whether a place is in a string, as far as its line tells; asked from left to right. */
function stringWatch(text: string): (offset: number) => boolean {
  let at = 0;
  let isOpen = false;
  return (offset) => {
    for (; at < offset; at += 1) {
      if (text[at] === '\n') isOpen = false;
      else if (text[at] === '\\') at += 1;
      else if (text[at] === '"') isOpen = !isOpen;
    }
    return isOpen;
  };
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

function matchOf(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}

function matchEnd(pattern: RegExp, text: string, start: number): number | undefined {
  return matchOf(pattern, text, start) === undefined ? undefined : pattern.lastIndex;
}
