import { depthOf, MAX_DEPTH } from '#manifest/json/input-bounds.ts';
import { stringify, type Json } from '#manifest/json/json.ts';
import { fromBase64url, fromDigits, toBase64url, toDigits } from './base64url.ts';
import { crc32 } from './crc32.ts';
import { deflate, inflate } from './deflate.ts';
import { withoutGateways } from './gateways.ts';

/**
 * `v2.`, the length of what follows these nine digits (3), its checksum (6), and DEFLATEd JSON, all
 * in base64url. Length and checksum tell a link that was cut, or grew words at its end, from one
 * that was changed.
 */
const PREFIX = 'v2.';
const HEAD = 9;
/** Of the text of a link, which is read before anything is unpacked. */
const MAX_CHARACTERS = 64 * 1024;
/** Of what it unpacks to. */
const MAX_BYTES = 256 * 1024;

export type PayloadProblem = 'no-link' | 'newer' | 'cut' | 'damaged' | 'too-large';

export async function encodePayload(json: Json): Promise<string> {
  const text = stringify(json);
  for (let spaces = 0; ; spaces++) {
    const packed = await deflate(new TextEncoder().encode(text + ' '.repeat(spaces)));
    const body = toBase64url(packed);
    // Mail programs take a dash or a low line at the end of an address for the sentence's.
    if (/[A-Za-z0-9]$/.test(body)) {
      return PREFIX + toDigits(body.length, 3) + toDigits(crc32(body), 6) + body;
    }
  }
}

/** Reads the payload in this text, wherever it stands and whatever a mail gateway did around it. */
export async function decodePayload(
  text: string,
): Promise<
  { kind: 'json'; version: 1 | 2; json: Json } | { kind: 'problem'; problem: PayloadProblem }
> {
  const found = findPayload(text);
  if (typeof found !== 'object') return { kind: 'problem', problem: found };
  const bytes = fromBase64url(found.body);
  const unpacked = bytes ? await inflate(bytes, MAX_BYTES) : 'damaged';
  if (typeof unpacked === 'string') return { kind: 'problem', problem: unpacked };
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(unpacked);
    // The manifest lies a few levels down.
    if (depthOf(json) > MAX_DEPTH + 8) return { kind: 'problem', problem: 'too-large' };
    return { kind: 'json', version: found.version, json: JSON.parse(json) as Json };
  } catch {
    return { kind: 'problem', problem: 'damaged' };
  }
}

function findPayload(text: string): { version: 1 | 2; body: string } | PayloadProblem {
  if (text.length > MAX_CHARACTERS) return 'too-large';
  const line = unwrapped(text);
  const start = /(?:^|[^A-Za-z0-9_-])v(\d+)\.(?=[A-Za-z0-9_-])/.exec(line);
  if (!start) return 'no-link';
  const version = ([1, 2] as const).find((each) => `${each}` === start[1]);
  if (!version) return 'newer';
  const rest = line.slice(start.index + start[0].length);
  const length = fromDigits(rest.slice(0, 3));
  const checksum = fromDigits(rest.slice(3, HEAD));
  if (length === undefined || checksum === undefined || rest.length < HEAD) return 'cut';
  const [body = ''] = /^[A-Za-z0-9_-]*/.exec(rest.slice(HEAD)) ?? [];
  if (body.length < length) return 'cut';
  const own = body.slice(0, length);
  return length > 0 && crc32(own) === checksum ? { version, body: own } : 'damaged';
}

/** What mail programs and gateways did to the links in a text, undone; its spaces are gone too. */
function unwrapped(text: string): string {
  // Lines are wrapped, marked as quoted, and ended with = by mail programs.
  return withoutGateways(text.replace(/=?\r?\n[>\s]*/g, '').replace(/\s/g, ''));
}

/** Where a link's payload begins in its address. */
const PLACE = /open\/+(?=v\d+\.[A-Za-z0-9_-])/;

/**
 * Every share link in a text, such as a whole mail: what follows `#/open/`, for decodeLink. A mail
 * often has the same link twice, as text and as what the text leads to: it is one.
 */
export function linksIn(text: string): string[] {
  const [, ...parts] = unwrapped(text).split(PLACE);
  // The next link's own address follows at once where only a space was between them.
  const payloads = parts.map((part) =>
    /^v\d+\.[A-Za-z0-9_-]+?(?=https?:|[^A-Za-z0-9_-]|$)/.exec(part),
  );
  const links = [...new Set(payloads.flatMap((found) => found ?? []))];
  // A mail may have it once more, cut off by a line's end: it is the same link.
  const inOrder = links.toSorted();
  const cut = new Set(inOrder.filter((link, index) => inOrder[index + 1]?.startsWith(link)));
  return links.filter((link) => !cut.has(link));
}
