import { readConfigLine } from './paste-config.ts';
import { readCurl } from './paste-curl.ts';
import { readHeaderLine } from './paste-line.ts';
import type { PastedHeaders } from './header-line.ts';
import { readShellTokens } from './shell-tokens.ts';
import { readCmdTokens, readPowerShellTokens } from './windows-tokens.ts';

/** A command, behind a prompt, or the lines of one. */
const COMMAND =
  /^[ \t]*(?:(?:[$%]|>(?= *curl)|PS [^>\n]{0,200}>|[A-Za-z]:\\[^>\n]{0,200}>) *)?(?:(?:curl|wget)(?:\.exe)?(?=\s)|-H|-[sSkLvigf]+H|--(?:header|user|user-agent|oauth2-bearer|cookie|referer)\b|-u\s)/;
const REQUEST =
  /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE|CONNECT) +\S+(?: +HTTP\/[\d.]+)?$|^HTTP\/[\d.]+ +\d{3}(?: .*)?$|^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) *$/;
/** What `curl -v` prints: > what it sent, < what came back, * what it did. */
const VERBOSE = /^> [A-Z]{3,7} \S+ HTTP/m;
/** What stands between headers and is none: "headers:", a code fence, the edge of a block. */
const FRAME =
  /^(?:(?:-\s+)?["']?(?:request[ _-]?|http[ _-]?|raw[ _-]?)?headers?["']?\s*(?:[:=]\s*)?(?:[{[(]|\|)?|```\w*|~~~\w*|###.*|[{}[\]()]+[,;]?)$/i;

/** Line by line; a command and a pair of lines ("name: …" over "value: …") are read as one. */
export function readHeaderLines(text: string): PastedHeaders {
  const pasted: PastedHeaders = { headers: [], unread: [] };
  const isVerbose = VERBOSE.test(text);
  let at = 0;
  let line = 1;
  let isRequest = false;
  while (at < text.length) {
    const rest = text.indexOf('\n', at);
    const lineEnd = rest < 0 ? text.length : rest;
    const raw = text.slice(at, lineEnd);
    const lineText = raw.trim();
    const place = `Line ${line}`;
    let end = lineEnd + 1;
    if (COMMAND.test(raw)) {
      end = readCommand(text, at, place, pasted) ?? end;
    } else if (REQUEST.test(lineText.replace(/^> /, ''))) isRequest = true;
    else if (isRequest && lineText === '') {
      end = readBody(text, lineEnd + 1, line + 1, pasted);
      isRequest = false;
    } else if (lineText !== '' && !FRAME.test(lineText)) {
      const pair = readPair(text, at);
      if (pair) {
        pair.add(place, pasted);
        end = pair.end;
      } else if (isVerbose && /^(?:[<*{}]|>$)/.test(lineText)) {
        const isAnswer = lineText.startsWith('<');
        if (isAnswer && lineText.includes(':')) {
          pasted.unread.push({ place, text: raw, reason: 'The server sent this, not the client.' });
        }
      } else if (!readConfigLine(lineText, place, pasted)) readHeaderLine(lineText, place, pasted);
    }
    line += countLines(text, at, end);
    at = end;
  }
  return pasted;
}

/** Where the text goes on; undefined: a quote in it is open. */
function readCommand(
  text: string,
  from: number,
  place: string,
  pasted: PastedHeaders,
): number | undefined {
  const lineEnd = text.indexOf('\n', from);
  const first = text.slice(from, lineEnd < 0 ? text.length : lineEnd);
  const isCmd = /\^"|\^\s*$/.test(first);
  const read = isCmd ? readCmdTokens : /`\s*$/.test(first) ? readPowerShellTokens : readShellTokens;
  const command = read(text, from);
  if (command) readCurl(command.tokens, place, pasted);
  else {
    const reason = 'A quote is missing its closing quote.';
    pasted.unread.push({ place, text: first.trim(), reason });
  }
  return command?.end;
}

/** A request's body, to the next request or the end. */
function readBody(text: string, from: number, line: number, pasted: PastedHeaders): number {
  const next = text.slice(from).search(/^###/m);
  const end = next < 0 ? text.length : from + next;
  const body = text.slice(from, end).trim();
  if (body !== '') {
    pasted.unread.push({
      place: `Line ${line}`,
      text: '',
      reason: 'The body of the request is left out.',
    });
  }
  return end;
}

const NAME_LINE =
  /[ \t]*(?:-[ \t]+)?["']?(?:header_?name|name|key)["']?[ \t]*:[ \t]*(?![ \t])([^\n]*)\n[ \t]*["']?(?:header_?value|value)["']?[ \t]*:[ \t]*(?![ \t])([^\n]*)(?:\n[ \t]*(disabled|enabled)[ \t]*:[ \t]*(true|false)[ \t]*(?=\n|$))?(?:\n|$)/iy;

interface Pair {
  end: number;
  add: (place: string, pasted: PastedHeaders) => void;
}

/** "name: X-Api-Key" over "value: abc", as YAML writes it. */
function readPair(text: string, from: number): Pair | undefined {
  NAME_LINE.lastIndex = from;
  const found = NAME_LINE.exec(text);
  if (!found) return undefined;
  const [whole, name = '', value = '', key = '', state = ''] = found;
  const isOff =
    key !== '' && (key.toLowerCase() === 'disabled') === (state.toLowerCase() === 'true');
  const bareName = name.trim().replace(/^(["'])(.*)\1$/, '$2');
  return {
    end: from + whole.length,
    add: (place, pasted) => {
      if (isOff)
        pasted.unread.push({ place, text: whole.trimEnd(), reason: 'It is switched off.' });
      else readHeaderLine(`"${bareName}": ${yamlText(value.trim())}`, place, pasted);
    },
  };
}

/** As JSON, so that quotes that belong to the value are told from YAML's own. */
function yamlText(value: string): string {
  const single = /^'((?:[^']|'')*)'$/.exec(value)?.[1];
  if (single !== undefined) return JSON.stringify(single.replaceAll("''", "'"));
  return /^"(?:[^"\\]|\\.)*"$/.test(value) ? value : JSON.stringify(value);
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to && at < text.length; at += 1) if (text[at] === '\n') lines += 1;
  return lines;
}
