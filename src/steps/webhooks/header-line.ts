import { HEADER_FIELDS } from '#manifest/header-fields.ts';

export interface PastedHeader {
  name: string;
  value: string;
}

/** Pasted text that is no header: where it stood, and what is the matter. */
export interface Unread {
  place: string;
  text: string;
  reason: string;
}

export interface PastedHeaders {
  headers: PastedHeader[];
  unread: Unread[];
}

/** Whether the rules have no error against this name (W6). */
export function isHeaderName(name: string): boolean {
  return HEADER_FIELDS.header_name.checks.every(
    ({ severity, find }) => severity !== 'error' || find(name).length === 0,
  );
}

/** Reads one "Name: value" (or tab-separated, as from a spreadsheet) into `pasted`. */
export function readHeaderLine(text: string, place: string, pasted: PastedHeaders): void {
  const json = /^"(?:[^"\\]|\\.)*"\s*:/.test(text) ? readMember(text) : undefined;
  const [, name = '', value = ''] = json ?? /^([^:\t]*)[:\t]([^]*)$/.exec(text.trim()) ?? [];
  addHeader({ name: name.trim(), value: json ? value : value.trim() }, text, place, pasted);
}

/** Adds the header, or names what keeps it from being one. */
export function addHeader(
  header: PastedHeader,
  text: string,
  place: string,
  pasted: PastedHeaders,
): void {
  const reason = whyNoHeader(header, text);
  if (reason === undefined) pasted.headers.push(header);
  else pasted.unread.push({ place, text, reason });
}

function whyNoHeader({ name, value }: PastedHeader, text: string): string | undefined {
  if (!/[:\t]/.test(text)) return 'There is no colon in it. Write Name: value.';
  if (name === '') return 'There is no name before the colon. Write Name: value.';
  if (/^https?$/i.test(name) && value.startsWith('//')) return 'It is an address, not a header.';
  if (!isHeaderName(name)) return 'A header name has letters, digits and hyphens, no spaces.';
  return undefined;
}

/** A line cut out of JSON, such as `"X-Api-Key": "abc",`. */
function readMember(text: string): [string, string, string] | undefined {
  try {
    const object = JSON.parse(`{${text.trim().replace(/,$/, '')}}`) as Record<string, unknown>;
    const [first, ...others] = Object.entries(object);
    if (!first || others.length > 0 || typeof first[1] !== 'string') return undefined;
    return [text, first[0], first[1]];
  } catch {
    return undefined;
  }
}
