import type { LenientToken, TokenKind } from './lenient-tokens.ts';
import { extraCommas } from './repair-summary.ts';

interface Cut {
  start: number;
  end: number;
  put: string;
}

const EXTRA = new Set<TokenKind>(['code', 'comment', 'ellipsis', 'code-mark']);

/**
 * The text without what says nothing in JSON (comments, dots, code, commas too many), and with its
 * templates as texts. A line that held nothing else goes with it; the others stay as they are.
 */
export function withoutExtras(text: string, tokens: LenientToken[]): string {
  let at = 0;
  let written = '';
  for (const { start, end, put } of cutsOf(text, tokens)) {
    written += text.slice(at, start) + put;
    at = end;
  }
  return written + text.slice(at);
}

function cutsOf(text: string, tokens: LenientToken[]): Cut[] {
  const commas = new Set(extraCommas(tokens));
  const cuts: Cut[] = [];
  for (const token of tokens) {
    const { kind, start, end, value } = token;
    const last = cuts.at(-1);
    if (kind === 'template') cuts.push({ start, end, put: JSON.stringify(value) });
    else if (!EXTRA.has(kind) && !commas.has(token)) continue;
    else if (last?.put === '' && blanksAfter(text, last.end) === start) last.end = end;
    else cuts.push({ start, end, put: '' });
  }
  return cuts.map((cut) => (cut.put === '' ? withBlanks(text, cut) : cut));
}

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
