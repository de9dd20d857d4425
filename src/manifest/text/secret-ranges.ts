import { passwordsIn } from '#manifest/fields/address-password.ts';
import type { TextRange } from '#manifest/json/text-range.ts';
import { MAX_DEPTH } from '#manifest/json/input-bounds.ts';
import { isJson } from '#manifest/json/json.ts';
import { secretTokens, type SecretToken, type WordToken } from './secret-tokens.ts';
import { MASK, placeInside, type SecretPlace } from '#manifest/values/secrets.ts';

/**
 * What in this text is secret (W8, M4), without quotes. Of JSON exactly what `coverSecret` says. Of
 * any other text rather too much: it is read token by token, whatever is missing or left over.
 */
export function secretRanges(text: string): TextRange[] {
  const isBroken = !isWholeJson(text);
  const found = rangesByPlace(isBroken ? withPlainQuotes(text) : text, isBroken);
  return merged(isBroken ? [...found, ...disorderedLines(text)] : found, text);
}

/** The text with every letter of its secrets hidden. Of the same length in characters: places still fit. */
export function hideSecrets(text: string): string {
  let shown = '';
  let at = 0;
  for (const { from, to } of secretRanges(text)) {
    shown += text.slice(at, from) + MASK.charAt(0).repeat(Array.from(text.slice(from, to)).length);
    at = to;
  }
  return shown + text.slice(at);
}

function isWholeJson(text: string): boolean {
  return /^\ufeff?\s*[{[]/.test(text) && isJson(text.replace(/^\ufeff/, ''));
}

/** JSON inside a text has its quotes escaped. Of the same length. */
function withPlainQuotes(text: string): string {
  if (!/\\"\s*:/.test(text)) return text;
  return text
    .replace(/^(\s*)"(?=\s*[{[])/, '$1 ')
    .replaceAll(/\\[nrt]/g, '  ')
    .replaceAll('\\"', ' "');
}

/** A list or an object that is open where the reading has come to. */
interface Frame {
  close: string;
  /** Of what stands in it, but for what follows a key. */
  place: SecretPlace;
  /** Of the value that the last key announced. */
  due: SecretPlace | undefined;
  /** Behind its bracket, where all of it is secret. */
  secretFrom: number | undefined;
}

/** Keys that stand around headers and never inside: in broken text what follows them is not hidden for a bracket's sake. */
const AROUND =
  /^(?:capabilities|webhooks|engagement|endpoint|max_retries|client_name|(?:ms|cqm)\..*)$/;

function rangesByPlace(text: string, isBroken: boolean): TextRange[] {
  const root: Frame = { close: '', place: 'open', due: undefined, secretFrom: undefined };
  const frames = [root];
  const take = (token: SecretToken): readonly TextRange[] => {
    const frame = frames.at(-1) ?? root;
    if (token.kind === 'word') {
      const byPlace = token.isKey
        ? takeKey(token, frame, isBroken)
        : hiddenOf(token, frame.due ?? frame.place);
      if (token.isUnclosed) openSwallowed(token, frames);
      return isBroken ? [...byPlace, ...quotedJson(token)] : byPlace;
    }
    if (token.kind === 'close') return closed(token, frames);
    if (token.kind === 'open') frames.push(frameOf(token, frame));
    else frame.due = undefined;
    return NONE;
  };
  return secretTokens(text).flatMap(take);
}

const NONE: readonly TextRange[] = [];

function frameOf({ bracket, end }: SecretToken & { kind: 'open' }, owner: Frame): Frame {
  const place = owner.due ?? owner.place;
  const isOutermost = place === 'secret' && owner.place !== 'secret';
  return {
    close: bracket === '{' ? '}' : ']',
    place: bracket === '[' ? placeInside(place, '0') : place,
    due: undefined,
    secretFrom: isOutermost ? end : undefined,
  };
}

/** Of a bracket that closes nothing, nobody knows whether it is one too many: what is hidden stays so. */
function closed(
  { bracket, end }: SecretToken & { kind: 'close' },
  frames: Frame[],
): readonly TextRange[] {
  const top = frames.at(-1);
  if (top?.close === bracket) {
    frames.pop();
    return top.secretFrom === undefined ? NONE : [{ from: top.secretFrom, to: end - 1 }];
  }
  // Nobody opened it, or far outside: to look for it again and again would take for ever.
  const owner = frames.slice(-MAX_DEPTH).findLast(({ close }) => close === bracket);
  if (top?.place === 'open' && owner) frames.length = frames.lastIndexOf(owner);
  return NONE;
}

/** `"headers: [`: a quote is missing, and what is open at the line's end is open all the same. */
function openSwallowed({ says, end }: WordToken, frames: Frame[]): void {
  const bracket = says.trimEnd().slice(-1);
  const frame = frames.at(-1);
  if (!frame || (bracket !== '{' && bracket !== '[')) return;
  const [key = ''] = /^[^:={[]*/.exec(says) ?? [];
  const due = key.trim() === '' ? frame.due : placeInside(frame.place, key);
  frames.push(frameOf({ kind: 'open', bracket, end }, { ...frame, due }));
}

/** A key where a value was due says that the value is missing, or its bracket. */
function takeKey(token: WordToken, frame: Frame, isBroken: boolean): readonly TextRange[] {
  const isMisplaced = frame.due !== undefined && frame.due !== 'open';
  if (isMisplaced) frame.place = frame.due ?? frame.place;
  const isAround = isBroken && AROUND.test(token.says.trim());
  frame.due = isAround ? 'open' : placeInside(frame.place, token.says);
  return frame.place === 'secret' && !isAround ? [token] : NONE;
}

/** What is secret of a value, or of a comment, which is there in broken text only. */
function hiddenOf(token: WordToken, place: SecretPlace): readonly TextRange[] {
  const { from, to, says } = token;
  if (place === 'secret') return [token];
  if (place === 'headers' || place === 'row')
    return says === 'null' && token.end === to ? NONE : [token];
  const passwords = passwordsIn(says);
  if (passwords.length === 0) return NONE;
  // Where something in it is escaped, places in what it says are others in how it is written.
  return says.length === to - from
    ? passwords.map((password) => ({ from: from + password.from, to: from + password.to }))
    : [token];
}

const SECRET_WORD = /(?:headers|header[-_ ]?values?|client[-_ ]?secrets?)(?![a-z])/i;

/** What only its letters tell: a text with JSON in it. */
function quotedJson({ from, to, says, isKey }: WordToken): readonly TextRange[] {
  return !isKey && /[:=]/.test(says) && SECRET_WORD.test(says) ? [{ from, to }] : NONE;
}

/** What only its letters tell: the rest of a line whose quotes are in disorder. */
function disorderedLines(text: string): TextRange[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    const quotes = line.replaceAll(/\\./g, '').split('"').length - 1;
    const word = quotes % 2 === 1 ? SECRET_WORD.exec(line) : null;
    return word
      ? [{ from: index + word.index + word[0].length, to: index + line.length }]
      : passwordsIn(line).map(({ from, to }) => ({ from: from + index, to: to + index }));
  });
}

/** In order, none of them in another, empty, or across the end of a line. */
function merged(ranges: readonly TextRange[], text: string): TextRange[] {
  const whole: TextRange[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else whole.push({ from, to });
  }
  return whole.flatMap(({ from, to }) =>
    [...text.slice(from, to).matchAll(/\S[^\n\r]*/g)]
      .map(({ 0: line, index }) => ({ from: from + index, length: line.trimEnd().length }))
      .map((line) => ({ from: line.from, to: line.from + line.length })),
  );
}
