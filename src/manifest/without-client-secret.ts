/** As a key, in any spelling: in quotes of its own, in a string's escaped ones, or bare. Its `_` may be escaped. */
const KEY =
  /(\\*["'`“”‘’])?\b[\w-]{0,40}?client(?:[-_. ]?|\\u005f)secrets?\d*\b(?:\\*["'`“”‘’])?/gi;
const SPACE = String.raw`(?:\s|/\*[^]*?\*/|//[^\n]*\n)*`;
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
const INSIDE = /"(?:[^"\\\n]|\\.)*"|[{}[\]]/g;

/**
 * For text that cannot be read, where nobody can say for sure what is a key: without what stands
 * for the secret that the platform gives out (M4). Nothing else is taken: no next key, where the
 * value is still to be typed, and no prose.
 */
export function withoutClientSecret(text: string): string {
  let kept = '';
  let at = 0;
  for (const key of text.matchAll(KEY)) {
    const after = key.index + key[0].length;
    if (after < at) continue;
    const from = matchEnd(SEPARATOR, text, after) ?? matchEnd(GAP, text, after);
    if (from === undefined) continue;
    const quote = matchOf(OPENING, text, from);
    if (!quote && !key[1] && isInString(text, key.index)) continue;
    const to = quote ? endOfTexts(text, from) : endOfBare(text, from);
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
        ? String.raw`[^\n]*?\\*`
        : String.raw`(?:(?!${close})[^\\\n]|\\.)*?(?:${WRAPPED})?`;
  const whole = new RegExp(`${within}${close}`, 'y');
  return matchEnd(whole, text, start + opening.length) ?? lineEnd(text, start);
}

function endOfBare(text: string, start: number): number | undefined {
  if (text[start] === '{' || text[start] === '[') return endOfBrackets(text, start);
  const bare = matchOf(BARE, text, start);
  if (bare === undefined) return undefined;
  const isOnOwnLine = /\n[^\S\n]*$/.test(text.slice(Math.max(0, start - 200), start));
  return isOnOwnLine && /^[^\s:]+\s*:/.test(bare) ? undefined : start + bare.trimEnd().length;
}

function endOfBrackets(text: string, start: number): number {
  let depth = 0;
  INSIDE.lastIndex = start;
  for (let part = INSIDE.exec(text); part; part = INSIDE.exec(text)) {
    if (part[0] === '{' || part[0] === '[') depth += 1;
    else if (part[0].length === 1) depth -= 1;
    if (depth === 0) return part.index + 1;
  }
  return lineEnd(text, start);
}

/** As far as the line tells: behind a quote that is not closed. */
function isInString(text: string, offset: number): boolean {
  const line =
    text
      .slice(Math.max(0, offset - 10_000), offset)
      .split('\n')
      .at(-1) ?? '';
  return (line.replaceAll(/\\./g, '').split('"').length - 1) % 2 === 1;
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
