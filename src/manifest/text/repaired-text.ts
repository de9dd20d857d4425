import { extraCommas, missingCommas } from './comma-faults.ts';
import { QUOTED_OTHERWISE, type LenientToken, type TokenKind } from './lenient-tokens.ts';

interface Cut {
  start: number;
  end: number;
  put: string;
  /** What stands beside it stands there for its own sake. */
  isInvisible?: true;
}

const NO_JSON = new Set<TokenKind>(['comment', 'ellipsis', 'code-mark']);

/**
 * The text with its brackets, colons and values in JSON's quotes and with commas just where JSON
 * has them; what says nothing in JSON is gone. A line that held nothing else goes with it; all the
 * rest stays as it is written. Whether that is JSON then, is another question.
 */
export function repairedText(text: string, tokens: LenientToken[]): string {
  let at = 0;
  let written = '';
  for (const { start, end, put } of cutsOf(text, tokens)) {
    written += text.slice(at, start) + put;
    at = end;
  }
  return written + text.slice(at);
}

function cutsOf(text: string, tokens: LenientToken[]): Cut[] {
  const extra = new Set(extraCommas(tokens));
  const lacking = new Set(missingCommas(tokens));
  const cuts: Cut[] = [];
  for (const token of tokens) {
    const { start, end } = token;
    const put = NO_JSON.has(token.kind) || extra.has(token) ? '' : inJson(text, token);
    const last = cuts.at(-1);
    if (token.kind === 'invisible') cuts.push({ start, end, put: '', isInvisible: true });
    else if (
      put === '' &&
      last?.put === '' &&
      !last.isInvisible &&
      blanksAfter(text, last.end) === start
    )
      last.end = end;
    else if (put !== undefined) cuts.push({ start, end, put });
    if (lacking.has(token)) cuts.push({ start: end, end, put: ',' });
  }
  return cuts.map((cut) => (cut.put === '' && !cut.isInvisible ? withBlanks(text, cut) : cut));
}

/** `undefined`: as it is written. */
function inJson(text: string, { kind, start, end, value }: LenientToken): string | undefined {
  if (kind === 'special-space') return ' ';
  if (kind === 'bare-key' || kind === 'misescaped' || QUOTED_OTHERWISE.has(kind))
    return JSON.stringify(value);
  if (!SIGNS.has(kind) || text.slice(start, end) === value) return undefined;
  return value;
}

/** Of these, what they say is how JSON writes them. */
const SIGNS = new Set<TokenKind>(['bracket', 'colon', 'comma', 'literal']);

/** The cut, and the blanks that stood there for its sake. */
function withBlanks(text: string, { start, end, put }: Cut): Cut {
  const before = blanksBefore(text, start);
  const after = blanksAfter(text, end);
  const isFirst = before === 0 || isLineEnd(text[before - 1]);
  const isLast = after === text.length || isLineEnd(text[after]);
  if (!isFirst) return { start: before, end, put };
  if (!isLast) return { start, end: after, put };
  const lineEnd = text.startsWith('\r\n', after) ? 2 : 1;
  return { start: before, end: Math.min(text.length, after + lineEnd), put };
}

function blanksBefore(text: string, offset: number): number {
  let start = offset;
  while (isBlank(text[start - 1])) start -= 1;
  return start;
}

function blanksAfter(text: string, offset: number): number {
  let end = offset;
  while (isBlank(text[end])) end += 1;
  return end;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
