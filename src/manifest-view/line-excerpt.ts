import { hideSecrets } from '#manifest/text/secret-ranges.ts';

/** A stretch of a line of text, and where in it to point. */
export interface LineExcerpt {
  before: string;
  /** The character pointed at; a space at the end of the line. */
  at: string;
  after: string;
}

/** Code points on either side: a line of a minified manifest is the whole manifest. */
const REACH = 36;

/** What stands around a place in a text. Line and column from 1, columns in code points. */
export function lineExcerpt(text: string, line: number, column: number): LineExcerpt {
  const characters = [...lineAt(hideSecrets(text), line)];
  const index = Math.min(column - 1, characters.length);
  const start = Math.max(0, index - REACH);
  const end = index + 1 + REACH;
  return {
    before: (start > 0 ? '…' : '') + visible(characters.slice(start, index).join('').trimStart()),
    at: visible(characters[index] ?? ' '),
    after:
      visible(characters.slice(index + 1, end).join('')) + (end < characters.length ? '…' : ''),
  };
}

function lineAt(text: string, line: number): string {
  return text.split(/\r\n|\n|\r/)[line - 1] ?? '';
}

/** Where in the text a line and column are, in UTF-16 units. */
export function offsetAt(text: string, line: number, column: number): number {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/).slice(0, line);
  const last = lines.pop() ?? '';
  const within = [...last].slice(0, column - 1).join('').length;
  return lines.reduce((sum, each) => sum + each.length, 0) + within;
}

/** Control characters would not show, and a tab is wider than the one column it counts. */
function visible(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (character === '\t') return ' ';
      return code < 0x20 ? String.fromCodePoint(0x2400 + code) : character;
    })
    .join('');
}
