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
