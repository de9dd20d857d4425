import type { LenientToken, TokenKind } from './lenient-tokens.ts';

/** What ends before a comma that is not there. */
export function missingCommas(tokens: LenientToken[]): LenientToken[] {
  const separating = tokens.filter(isSeparating);
  return separating.filter((before, index) => {
    const after = separating[index + 1];
    return endsValue(before) && startsValue(after);
  });
}

/** Commas with nothing after them, or nothing before them; of two in a row the second. */
export function extraCommas(tokens: LenientToken[]): LenientToken[] {
  const extra: LenientToken[] = [];
  let before: LenientToken | undefined;
  for (const token of tokens.filter(isSeparating)) {
    const isExtra = token.kind === 'comma' && (before?.kind === 'comma' || isOpening(before));
    if (isExtra) extra.push(token);
    else if (before?.kind === 'comma' && !startsValue(token)) extra.push(before);
    if (!isExtra) before = token;
  }
  if (before?.kind === 'comma') extra.push(before);
  return extra.toSorted((a, b) => a.start - b.start);
}

/** Nothing of JSON, or no more than space. */
const BETWEEN = new Set<TokenKind>([
  'comment',
  'ellipsis',
  'code-mark',
  'special-space',
  'invisible',
]);

function isSeparating({ kind }: LenientToken): boolean {
  return !BETWEEN.has(kind);
}

function isOpening(token: LenientToken | undefined): boolean {
  return token?.kind === 'bracket' && !endsValue(token);
}

function endsValue(token: LenientToken): boolean {
  return token.kind === 'bracket'
    ? token.value === '}' || token.value === ']'
    : token.kind !== 'colon' && token.kind !== 'comma';
}

function startsValue(token: LenientToken | undefined): token is LenientToken {
  if (!token) return false;
  return token.kind === 'bracket'
    ? token.value === '{' || token.value === '['
    : token.kind !== 'colon' && token.kind !== 'comma';
}
