import { visit, type ParseErrorCode } from 'jsonc-parser';
import { syntaxFixAt } from './syntax-fix.ts';
import { positionOf, type TextPosition } from './text-position.ts';

export interface SyntaxProblem extends TextPosition {
  /** Begins with the place, then says what to do there. */
  sentence: string;
  /** What to underline, never nothing. */
  offset: number;
  length: number;
}

/** Where a text stops being JSON, and what was expected there (M6). */
export function locateSyntaxError(text: string): SyntaxProblem {
  const { offset, length, fix } = firstError(text);
  const position = positionOf(text, offset);
  return {
    ...position,
    sentence: `Line ${position.line}, column ${position.column}: ${fix}`,
    ...placeToMark(text, offset, length),
  };
}

function firstError(text: string): { offset: number; length: number; fix: string } {
  let found: { code: ParseErrorCode; offset: number; length: number } | undefined;
  const visitor = {
    onError: (code: ParseErrorCode, offset: number, length: number) => {
      found ??= { code, offset, length };
    },
  };
  try {
    visit(text, visitor, { disallowComments: true });
  } catch {
    // Wrong brackets by the thousand are too deep for the library; the first of them it has told.
  }
  return found
    ? { length: found.length, ...syntaxFixAt(text, found) }
    : { offset: 0, length: 0, fix: 'this isn’t JSON.' };
}

/**
 * A place that can be seen when it is underlined: where there is nothing, what stands before it
 * (the text ends there); of what goes over several lines the first.
 */
export function placeToMark(
  text: string,
  offset: number,
  length: number,
): { offset: number; length: number } {
  const firstLine = /^[^\r\n]*/.exec(text.slice(offset, offset + length))?.[0].length ?? 0;
  if (firstLine > 0) return { offset, length: firstLine };
  const before = text.slice(0, offset).trimEnd() || text.slice(0, 1);
  const last = /(?:[\ud800-\udbff][\udc00-\udfff]|[^])$/.exec(before)?.[0] ?? '';
  return { offset: before.length - last.length, length: last.length };
}
