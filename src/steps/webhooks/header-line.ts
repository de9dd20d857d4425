import { HEADER_FIELDS } from '#manifest/fields/header-fields.ts';

export interface PastedHeader {
  name: string;
  value: string;
  /** What was changed in it, or is in doubt, and why. It never says the value (W8). */
  note?: string;
}

/** Pasted text that is no header: where it stood, and what is the matter. */
interface Unread {
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

/** Adds the header with what is to be said of it, or names what keeps it from being one. */
export function addHeader(
  header: PastedHeader,
  text: string,
  place: string,
  pasted: PastedHeaders,
  reason = whyNoHeader(header),
): void {
  if (reason !== undefined) {
    pasted.unread.push({ place, text, reason });
    return;
  }
  const notes = [header.note, ...doubtsAbout(header)].filter(Boolean);
  const { name, value } = header;
  pasted.headers.push({ name, value, ...(notes.length > 0 && { note: notes.join(' ') }) });
}

function whyNoHeader({ name, value }: PastedHeader): string | undefined {
  if (name === '') return 'There’s no name before the colon. Write it as “Name: value”.';
  if (name.startsWith(':')) return 'This line is HTTP/2’s own, not a header.';
  if (/^https?$/i.test(name) && value.startsWith('//')) return 'This is an address, not a header.';
  if (/^\d+$/.test(name)) return 'A number is no header’s name.';
  if (!isHeaderName(name)) return 'A header name can only have letters, digits and hyphens.';
  return undefined;
}

/** `{{token}}`, `${TOKEN}`, `$(command)`, `<token>`, `%TOKEN%`: something is still to be filled in. */
const PLACEHOLDER = /\{\{[^{}]*\}\}|\$\{[^{}]*\}|\$\([^()]*\)|^<[^<>]*>$|%[A-Z_]{3,}%/;

function doubtsAbout({ name, value, note = '' }: PastedHeader): string[] {
  const [odd] = /[^\w.-]/.exec(name) ?? [];
  const isFilledIn = PLACEHOLDER.test(value) && !note.includes('fills something into it');
  return [
    ...(odd === undefined ? [] : [`The name has “${odd}” in it. Check that it belongs there.`]),
    ...(isFilledIn ? ['It has a placeholder in it. Replace that with the real value.'] : []),
  ];
}
