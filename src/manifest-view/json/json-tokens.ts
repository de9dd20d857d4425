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
  return joined([
    { kind: 'plain', text: text.slice(0, keyAt) },
    { kind: 'key', text: text.slice(keyAt, colonAt) },
    { kind: 'plain', text: text.slice(colonAt, valueAt) },
    { kind: masked ? 'masked' : kindOf(value), text: value },
    { kind: 'plain', text: text.slice(commaAt) },
  ]);
}

/** Without the empty ones; plain ones in a row are one: each is a node of the page. */
function joined(tokens: readonly JsonToken[]): JsonToken[] {
  const kept: JsonToken[] = [];
  for (const token of tokens) {
    const last = kept.at(-1);
    if (token.kind === 'plain' && last?.kind === 'plain') last.text += token.text;
    else if (token.text !== '') kept.push(token);
  }
  return kept;
}

function kindOf(value: string): JsonToken['kind'] {
  if (value.startsWith('"')) return 'string';
  if (/^[-\d]/.test(value)) return 'number';
  return /^[a-z]/.test(value) ? 'keyword' : 'plain';
}

export function indentOf({ text }: JsonLine): number {
  return text.search(/[^ ]/);
}
