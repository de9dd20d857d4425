import { visit, type ParseErrorCode } from 'jsonc-parser';
import { mendAt } from './mend-syntax.ts';
import { positionOf, type TextPosition } from './text-position.ts';

export interface SyntaxProblem extends TextPosition {
  /** Begins with the place, then says what to do there. */
  sentence: string;
}

/** Where a text stops being JSON, and what was expected there (M6). */
export function locateSyntaxError(text: string): SyntaxProblem {
  const { offset, mend } = firstError(text);
  const position = positionOf(text, offset);
  return {
    ...position,
    sentence: `Line ${position.line}, column ${position.column}: ${mend}`,
  };
}

function firstError(text: string): { offset: number; mend: string } {
  let found: { code: ParseErrorCode; offset: number; length: number } | undefined;
  visit(
    text,
    { onError: (code, offset, length) => (found ??= { code, offset, length }) },
    { disallowComments: true },
  );
  return found ? mendAt(text, found) : { offset: 0, mend: 'this text is not JSON.' };
}
