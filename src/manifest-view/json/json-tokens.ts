import type { JsonLine } from './json-lines.ts';

export interface JsonToken {
  kind: 'plain' | 'key' | 'string' | 'number' | 'keyword' | 'masked';
  text: string;
}

/** The parts of a line that are drawn differently. Together they are its text. */
export function tokensOf(line: JsonLine): JsonToken[] {
  const { text, labelLength, masked } = line;
  const keyAt = indentOf(line);
  const valueAt = keyAt + labelLength;
  const colonAt = Math.max(valueAt - ': '.length, keyAt);
  const commaAt = text.endsWith(',') ? text.length - 1 : text.length;
  const value = text.slice(valueAt, commaAt);
  const tokens: JsonToken[] = [
    { kind: 'plain', text: text.slice(0, keyAt) },
    { kind: 'key', text: text.slice(keyAt, colonAt) },
    { kind: 'plain', text: text.slice(colonAt, valueAt) },
    { kind: masked ? 'masked' : kindOf(value), text: value },
    { kind: 'plain', text: text.slice(commaAt) },
  ];
  return tokens.filter((token) => token.text !== '');
}

function kindOf(value: string): JsonToken['kind'] {
  if (value.startsWith('"')) return 'string';
  if (/^[-\d]/.test(value)) return 'number';
  return /^[a-z]/.test(value) ? 'keyword' : 'plain';
}

export function indentOf({ text }: JsonLine): number {
  return text.search(/[^ ]/);
}

// Invisible characters and those that turn the direction of text (S4), other than the joiners that
// an emoji is made with. JSON escapes the rest of the control characters itself.
export const INVISIBLE =
  /((?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])(?:\u200d|\ufe0f)|(?!\u200d|\ufe0f)\p{Default_Ignorable_Code_Point}|[\u007f-\u009f\u2028\u2029\ufff9-\ufffb])/u;

/** The text cut so that every second piece is one invisible character. */
export function splitInvisible(text: string): string[] {
  return text.split(INVISIBLE);
}

/** "U+202E", the name people look such a character up by. */
export function codePointName(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `U+${code}`;
}
