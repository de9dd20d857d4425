import { fromBase64url, fromDigits } from './base64url.ts';

/** One gateway may have rewritten what another one had: a mail seldom goes through more than two. */
const MAX_LAYERS = 4;

/**
 * A text without white space, with the addresses that mail gateways wrote into ones of their own
 * led back: Safe Links, Barracuda and the like escape it (some of them twice), Proofpoint has
 * spellings of its own, Sophos and Bitdefender write it in base64.
 */
export function withoutGateways(text: string): string {
  let now = text;
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    const before = now;
    now = unescaped(proofpoint3(proofpoint2(fromBase64Address(now))));
    if (now === before) break;
  }
  return now;
}

function unescaped(text: string): string {
  return text.replace(/%(?:25)*([0-7][0-9A-Fa-f])/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

/** "https-3A__tool.example_-23_open_v2…": a slash is a low line, everything else a dash and its code. */
function proofpoint2(text: string): string {
  return text.replace(
    /urldefense(?:\.proofpoint)?\.com\/v2\/url\?u=([\w.~%-]*)/g,
    (_, address: string) => address.replaceAll('_', '/').replaceAll('-', '%'),
  );
}

/**
 * "/v3/__https://tool.example/*\/open/v2…__;Iw!!": a star for each character that is named behind,
 * `**` and one of base64's digits for a run of 2 to 65.
 */
function proofpoint3(text: string): string {
  const [before = '', ...parts] = text.split(/\/v3\/__(?=https?:)/);
  return [before, ...parts.map(withStarsReplaced)].join('/');
}

function withStarsReplaced(part: string): string {
  const end = part.indexOf('__;');
  if (end < 0) return part;
  const [named = ''] = part.slice(end + 3).split('!', 1);
  const characters = [...textOf(named)];
  let at = 0;
  const take = (count: number) => characters.slice(at, (at += count)).join('');
  const address = part
    .slice(0, end)
    .replace(/\*(?:\*(.))?/gs, (_, run: string | undefined) =>
      take(run === undefined ? 1 : (fromDigits(run) ?? -1) + 2),
    );
  return `${address}${part.slice(end + 3 + named.length)}`;
}

/** An address that begins with http:// or https://, in base64 with its signs escaped or not. */
function fromBase64Address(text: string): string {
  return text.replace(/aHR0c(?:HM6Ly|DovL)(?:[\w+-]|%2[BFbf])*/g, (found) => {
    const plain = found.replace(/%2B/gi, '-').replace(/%2F/gi, '_').replaceAll('+', '-');
    const address = textOf(plain);
    return /^https?:\/\/[!-~]+$/.test(address) ? address : found;
  });
}

function textOf(base64: string): string {
  const bytes = fromBase64url(base64);
  return bytes ? new TextDecoder().decode(bytes) : '';
}

/** They keep the address to themselves: it does not stand in the link. */
const CLOSED_SERVICES: readonly (readonly [name: string, hosts: RegExp])[] = [
  ['Mimecast', /(?:^|\.)(?:mimecast|mimecastprotect)\.com$/],
  ['Hornetsecurity', /(?:^|\.)hornetsecurity\.com$/],
  ['Intermedia', /(?:^|\.)emailprotection\.link$/],
  [
    'A link shortener',
    /^(?:bit\.ly|t\.co|lnkd\.in|aka\.ms|tinyurl\.com|ow\.ly|is\.gd|rb\.gy|cutt\.ly)$/,
  ],
];

/** Why a text in which no share link was found may have had one; undefined: nothing in it says so. */
export function whyNoLink(text: string): string | undefined {
  const hosts = [...text.matchAll(/https?:\/\/([\w.-]+)/gi)].map(([, host = '']) => host);
  const [name] =
    CLOSED_SERVICES.find(([, pattern]) => hosts.some((host) => pattern.test(host.toLowerCase()))) ??
    [];
  return (
    name &&
    `This isn’t a share link. ${name} may have replaced it with one of its own. Open that one in your browser, and it leads to the draft. If it doesn’t, ask for the file.`
  );
}
