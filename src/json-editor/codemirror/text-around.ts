import type { Text } from '@codemirror/state';

/** A character that counts: it is no white space. */
export interface Mark {
  text: string;
  at: number;
}

/** A string or a word. */
export interface Token {
  from: number;
  to: number;
  quoted: boolean;
}

const TOKENS = /"(?:[^"\\]|\\.)*"?|[^\s"{}[\],:]+/g;
const REST_OF_WORD = /^[^\s"{}[\],:]*/;

/** The string the position is inside of, or the word it touches. No string goes over a line's end. */
export function tokenAround(doc: Text, position: number): Token | null {
  const line = doc.lineAt(position);
  const at = position - line.from;
  const tokens = [...line.text.matchAll(TOKENS)];
  const isOpen = (text: string) => text.startsWith('"') && !/^"(?:[^"\\]|\\.)*"$/.test(text);
  const found = tokens.find(({ 0: text, index }) => {
    const end = index + text.length;
    if (!text.startsWith('"')) return index <= at && at <= end;
    return index < at && (at < end || (at === end && isOpen(text)));
  });
  if (!found) return null;
  const [text] = found;
  // `3hea|`: a key is begun right behind a value.
  const value = /^(?:true|false|null|-?\d[\d.]*)(?=[A-Za-z_]\w*$)/.exec(text)?.[0];
  if (value !== undefined && at > found.index + value.length) {
    const begin = line.from + found.index + value.length;
    return { from: begin, to: line.from + found.index + text.length, quoted: false };
  }
  const quoted = text.startsWith('"');
  const from = line.from + found.index;
  // One quote too few on the line is the one being typed: the string ends where its word does.
  const isTyped = quoted && tokens.some(([each]) => isOpen(each));
  const end = isTyped
    ? at + (REST_OF_WORD.exec(line.text.slice(at))?.[0].length ?? 0)
    : found.index + text.length;
  return { from, to: line.from + end, quoted };
}

/** `"key": |"value"`: a value that stands there already is meant. */
export function tokenAfterColon(doc: Text, position: number, before: Mark): Token | null {
  const line = doc.lineAt(position);
  const [gap = ''] = /^\s*/.exec(line.text.slice(position - line.from)) ?? [];
  const start = position + gap.length;
  if (before.text !== ':' || start >= line.to) return null;
  return tokenAround(doc, line.text[start - line.from] === '"' ? start + 1 : start);
}

/** A value begins here, and no member with a key of its own. */
export function isValue(doc: Text, position: number): boolean {
  const line = doc.lineAt(position);
  const rest = line.text.slice(position - line.from);
  return /^[^,\]}]/.test(rest) && !/^(?:"(?:[^"\\]|\\.)*"|[\w$.]+)\s*:/.test(rest);
}

export function markBefore(doc: Text, position: number): Mark {
  for (
    let line = doc.lineAt(position), end = position;
    ;
    line = doc.line(line.number - 1), end = line.to
  ) {
    const text = line.text.slice(0, end - line.from).trimEnd();
    if (text !== '') return { text: text.slice(-1), at: line.from + text.length };
    if (line.number === 1) return { text: '', at: 0 };
  }
}

export function markAfter(doc: Text, position: number): Mark {
  for (
    let line = doc.lineAt(position), start = position;
    ;
    line = doc.line(line.number + 1), start = line.from
  ) {
    const text = line.text.slice(start - line.from);
    const first = text.search(/\S/);
    if (first >= 0) return { text: text.charAt(first), at: start + first };
    if (line.number === doc.lines) return { text: '', at: doc.length };
  }
}

/** Of a line that is a whole manifest only so much is looked at. */
const LONGEST_KEY = 500;

/** The key whose colon ends here. */
export function keyBefore(doc: Text, end: number): string | null {
  const line = doc.lineAt(end);
  const text = line.text.slice(Math.max(end - line.from - LONGEST_KEY, 0), end - line.from);
  const [, quoted, bare] = /("(?:[^"\\]|\\.)*"|([\w$.]+))\s*:$/.exec(text) ?? [];
  return bare ?? (quoted === undefined ? null : textOf(quoted));
}

/** The text a JSON string stands for; null while it is unfinished. */
export function textOf(json: string): string | null {
  try {
    return String(JSON.parse(json));
  } catch {
    return null;
  }
}
