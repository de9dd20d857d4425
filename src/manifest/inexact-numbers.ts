import { visit } from 'jsonc-parser';
import { pointerOf } from './json-pointer.ts';
import type { ReadNote } from './read-result.ts';
import { hasSecret } from './secrets.ts';

/** The first number of a JSON text that is too large to be a number here; writing it would give `null`. */
export function offsetOfEndlessNumber(text: string): number | undefined {
  let found: number | undefined;
  visitNumbers(text, (value, offset) => {
    if (!Number.isFinite(value)) found ??= offset;
  });
  return found;
}

/** A note for every whole number with more digits than a number keeps. */
export function inexactNumberNotes(text: string): ReadNote[] {
  const notes: ReadNote[] = [];
  visitNumbers(text, (value, offset, length, path) => {
    const written = text.slice(offset, offset + length);
    if (!/^-?\d+$/.test(written) || Number.isSafeInteger(value)) return;
    if (`${value}` === written || BigInt(written) === BigInt(value)) return;
    const at = pointerOf(path());
    const sentence = hasSecret(value, at)
      ? 'The number here has more digits than can be kept: the last of them became others. Write it in quotes.'
      : `The number ${written} has more digits than can be kept: it became ${value}. Write it in quotes if it is an identifier.`;
    notes.push({ kind: 'repaired', path: at, rule: 'M3', sentence });
  });
  return notes;
}

type NumberVisitor = (
  value: number,
  offset: number,
  length: number,
  path: () => (string | number)[],
) => void;

function visitNumbers(text: string, visitor: NumberVisitor): void {
  // Only long digits or a three-digit exponent can be inexact; most texts have neither.
  if (!/\d{16}|\d[eE]\+?\d{2}/.test(text)) return;
  visit(text, {
    onLiteralValue(value: unknown, offset, length, _line, _column, path) {
      if (typeof value === 'number') visitor(value, offset, length, path);
    },
  });
}
