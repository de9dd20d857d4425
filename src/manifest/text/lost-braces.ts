import { isObject } from '#manifest/json/json.ts';
import { isInKnownShape, isManifestLike } from './known-shape.ts';
import { isOpen, lenientTokens, type LenientToken, type TokenKind } from './lenient-tokens.ts';
import { repairedText } from './repaired-text.ts';
import { parsed, type Unwrapped } from './unwrapped.ts';

/** The manifest with the first or last brace that it lost, where it can be that one only. */
export function withLostBraces(text: string): Unwrapped | undefined {
  const { tokens, reach } = lenientTokens(text);
  if (reach !== 'all') return undefined;
  const lost = lostBraces(tokens);
  if (!lost.first && !lost.last) return undefined;
  const whole = withBraces(text, lost);
  const repaired = lenientTokens(whole).tokens;
  const json = parsed(repairedText(whole, repaired));
  if (!isObject(json) || !isManifestLike(json) || !Object.hasOwn(json, 'client_name'))
    return undefined;
  if (lost.last && !isInKnownShape(json) && !isAligned(whole, repaired)) return undefined;
  return {
    text: whole,
    linesGone: lost.first && isOnLines(text) ? -1 : 0,
    ...wordsFor(text, lost),
  };
}

interface Lost {
  first: boolean;
  last: boolean;
}

function wordsFor(
  text: string,
  { first, last }: Lost,
): Pick<Unwrapped, 'said' | 'wrong' | 'offset'> {
  const check = '(check that nothing is missing there)';
  if (first && last)
    return {
      said: `Added the { at the start and the } at the end ${check}.`,
      wrong: 'the { before the first key is missing, and the } at the end.',
      offset: text.length - text.trimStart().length,
    };
  return first
    ? {
        said: `Added the { at the start ${check}.`,
        wrong: 'the { before the first key is missing.',
        offset: text.length - text.trimStart().length,
      }
    : {
        said: `Added the } at the end ${check}.`,
        wrong: 'the } at the end is missing.',
        offset: text.trimEnd().length,
      };
}

function withBraces(text: string, { first, last }: Lost): string {
  const lineEnd = isOnLines(text) ? '\n' : '';
  const opened = first ? `{${lineEnd}${text.replace(/^\s*[\r\n]/, '')}` : text;
  return last ? `${opened.trimEnd()}${lineEnd}}${lineEnd}` : opened;
}

function isOnLines(text: string): boolean {
  return /[\r\n]/.test(text.trim());
}

const SAYING = new Set<TokenKind>([
  'bracket',
  'colon',
  'comma',
  'literal',
  'text',
  'misescaped',
  'single-quoted',
  'curly-quoted',
  'template',
  'bare-key',
]);

/** At most one at either end: what lost more may have lost something else. */
function lostBraces(tokens: readonly LenientToken[]): Lost {
  const said = tokens.filter(({ kind }) => SAYING.has(kind));
  const ending = said.at(-1);
  const first = said[1]?.kind === 'colon';
  let depth = first ? 1 : 0;
  for (const token of said) {
    if (token.kind !== 'bracket') continue;
    depth += isOpen(token) ? 1 : -1;
    if (depth <= 0 && token !== ending) return { first: false, last: false };
  }
  const isClosed = ending?.kind === 'bracket' && ending.value === '}';
  if (!isClosed || depth < 0 || depth > 1) return { first: false, last: false };
  return { first, last: depth === 1 };
}

/**
 * Whether the lines are indented as the brackets say: each that closes stands below the line that
 * opens, and the keys of one object below each other.
 */
function isAligned(text: string, tokens: readonly LenientToken[]): boolean {
  const placeOf = placesOnLines(text);
  const open: { indent: string; keys?: string }[] = [];
  for (const [index, token] of tokens.entries()) {
    const { isFirst, indent } = placeOf(token.start);
    const around = open.at(-1);
    if (token.kind === 'bracket' && isOpen(token)) open.push({ indent });
    else if (token.kind === 'bracket') {
      if (isFirst && around?.indent !== indent) return false;
      open.pop();
    } else if (tokens[index + 1]?.kind === 'colon') {
      if (!isFirst || !around) return false;
      around.keys ??= indent;
      if (around.keys !== indent || indent.length <= around.indent.length) return false;
    }
  }
  return true;
}

/** For offsets in the order of the text: what its line begins with, and whether it is the first on it. */
function placesOnLines(text: string): (offset: number) => { isFirst: boolean; indent: string } {
  const lines = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
  let end = 0;
  let from = 0;
  let indent = '';
  return (offset) => {
    while (end <= offset && end < text.length) {
      from = end;
      lines.lastIndex = from;
      const line = lines.exec(text)?.[0] ?? '';
      indent = /^[ \t]*/.exec(line)?.[0] ?? '';
      end = from + Math.max(1, line.length);
    }
    return { isFirst: offset === from + indent.length, indent };
  };
}
