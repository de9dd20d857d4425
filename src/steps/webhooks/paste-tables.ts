import { between, unquotedCell } from './clean-value.ts';
import { addHeader, isHeaderName, type PastedHeaders } from './header-line.ts';

interface Row {
  line: number;
  text: string;
  cells: string[];
}

/**
 * A table in Markdown, cells separated by commas or semicolons, or names and values on lines of
 * their own, as browsers copy them. Undefined for any other text: all of its lines have to fit.
 */
export function readHeaderTable(text: string): PastedHeaders | undefined {
  const lines = text
    .split('\n')
    .map((each, index) => ({ line: index + 1, text: each.trim() }))
    .filter((each) => each.text !== '' && !each.text.startsWith('```'));
  if (lines.length === 0) return undefined;
  return (
    readMarkdown(lines) ??
    readSeparated(lines, ',') ??
    readSeparated(lines, ';') ??
    readTwoLines(lines)
  );
}

type Line = Omit<Row, 'cells'>;

function readMarkdown(lines: readonly Line[]): PastedHeaders | undefined {
  if (!lines.every(({ text }) => /^\|.*\|$/.test(text) || /^[-:| ]+$/.test(text))) return undefined;
  const rows = lines
    .filter(({ text }) => /[^-:| ]/.test(text))
    .map((each) => ({ ...each, cells: cellsOf(each.text.slice(1, -1), '|').map(plainCell) }));
  return readRows(rows);
}

/** In a cell, backticks and asterisks are Markdown's. */
function plainCell(cell: string): string {
  const text = cell.trim();
  return /^[`*]/.test(text) ? (between(text) ?? text) : text;
}

/** CSV, as spreadsheets write it: the name first, and no colon before its end. */
function readSeparated(lines: readonly Line[], separator: string): PastedHeaders | undefined {
  const name = separator === ',' ? /^(?:"[\w.-]+"|[\w.-]+)\s*,/ : /^(?:"[\w.-]+"|[\w.-]+)\s*;/;
  if (!lines.every(({ text }) => name.test(text))) return undefined;
  const rows = lines.map((each) => ({ ...each, cells: csvCells(each.text, separator) }));
  const likely = rows.filter(({ cells: [first = ''] }) => isLikelyName(first)).length;
  if (!isHead(rows[0]) && likely * 2 < rows.length) return undefined;
  return readRows(rows);
}

function csvCells(line: string, separator: string): string[] {
  const cells: string[] = [];
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at <= line.length; at += 1) {
    if (line.charAt(at) === '"') isQuoted = !isQuoted;
    if (at < line.length && (isQuoted || line.charAt(at) !== separator)) continue;
    const cell = line.slice(from, at).trim();
    cells.push(unquotedCell(cell) ?? cell);
    from = at + 1;
  }
  return cells;
}

/** Cells between the separator, which a backslash before it makes part of a cell. */
function cellsOf(line: string, separator: string): string[] {
  const cells = [''];
  for (let at = 0; at < line.length; at += 1) {
    const char = line.charAt(at);
    const isEscaped = char === '\\' && line.charAt(at + 1) === separator;
    if (char === separator) cells.push('');
    else cells[cells.length - 1] += isEscaped ? separator : char;
    if (isEscaped) at += 1;
  }
  return cells;
}

const HEAD = /^(?:header|name|key|header[ _-]?name)s?$/i;
const VALUE_HEAD = /^(?:header[ _-]?)?values?$/i;

function isHead(row: Row | undefined): boolean {
  return row !== undefined && HEAD.test(row.cells[0]?.trim() ?? '');
}

function readRows(rows: readonly Row[]): PastedHeaders {
  const [head] = rows;
  const headed = isHead(head);
  const found = headed ? (head?.cells.findIndex((cell) => VALUE_HEAD.test(cell.trim())) ?? -1) : 1;
  const column = found < 0 ? 1 : found;
  const pasted: PastedHeaders = { headers: [], unread: [] };
  for (const { line, text, cells } of headed ? rows.slice(1) : rows) {
    const others = cells.filter(
      (cell, index) => index > 0 && index !== column && cell.trim() !== '',
    );
    const more = !headed && others.length > 0;
    const header = {
      name: (cells[0] ?? '').trim(),
      value: (cells[column] ?? '').trim(),
      ...(more && { note: 'Further columns were left out.' }),
    };
    addHeader(header, text, `Line ${line}`, pasted);
  }
  return pasted;
}

const KNOWN =
  /^(?:accept|authorization|cookie|host|origin|referer|via|date|pragma|priority|te|dnt|from|range|age|allow|expect|connection|upgrade)$/i;

function isLikelyName(text: string): boolean {
  return isHeaderName(text) && (KNOWN.test(text) || /[a-z]-[a-z]/i.test(text));
}

/** A browser's tools copy a name, with or without its colon, and the value on the line below. */
function readTwoLines(lines: readonly Line[]): PastedHeaders | undefined {
  if (lines.length % 2 === 1) return undefined;
  const names = lines.filter((_, index) => index % 2 === 0);
  const values = lines.filter((_, index) => index % 2 === 1);
  const withColon = names.filter(({ text }) => /[^:]:$/.test(text)).length;
  if (withColon !== 0 && withColon !== names.length) return undefined;
  const bare = names.map(({ text }) => text.replace(/(.):$/, '$1'));
  if (!bare.every((name) => /^:?[\w.-]+$/.test(name))) return undefined;
  const likely = bare.filter((name) => name.startsWith(':') || isLikelyName(name)).length;
  if (likely * 2 < bare.length || values.some(({ text }) => /^[\w-]+:(?:\s|$)/.test(text)))
    return undefined;
  const pasted: PastedHeaders = { headers: [], unread: [] };
  bare.forEach((name, index) => {
    const value = values[index]?.text ?? '';
    const place = `Line ${names[index]?.line ?? 1}`;
    const header = { name, value, note: 'Its value was taken from the line below.' };
    addHeader(header, `${name}: ${value}`, place, pasted);
  });
  return pasted;
}
