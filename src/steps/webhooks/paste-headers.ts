import { readHeadersJson } from './paste-headers-json.ts';
import { readHeaderLine, type PastedHeaders } from './header-line.ts';
import { readShellWords } from './shell-words.ts';

/** Short options of curl that take no value, so that `-sH 'Name: value'` is understood. */
const HEADER_OPTION = /^(?:-[sSkLvigf]*H|--header(?:=|$))(.*)$/s;
const COMMAND = /^[ \t]*(?:\$ )?(?:curl(?=\s)|-H|--header\b)/;

/**
 * The headers in pasted text: lines of "Name: value", a curl command or its `-H` lines, or JSON.
 * What cannot be read is named, and given back as text so that it can be mended and read again.
 */
export function readPastedHeaders(text: string): PastedHeaders {
  return readHeadersJson(text) ?? readLines(text);
}

function readLines(text: string): PastedHeaders {
  const pasted: PastedHeaders = { headers: [], unread: [] };
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const rest = text.indexOf('\n', at);
    const lineEnd = rest < 0 ? text.length : rest;
    const lineText = text.slice(at, lineEnd).trim();
    const isCommand = COMMAND.test(text.slice(at, lineEnd));
    const command = isCommand ? readShellWords(text, at) : undefined;
    const end = command ? command.end : lineEnd + 1;
    const place = `Line ${line}`;
    if (command) readOptions(command.words, place, pasted);
    else if (isCommand) {
      pasted.unread.push({ place, text: lineText, reason: 'A quote is opened and not closed.' });
    } else if (lineText !== '') readHeaderLine(lineText, place, pasted);
    line += countLines(text, at, end);
    at = end;
  }
  return pasted;
}

function readOptions(words: string[], place: string, pasted: PastedHeaders): void {
  for (let index = 0; index < words.length; index += 1) {
    const option = HEADER_OPTION.exec(words[index] ?? '');
    if (!option) continue;
    const attached = option[1] ?? '';
    if (attached === '') index += 1;
    const header = attached === '' ? words[index] : attached;
    // curl's way to send a header without a value.
    if (header !== undefined) readHeaderLine(header.replace(/^([^:;]+);$/, '$1:'), place, pasted);
  }
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to && at < text.length; at += 1) if (text[at] === '\n') lines += 1;
  return lines;
}
