import { format } from 'jsonc-parser';

/** The JSON text on lines of its own, indented by two. Only white space changes: not a key, nor a number's digits. */
export function formatText(text: string): string {
  const body = text.replace(/^\ufeff/, '').trim();
  const parts: string[] = [];
  let at = 0;
  // In the order of the text. The library's own way to apply them copies the text for each.
  for (const { offset, length, content } of format(body, undefined, OPTIONS)) {
    parts.push(body.slice(at, offset), content);
    at = offset + length;
  }
  return `${parts.join('')}${body.slice(at)}\n`;
}

const OPTIONS = { tabSize: 2, insertSpaces: true, eol: '\n' };
