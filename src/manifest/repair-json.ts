import { jsonrepair } from 'jsonrepair';
import { lenientTokens, type LenientToken } from './lenient-tokens.ts';
import type { Repair } from './read-result.ts';
import { repairSummary } from './repair-summary.ts';
import { withoutExtras } from './without-extras.ts';

/** In UTF-16 units. The library's time grows with the square of the text's length: 0.2 s here. */
export const MAX_REPAIR_LENGTH = 256 * 1024;

/**
 * The certain repair of a text that is not JSON (M6): comments, commas, quotes, ellipses, code
 * marks and the JavaScript around an object literal only. The library guesses further than that (brackets, values, colons), so its result
 * counts only if it says the same as the text: the same brackets, colons and values in the same
 * order. Commas add nothing to that, which is why they may come and go.
 */
export function repairJson(text: string): Repair | undefined {
  if (text.length > MAX_REPAIR_LENGTH) return undefined;
  const found = lenientTokens(text);
  if (found.reach !== 'all') return undefined;
  const repaired = repairedByLibrary(withoutExtras(text, found.tokens));
  if (repaired === undefined || !isListOrObject(repaired)) return undefined;
  if (!saysTheSame(found.tokens, lenientTokens(repaired).tokens)) return undefined;
  return { text: repaired, summary: repairSummary(text, found.tokens) };
}

function repairedByLibrary(text: string): string | undefined {
  try {
    return jsonrepair(text);
  } catch {
    return undefined;
  }
}

function isListOrObject(text: string): boolean {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null;
  } catch {
    return false;
  }
}

function saysTheSame(before: LenientToken[], after: LenientToken[]): boolean {
  const [wanted, got] = [before.filter(isSaid), after.filter(isSaid)];
  return (
    wanted.length === got.length &&
    wanted.every((token, index) => {
      const other = got[index];
      return token.value === other?.value && isText(token) === isText(other);
    })
  );
}

const UNSAID = new Set(['comma', 'comment', 'ellipsis', 'code-mark', 'code', 'special-space']);
const UNQUOTED = new Set(['bracket', 'colon', 'literal']);

function isSaid({ kind }: LenientToken): boolean {
  return !UNSAID.has(kind);
}

function isText({ kind }: LenientToken): boolean {
  return !UNQUOTED.has(kind);
}
