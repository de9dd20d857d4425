import { textOf, type HeaderValues } from '#manifest/values/form-values.ts';
import { MASK } from '#manifest/values/secrets.ts';
import { withoutPasswords } from '#manifest/fields/address-password.ts';
import { HEADER_FIELDS } from '#manifest/fields/header-fields.ts';
import { isHeaderName } from './header-line.ts';

interface SampleRequest {
  endpoint: string;
  headers: readonly HeaderValues[];
  /** Rows whose value is written out; every other one is masked (W8). */
  shows: (row: number) => boolean;
  /** Of a user, in the address: masked unless this says otherwise (W8). */
  showsPassword?: boolean;
  payload: string;
}

export interface SampleCommand {
  command: string;
  /** Headers that no request can carry, and so are not in the command. */
  left: number;
  /** Header values that are masked in the command. */
  masked: number;
  /** Whether the password in the address is. */
  hidesPassword: boolean;
}

/**
 * The request as a line for any POSIX shell, or `undefined` while the endpoint is no web address.
 * What is pasted into a terminal can run: every word is quoted, and nothing with a control
 * character gets in (a terminal acts on those before the shell sees the quotes).
 */
export function sampleCommand(request: SampleRequest): SampleCommand | undefined {
  const whole = webAddress(request.endpoint);
  if (whole === undefined) return undefined;
  const address = request.showsPassword === true ? whole : withoutPasswords(whole, MASK);
  const lines = ['curl --globoff --request POST', `--url ${quoteForShell(address)}`];
  let left = 0;
  let masked = 0;
  if (!request.headers.some(({ header_name }) => /^\s*content-type\s*$/i.test(textOf(header_name))))
    lines.push(`--header ${quoteForShell('Content-Type: application/json')}`);
  request.headers.forEach((header, row) => {
    const name = textOf(header.header_name).trim();
    const value = textOf(header.header_value).trim();
    if (!isHeaderName(name) || !isHeaderValue(value)) left += 1;
    else {
      const isMasked = value !== '' && !request.shows(row);
      if (isMasked) masked += 1;
      // Without a value curl would take "Name:" as "leave this header out".
      const text = value === '' ? `${name};` : `${name}: ${isMasked ? MASK : value}`;
      lines.push(`--header ${quoteForShell(text)}`);
    }
  });
  lines.push(`--data-raw ${quoteForShell(request.payload)}`);
  return { command: lines.join(' \\\n  '), left, masked, hidesPassword: address !== whole };
}

/** One word for any POSIX shell, whatever is in it. */
export function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** As a request would use it: the parser takes out control characters and escapes the rest. */
function webAddress(text: string): string | undefined {
  try {
    const url = new URL(text.trim());
    return /^https?:$/.test(url.protocol) && url.hostname !== '' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Without an error (W7), and without what a terminal would act on. */
function isHeaderValue(value: string): boolean {
  const { checks } = HEADER_FIELDS.header_value;
  const hasError = checks.some(({ severity, find }) => severity === 'error' && find(value)[0]);
  return !hasError && !/\p{Cc}/u.test(value.replaceAll('\t', ''));
}
