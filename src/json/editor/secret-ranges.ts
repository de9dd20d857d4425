/** A part of the text that stands for a secret, without its quotes. */
export interface SecretRange {
  from: number;
  to: number;
}

const KEY = /\b(?:header_value|client_secret)["'`“”‘’]?\s*:\s*/g;
const QUOTED = /(["'`])((?:(?!\1)[^\\\n]|\\.)*)/y;
const BARE = /[^\s,}\]](?:[^\n,}\]]*[^\s,}\]])?/y;
const INSIDE = /"(?:[^"\\\n]|\\.)*"|[{}[\]]/g;
const CLOSED_BY: Record<string, string> = { '{': '}', '[': ']' };
const LINE = /\S[^\n]*/g;

/**
 * Where header values (W8) and client secrets (M4) stand in this text, whatever they are. By the letters alone, not by
 * the text's structure: what is half typed or broken hides them as well.
 */
export function secretRanges(text: string): SecretRange[] {
  const ranges: SecretRange[] = [];
  for (const key of text.matchAll(KEY)) {
    const at = key.index + key[0].length;
    if (/[{[]/.test(text[at] ?? '')) ranges.push(...linesWithin(text, at));
    else ranges.push(...valueAt(text, at));
  }
  return ranges;
}

function valueAt(text: string, at: number): SecretRange[] {
  QUOTED.lastIndex = at;
  const content = QUOTED.exec(text)?.[2];
  if (content !== undefined) return rangeOf(at + 1, content);
  BARE.lastIndex = at;
  return rangeOf(at, BARE.exec(text)?.[0] ?? '');
}

/** A list or an object, line by line; one that is not closed ends with its line. */
function linesWithin(text: string, at: number): SecretRange[] {
  const inside = text.slice(at + 1, endOf(text, at));
  return [...inside.matchAll(LINE)].flatMap((line) =>
    rangeOf(at + 1 + line.index, line[0].trimEnd()),
  );
}

function endOf(text: string, at: number): number {
  const open: string[] = [];
  INSIDE.lastIndex = at;
  for (let part = INSIDE.exec(text); part; part = INSIDE.exec(text)) {
    const close = CLOSED_BY[part[0]];
    if (close) open.push(close);
    else if (part[0].length === 1 && open.pop() !== part[0]) break;
    if (open.length === 0) return part.index;
  }
  const lineEnd = text.indexOf('\n', at);
  return lineEnd < 0 ? text.length : lineEnd;
}

function rangeOf(from: number, content: string): SecretRange[] {
  return content === '' ? [] : [{ from, to: from + content.length }];
}
