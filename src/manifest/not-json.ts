import { lenientTokens } from './lenient-tokens.ts';
import { locateSyntaxError, placeToMark } from './locate-syntax-error.ts';
import type { ReadProblem } from './read-result.ts';
import { MAX_REPAIR_LENGTH, repairJson } from './repair-json.ts';
import { positionOf } from './text-position.ts';

/** What is said of a text that is not JSON (M6). */
export function notJson(text: string): ReadProblem {
  if (isCutOff(text)) return { kind: 'problem', problem: 'not-json', ...cutOff(text) };
  const repair = repairJson(text);
  return {
    kind: 'problem',
    problem: 'not-json',
    ...locateSyntaxError(text),
    ...(repair && { repair }),
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
  const sentence = `The text ends on line ${position.line} before the manifest is complete. It may have been cut off: copy it again, whole. If it is whole, a closing } or ] is missing.`;
  return { ...position, sentence, ...placeToMark(text, text.length, 0) };
}
