import { lenientTokens } from './lenient-tokens.ts';
import type { Repair } from './read-result.ts';
import { repairSummary } from './repair-summary.ts';
import { repairedText } from './repaired-text.ts';

/** In UTF-16 units. Looking through this much takes a tenth of a second, with every key of broken text. */
export const MAX_REPAIR_LENGTH = 256 * 1024;

/**
 * The certain repair of a text that is not JSON (M6): comments, commas, quotes, ellipses, code
 * marks and the JavaScript around an object literal only. Brackets, colons and values stay as they
 * are, in the same order: what is not JSON then, nobody can be certain of.
 */
export function repairJson(text: string): Repair | undefined {
  if (text.length > MAX_REPAIR_LENGTH) return undefined;
  const { tokens, reach } = lenientTokens(text);
  if (reach !== 'all') return undefined;
  const repaired = repairedText(text, tokens);
  if (!isListOrObject(repaired)) return undefined;
  return { text: repaired, summary: repairSummary(text, tokens) };
}

function isListOrObject(text: string): boolean {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null;
  } catch {
    return false;
  }
}
