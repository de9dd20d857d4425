import { lenientTokens } from './lenient-tokens.ts';
import { locateSyntaxError, placeToMark, type SyntaxProblem } from './locate-syntax-error.ts';
import type { ReadProblem } from './read-result.ts';
import { MAX_REPAIR_LENGTH, repairJson } from './repair-json.ts';
import { positionOf } from './text-position.ts';
import type { Unwrapped } from './unwrapped.ts';

/** What is said of a text that is not JSON (M6). */
export function notJson(text: string): ReadProblem {
  const found = repairJson(text);
  if (found) {
    const { around, ...repair } = found;
    const place = around ? placeOf(text, around) : locateSyntaxError(text);
    return { kind: 'problem', problem: 'not-json', ...place, repair };
  }
  const place = isCutOff(text) ? cutOff(text) : locateSyntaxError(text);
  return { kind: 'problem', problem: 'not-json', ...place };
}

function placeOf(text: string, { offset, length, wrong }: Unwrapped): SyntaxProblem {
  const position = positionOf(text, offset);
  return {
    ...position,
    sentence: `Line ${position.line}, column ${position.column}: ${wrong}`,
    ...placeToMark(text, offset, length ?? text.length - offset),
  };
}

/** Whether all that is there could be the beginning of a manifest. Such a text is not completed by guessing. */
function isCutOff(text: string): boolean {
  if (text.length > MAX_REPAIR_LENGTH) return false;
  const { tokens, reach } = lenientTokens(text);
  const open: string[] = [];
  for (const { kind, value } of tokens) {
    if (kind !== 'bracket') continue;
    if (value === '{' || value === '[') open.push(value);
    else if (open.pop() !== (value === '}' ? '{' : '[')) return false;
  }
  return open.length > 0 && reach !== 'foreign';
}

function cutOff(text: string) {
  const position = positionOf(text, text.trimEnd().length);
  const sentence = `The text ends on line ${position.line} before the manifest is complete. It may have been cut off, so copy it again. If nothing is missing, add the closing } or ].`;
  return { ...position, sentence, ...placeToMark(text, text.length, 0) };
}
