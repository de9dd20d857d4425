import type { LenientToken } from './lenient-token.ts';

/** A name, a name inside of a name, and what TypeScript puts after one. */
const NAME = String.raw`[A-Za-z_$][\w$]*`;
const PATH = String.raw`${NAME}(?:\.${NAME})*`;
const TYPE = String.raw`${PATH}(?:<[\w$., ]*>)?`;

/** What JavaScript says before an object it keeps: `const m = `, `module.exports = `, `export default `, `(`. */
const OPENING = new RegExp(
  String.raw`(?:(?:(?:export\s+)?(?:const|let|var)\s+(?<name>${NAME})(?:\s*:\s*${TYPE})?|${PATH})\s*=|export\s+default\b)?\s*(?:\(\s*)?(?=[{[])`,
  'y',
);
/** … and after it; the last is the object's name, handed on. */
const CLOSING = new RegExp(
  String.raw`\)?(?:\s*\b(?:as|satisfies)\s+${TYPE})?\s*;?(?:\s*(?:module\.exports\s*=|export\s+default)\s+(?<name>${NAME})\s*;?)?`,
  'y',
);

const SILENT = new Set(['comment', 'code-mark', 'special-space', 'invisible']);

/**
 * The JavaScript around an object literal, where that is all there is of it: it says nothing of
 * the object. Code inside of the object, or another statement, is none of it.
 */
export function codeAt(
  text: string,
  start: number,
  before: readonly LenientToken[],
): LenientToken | undefined {
  const last = before.findLast(({ kind }) => !SILENT.has(kind));
  if (!last) return codeToken(text, start, OPENING);
  const isClosed = last.kind === 'bracket' && isBalanced(before);
  const closing = isClosed ? codeToken(text, start, CLOSING) : undefined;
  return closing && fit(before, closing) ? closing : undefined;
}

function codeToken(text: string, start: number, pattern: RegExp): LenientToken | undefined {
  const found = matchAt(pattern, text, start)?.[0] ?? '';
  return found === ''
    ? undefined
    : { kind: 'code', start, end: start + found.length, value: found };
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

function isBalanced(tokens: readonly LenientToken[]): boolean {
  let depth = 0;
  for (const { kind, value } of tokens)
    if (kind === 'bracket') depth += value === '{' || value === '[' ? 1 : -1;
  return depth === 0;
}

/** Brackets that agree, and no other name handed on than the one given. */
function fit(before: readonly LenientToken[], closing: LenientToken): boolean {
  const opening = before.find(({ kind }) => kind === 'code')?.value ?? '';
  const handedOn = matchAt(CLOSING, closing.value, 0)?.groups?.['name'];
  const name = matchAt(OPENING, `${opening}{`, 0)?.groups?.['name'];
  return (
    opening.trimEnd().endsWith('(') === closing.value.startsWith(')') &&
    (handedOn === undefined || handedOn === name)
  );
}
