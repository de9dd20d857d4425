import { roleOf } from '#manifest/fields/secret-keys.ts';

/** A token of a text that may be no JSON at all; `end` is where the next one may begin. */
export type SecretToken =
  | { kind: 'open'; end: number; bracket: string }
  | { kind: 'close'; end: number; bracket: string }
  | { kind: 'comma'; end: number }
  | WordToken;

export interface WordToken {
  kind: 'word';
  /** Without its quotes. */
  from: number;
  to: number;
  end: number;
  /** What it says. */
  says: string;
  isKey: boolean;
  isComment: boolean;
  /** Nothing closes its quotes, so nobody knows what is quoted on the rest of its line. */
  isUnclosed: boolean;
}

/** Quotes that were escaped once too often begin with a backslash. */
const SPACE = /[\s\\]*/y;
/** One that is not closed ends with its line. */
const COMMENT = /\/\*(?:[^*\n]|\*(?!\/)|\n(?!\n))*(?:\*\/)?|(?:\/\/|#)[^\n]*/y;
const SEPARATOR = /\s*[:=;]+>?\s*/y;
const QUOTES: Record<string, RegExp> = {
  '"': quoted('"'),
  "'": quoted("'"),
  '`': /[^`]*/y,
  '“': quoted('”“'),
  '”': quoted('”“'),
  '‘': quoted('’‘'),
  '’': quoted('’‘'),
};
const BARE_KEY = /[^\s,:=;[\]{}"'`“”]+/y;
const BARE = /[^\n,}\]]*/y;
/** A value, where the separator before it was forgotten. */
const VALUE_AHEAD = /\s*[^\s,}\]:=;]/y;

function quoted(close: string): RegExp {
  return new RegExp(String.raw`(?:[^${close}\\\n]|\\.)*`, 'y');
}

/** The tokens of any text whatever, none of them across a line's end but templates and comments. */
export function secretTokens(text: string): SecretToken[] {
  const tokens: SecretToken[] = [];
  let isValueDue = false;
  for (let at = endOf(SPACE, text, 0); at < text.length; at = endOf(SPACE, text, at)) {
    const separated = endOf(SEPARATOR, text, at);
    if (separated > at) {
      // On the line of its separator a value is one, whatever is in it: an address has a colon.
      isValueDue = !text.slice(at, separated).includes('\n');
      at = separated;
      continue;
    }
    const token = punctuationAt(text, at) ?? commentAt(text, at) ?? wordAt(text, at, isValueDue);
    tokens.push(token);
    isValueDue = false;
    at = token.end;
  }
  return tokens;
}

function punctuationAt(text: string, at: number): SecretToken | undefined {
  const char = text.charAt(at);
  if (char === ',') return { kind: 'comma', end: at + 1 };
  if (char === '{' || char === '[') return { kind: 'open', end: at + 1, bracket: char };
  return char === '}' || char === ']' ? { kind: 'close', end: at + 1, bracket: char } : undefined;
}

function commentAt(text: string, at: number): WordToken | undefined {
  const end = endOf(COMMENT, text, at);
  return end > at ? { ...wordOf(text, at, end), isComment: true } : undefined;
}

function wordAt(text: string, at: number, isValueDue: boolean): WordToken {
  const content = QUOTES[text.charAt(at)];
  if (content) {
    const to = endOf(content, text, at + 1);
    const isUnclosed = to >= text.length || text.charAt(to) === '\n' || text.charAt(to) === '\\';
    const word = wordOf(text, at + 1, to);
    word.isUnclosed = isUnclosed;
    word.end = isUnclosed ? to : to + 1;
    word.isKey = isKeyBefore(text, word);
    return word;
  }
  const key = wordOf(text, at, isValueDue ? at : endOf(BARE_KEY, text, at));
  key.isKey = key.end > at && isKeyBefore(text, key);
  if (key.isKey) return key;
  const end = Math.max(endOf(BARE, text, at), at + 1);
  return wordOf(text, at, at + text.slice(at, end).trimEnd().length);
}

/** Whether what comes next makes it a key; for what is known to hold secrets, a value is enough. */
function isKeyBefore(text: string, { end, says }: WordToken): boolean {
  if (endOf(SEPARATOR, text, end) > end) return true;
  return roleOf(says) !== 'other' && endOf(VALUE_AHEAD, text, end) > end;
}

function wordOf(text: string, from: number, to: number): WordToken {
  const says = unescaped(text.slice(from, to));
  return {
    kind: 'word',
    from,
    to,
    end: to,
    says,
    isKey: false,
    isComment: false,
    isUnclosed: false,
  };
}

function unescaped(written: string): string {
  if (!written.includes('\\')) return written;
  try {
    return JSON.parse(`"${written}"`) as string;
  } catch {
    return written;
  }
}

/** The start where nothing matches. */
function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}
