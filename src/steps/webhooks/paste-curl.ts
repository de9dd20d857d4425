import { addHeader, type PastedHeader, type PastedHeaders } from './header-line.ts';
import type { ShellToken } from './shell-tokens.ts';

/** The letters of curl's options that take a value; what follows one in its token is the value. */
const WITH_VALUE = 'AbcCdDeEFHKmoPQrtTuUwxXyYz';
/** Long ones whose value may look like an option. */
const LONG_WITH_VALUE =
  /^(?:data(?:-\w+)*|form(?:-string)?|url(?:-query)?|request|output|cookie-jar|max-time|connect-timeout|proxy|proxy-header|proxy-user|cert|key|cacert|resolve|retry|retry-delay|write-out|upload-file|interface|header|user|user-agent|referer|cookie|range|json|oauth2-bearer|config|aws-sigv4|post-data|body-data)$/;
const SHORT_FOR: Record<string, string> = {
  header: 'H',
  user: 'u',
  'user-agent': 'A',
  referer: 'e',
  cookie: 'b',
  range: 'r',
  config: 'K',
};

interface Option {
  name: string;
  value: string;
  hasVariable: boolean;
}

/** The headers a curl command sends, as far as its options write them; what they do not is told. */
export function readCurl(
  tokens: readonly ShellToken[],
  place: string,
  pasted: PastedHeaders,
): void {
  const options = optionsOf(tokens);
  const login = options.find(({ name }) => /^(?:digest|ntlm|negotiate|anyauth)$/.test(name))?.name;
  const own: PastedHeaders = { headers: [], unread: [] };
  const implied: PastedHeader[] = [];
  const dropped = new Set<string>();
  for (const option of options) {
    if (option.name === 'H') readHeader(option, place, own, dropped);
    else implied.push(...impliedBy(option, login));
    const reason = whyNotTaken(option, login);
    if (reason) own.unread.push({ place, text: writtenOut(option), reason });
  }
  // Written headers win over those that other options make, as they do in curl.
  for (const { name } of own.headers) dropped.add(name.toLowerCase());
  const others = implied.filter(({ name }) => !dropped.has(name.toLowerCase()));
  pasted.headers.push(...own.headers, ...others);
  pasted.unread.push(...own.unread);
}

function optionsOf(tokens: readonly ShellToken[]): Option[] {
  const options: Option[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) continue;
    const { name, attached } = nameOf(token.text);
    const follows = attached === undefined && takesValue(name);
    const value = follows ? tokens[index + 1] : { ...token, text: attached ?? token.text };
    if (follows) index += 1;
    if (value) options.push({ name, value: value.text, hasVariable: value.hasVariable });
  }
  return options;
}

/** Of "-sSHX: y" the letter that takes the rest; of "--header=X: y" the name. '' for no option. */
function nameOf(token: string): { name: string; attached?: string } {
  const long = /^--([\w-]+)(?:=([^]*))?$/.exec(token);
  if (long) {
    const name = SHORT_FOR[long[1] ?? ''] ?? long[1] ?? '';
    return long[2] === undefined ? { name } : { name, attached: long[2] };
  }
  if (!/^-[A-Za-z#:0-9]/.test(token)) return { name: '' };
  for (let at = 1; at < token.length; at += 1) {
    const letter = token.charAt(at);
    if (!WITH_VALUE.includes(letter)) continue;
    return at === token.length - 1
      ? { name: letter }
      : { name: letter, attached: token.slice(at + 1) };
  }
  return { name: token.slice(1) };
}

function takesValue(name: string): boolean {
  return name.length === 1 ? WITH_VALUE.includes(name) : LONG_WITH_VALUE.test(name);
}

const VARIABLE = 'Your shell fills something into it ($…). Replace that with the real value.';

function readHeader(
  { value: text, hasVariable }: Option,
  place: string,
  own: PastedHeaders,
  dropped: Set<string>,
): void {
  // curl's way to send a header without a value.
  const [, empty] = /^([^:;]+);\s*$/.exec(text) ?? [];
  const [, removed] = /^([^:]+):\s*$/.exec(text) ?? [];
  if (text.startsWith('@')) {
    const reason = 'curl reads headers from this file. Paste what is in the file.';
    own.unread.push({ place, text: `-H ${quoted(text)}`, reason });
  } else if (removed !== undefined) {
    dropped.add(removed.trim().toLowerCase());
    const reason =
      'With nothing behind the colon curl leaves this header out. For an empty value write “Name;”.';
    own.unread.push({ place, text: `-H ${quoted(text)}`, reason });
  } else {
    const at = empty === undefined ? text.indexOf(':') : text.lastIndexOf(';');
    const name = text.slice(0, Math.max(0, at)).trim();
    const value = text.slice(at + 1).trim();
    const header = { name, value, ...(hasVariable && { note: VARIABLE }) };
    addHeader(header, `-H ${quoted(text)}`, place, own, at < 0 ? NO_COLON : undefined);
  }
}

const NO_COLON = 'There’s no colon. Write it as “Name: value”.';

function impliedBy(option: Option, login: string | undefined): PastedHeader[] {
  const { name, value, hasVariable } = option;
  if (whyNotTaken(option, login)) return [];
  const header = (headerName: string, text: string, from: string): PastedHeader => {
    return { name: headerName, value: text, note: hasVariable ? VARIABLE : `Made from ${from}.` };
  };
  if (name === 'u')
    return [header('Authorization', `Basic ${base64(value)}`, 'the user and password of -u')];
  if (name === 'oauth2-bearer')
    return [header('Authorization', `Bearer ${value}`, '--oauth2-bearer')];
  if (name === 'A') return value === '' ? [] : [header('User-Agent', value, '-A')];
  if (name === 'e') return [header('Referer', value.replace(/;auto$/, ''), '-e')];
  if (name === 'b') return [header('Cookie', value, '-b')];
  if (name === 'r') return [header('Range', `bytes=${value}`, '-r')];
  if (name === 'json') {
    const json = 'application/json';
    return [header('Content-Type', json, '--json'), header('Accept', json, '--json')];
  }
  const user = name === '' && /^https?:\/\/([^/?#@\s:]+:[^/?#@\s]+)@/i.exec(value)?.[1];
  if (!user) return [];
  return [
    header(
      'Authorization',
      `Basic ${base64(percentDecoded(user))}`,
      'the user and password in the address',
    ),
  ];
}

/** Why no header can be made of an option that makes one; `login` is the kind that curl is told to use. */
function whyNotTaken({ name, value }: Option, login: string | undefined): string | undefined {
  if (name === 'u') {
    if (login !== undefined)
      return `The login of --${login} is made anew for each request: no header can hold it.`;
    if (!value.includes(':'))
      return 'The password is missing: curl asks for it. Write -u user:password.';
  }
  if (name === 'b' && !value.includes('='))
    return 'curl reads cookies from this file. Paste them as Cookie: name=value.';
  if (name === 'K') return 'curl reads more options from this file. Paste what is in the file.';
  if (name === 'n' || name === 'netrc')
    return 'curl takes user and password from a file of yours. Write -u user:password.';
  if (name === 'aws-sigv4')
    return 'This signature is made anew for each request: no header can hold it.';
  return undefined;
}

function writtenOut({ name, value }: Option): string {
  return `${name.length === 1 ? '-' : '--'}${name} ${quoted(value)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function base64(text: string): string {
  return btoa(
    Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''),
  );
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
