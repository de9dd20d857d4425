import { between, cleanValue, unquotedCell, type CleanValue } from './clean-value.ts';
import { addHeader, isHeaderName, type PastedHeaders } from './header-line.ts';

/** "2026-11-27T12:00:01.123Z", "[12:00:01]", "27/Nov/2026:12:00:01 +0000", and a level behind it. */
const TIME =
  /^\[?(?:\d{4}-\d{2}-\d{2}[T ]|\d{1,2}\/\w{3}\/\d{4}:)?\d{1,2}:\d{2}:\d{2}(?:[.,]\d+)?(?:Z| ?[+-]\d{2}:?\d{2})?\]?:?\s+(?:\[?(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR)\]?:?\s+)?/;
const DATE = /^\[?\d{4}-\d{2}-\d{2}\]?:?\s+/;
/** Marks of lists and quotations; they are followed by a space, as no header's name is. */
const LIST_MARK = /^(?:[-*+•–‣>]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/;
const SWITCHED_OFF = /^(?:\/\/|#|;|--\s|rem\s)\s*/i;

/** Reads one line that may be a "Name: value", whatever it was cut out of, into `pasted`. */
export function readHeaderLine(text: string, place: string, pasted: PastedHeaders): void {
  const line = text.trim();
  const off = SWITCHED_OFF.exec(line);
  if (off) {
    const inside = partsOf(line.slice(off[0].length));
    const isHeader = inside !== undefined && isHeaderName(inside.name);
    const reason = isHeader
      ? `It is switched off with ${off[0].trim()}. Take that away to add it.`
      : 'This is a comment.';
    pasted.unread.push({ place, text, reason });
    return;
  }
  const time = TIME.exec(line) ?? DATE.exec(line);
  const bare = line.slice(time?.[0].length ?? 0).replace(LIST_MARK, '');
  const parts = partsOf(unwrapped(bare));
  if (!parts) {
    pasted.unread.push({ place, text, reason: NO_COLON });
    return;
  }
  const { name, separator } = parts;
  const { value, note, reason } = valueOf(parts);
  const notes = [
    time && 'The time before it was left out.',
    separator === '=' && 'The = was read as a colon.',
    note,
  ].filter(Boolean);
  const header = { name, value, ...(notes.length > 0 && { note: notes.join(' ') }) };
  if (reason === undefined) addHeader(header, text, place, pasted);
  else addHeader(header, text, place, pasted, reason);
}

const NO_COLON = 'There’s no colon. Write it as “Name: value”.';
const IS_VARIABLE =
  'This sets a variable, not a header. Write the header that it is for as “Name: value”.';
const IS_CODE = 'Its value is worked out by a program. Write the value itself.';

interface Parts {
  name: string;
  separator: string;
  rest: string;
  /** The name stood in quotes, as in JSON, Python or JavaScript: so must the value. */
  isMember: boolean;
}

/** A whole line in quotes or backticks: `"X-Api-Key: abc",` */
function unwrapped(line: string): string {
  const inside = between(line.replace(/[,;]$/, '').trimEnd());
  return inside !== undefined && /^[^"'`]*[:=]/.test(inside) ? inside : line;
}

function partsOf(line: string): Parts | undefined {
  // "**Name:** value", the colon inside the bold
  const [, , bold, after = ''] = /^(\*{1,3})([^*:\s]+):\1(.*)$/s.exec(line) ?? [];
  if (bold !== undefined) return { name: bold, separator: ':', rest: after, isMember: false };
  const [start = '', double, single, separator = ''] =
    /^(?:"([^"']+)"|'([^"']+)')\s*(:|=>|=|,(?=\s*["'])|\t)/.exec(line) ?? [];
  const quoted = double ?? single;
  const rest = line.slice(start.length);
  if (quoted !== undefined)
    return { name: quoted.trim(), separator, rest, isMember: separator !== '\t' };
  const at = line.search(/[:=\t]/);
  // HTTP/2's own begin with a colon.
  const isOwn = at === 0 && /^:[a-z]+(?:\s*:|\t)/.test(line);
  if (isOwn)
    return { name: line.slice(0, line.indexOf(':', 1)), separator: ':', rest: '', isMember: false };
  if (at < 0) return undefined;
  const name = line.slice(0, at).trim();
  return {
    name: /^[`*“‘«]/.test(name) ? (between(name) ?? name) : name,
    separator: line.charAt(at),
    rest: line.slice(at + 1),
    isMember: false,
  };
}

type Value = CleanValue & { reason?: string };

function valueOf({ name, separator, rest, isMember }: Parts): Value {
  const text = rest.trim();
  if (isMember) return memberValue(text);
  if (separator === '\t') return cellValue(rest);
  if (separator === '=' && /^(?:export\s+|set\s+|\$env:)?[A-Za-z_]\w*$/i.test(name)) {
    return { value: '', reason: IS_VARIABLE };
  }
  if (/^[|>][+-]?$/.test(text)) {
    return { value: '', reason: 'Its value is written over several lines. Write it in one.' };
  }
  return cleanValue(name, text);
}

/** `"abc",` behind a name in quotes. */
function memberValue(text: string): Value {
  const [, literal, after = ''] = /^("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')(.*)$/s.exec(text) ?? [];
  if (literal !== undefined && /^[,;)]*\s*(?:(?:\/\/|#).*)?$/.test(after.trim())) {
    return { value: unescaped(literal) };
  }
  const bare = text.replace(/[,;]$/, '').trim();
  return /^(?:-?\d[\d.]*|true|false)$/i.test(bare)
    ? { value: bare }
    : { value: '', reason: IS_CODE };
}

function unescaped(literal: string): string {
  try {
    if (literal.startsWith('"')) return JSON.parse(literal) as string;
  } catch {
    // Another language's escapes.
  }
  return literal.slice(1, -1).replaceAll(/\\(.)/g, '$1');
}

/** A cell of a spreadsheet; what stands in further columns is no part of it. */
function cellValue(rest: string): Value {
  const [cell = '', ...others] = rest.split('\t');
  const more = others.some((each) => each.trim() !== '');
  const note = more ? 'Further columns were left out.' : undefined;
  const doubled = /""|\t/.test(cell.slice(1, -1)) ? unquotedCell(cell.trim()) : undefined;
  const clean = doubled === undefined ? cleanValue('', cell) : { value: doubled };
  const notes = [clean.note, note].filter(Boolean).join(' ');
  return { value: clean.value, ...(notes !== '' && { note: notes }) };
}
