import type { PastedHeaders } from './header-line.ts';
import { readHeadersCode } from './paste-code.ts';
import { readHeadersJson } from './paste-headers-json.ts';
import { readHeaderLines } from './paste-lines.ts';
import { readHeaderTable } from './paste-tables.ts';

/**
 * The headers in pasted text, whatever it was copied from: lines of "Name: value", commands, JSON,
 * code, tables. What cannot be read is named, and given back as text so that it can be put right
 * and read again.
 */
export function readPastedHeaders(text: string): PastedHeaders {
  const plain = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  return (
    readHeadersJson(plain) ??
    readHeadersCode(plain) ??
    readHeaderTable(plain) ??
    readHeaderLines(plain)
  );
}
