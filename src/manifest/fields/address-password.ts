import type { TextRange } from '#manifest/json/text-range.ts';

/** Where the part of an address begins that may name a user. Browsers take \ for /, and one slash for two. */
const START = /\b(?:https?|wss?|ftps?):[\\/]*|[\\/]{2,}/gi;
const RUN = /\S+/g;
const AUTHORITY_END = /[\\/?#]/g;
/** user:password@host.example, as it is typed where an address belongs; not mailto:, not a package and its version. */
const BARE =
  /^(?!(?:acct|ftps?|https?|mailto|pres|sips?|tel|wss?|xmpp):)[^\s:/\\@?#]+:([^\s/\\@?#]+)@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?=\s*$|[:/?#])/iu;

/** Where the passwords stand in the addresses of this text (W8): `https://user:password@host`. */
export function passwordsIn(text: string): TextRange[] {
  if (!text.includes('@')) return [];
  const whole = passwordOfWhole(text);
  if (whole) return [whole];
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => passwordsInRun(run, index));
}

/** The text with `standIn` for the passwords in it; with nothing, their colons go as well. */
export function withoutPasswords(text: string, standIn: string): string {
  let kept = '';
  let at = 0;
  for (const { from, to } of passwordsIn(text)) {
    kept += text.slice(at, standIn === '' ? from - 1 : from) + standIn;
    at = to;
  }
  return at === 0 ? text : kept + text.slice(at);
}

/** So many letters of a password in a sentence are there by no chance. */
const TELLING = 4;

/** A sentence about an address, without any part of the address's passwords that it quotes. */
export function hidePassword(sentence: string, address: string): string {
  const parts = new Set<string>();
  for (const { from, to } of passwordsIn(address)) {
    for (let at = from; at + TELLING <= to; at += 1) parts.add(address.slice(at, at + TELLING));
  }
  let shown = '';
  let hiddenTo = 0;
  for (let at = 0; at < sentence.length; at += 1) {
    if (parts.has(sentence.slice(at, at + TELLING))) {
      if (hiddenTo <= at) shown += '…';
      hiddenTo = at + TELLING;
    }
    if (at >= hiddenTo) shown += sentence.charAt(at);
  }
  return shown;
}

/** Of a text that is one address. Browsers let passwords have spaces. */
function passwordOfWhole(text: string): TextRange | undefined {
  const start = text.length - text.trimStart().length;
  const bare = BARE.exec(text.slice(start));
  if (bare?.[1] !== undefined) {
    const from = start + bare[0].indexOf(':') + 1;
    return { from, to: from + bare[1].length };
  }
  START.lastIndex = start;
  const opening = START.exec(text);
  if (opening?.index !== start) return undefined;
  const from = start + opening[0].length;
  const range = passwordOf(text, from, endOfAuthority(text, from));
  // Prose that begins with an address, or with a host and its port.
  return range && !/^(?:\s|\d+\s)/.test(text.slice(range.from, range.to)) ? range : undefined;
}

function passwordsInRun(run: string, offset: number): TextRange[] {
  const found: TextRange[] = [];
  const lastAt = run.lastIndexOf('@');
  START.lastIndex = 0;
  for (let opening = START.exec(run); opening; opening = START.exec(run)) {
    const from = opening.index + opening[0].length;
    if (from > lastAt) break;
    const end = endOfAuthority(run, from);
    const range = passwordOf(run, from, end) ?? slashedPassword(run, from, end, lastAt);
    if (!range) continue;
    found.push({ from: range.from + offset, to: range.to + offset });
    START.lastIndex = range.to;
  }
  return found;
}

function endOfAuthority(text: string, from: number): number {
  AUTHORITY_END.lastIndex = from;
  return AUTHORITY_END.exec(text)?.index ?? text.length;
}

/** From the first colon to the last @ before the path, as browsers read it. */
function passwordOf(text: string, from: number, end: number): TextRange | undefined {
  const authority = text.slice(from, end);
  const to = authority.lastIndexOf('@');
  const colon = authority.indexOf(':');
  return colon >= 0 && colon + 1 < to ? { from: from + colon + 1, to: from + to } : undefined;
}

/** With a slash in it no browser can read the address; it is a password all the same, and no port. */
function slashedPassword(
  text: string,
  from: number,
  end: number,
  lastAt: number,
): TextRange | undefined {
  const authority = text.slice(from, end);
  const colon = authority.indexOf(':');
  if (authority.startsWith('[') || authority.includes('@') || colon < 0) return undefined;
  const isPort = /^\d*$/.test(authority.slice(colon + 1));
  return isPort || lastAt < end ? undefined : { from: from + colon + 1, to: lastAt };
}
