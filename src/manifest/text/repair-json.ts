import { lenientTokens, type Tokens } from './lenient-tokens.ts';
import { withoutLineNumbers, withoutPlusSigns, withoutQuoteMarks } from './line-marks.ts';
import { withLostBraces } from './lost-braces.ts';
import { fromCodeBlock, withoutProse, withoutRepetition } from './prose-around.ts';
import type { Repair } from './read-result.ts';
import { repairSummary } from './repair-summary.ts';
import { repairedText } from './repaired-text.ts';
import {
  fromAddress,
  fromEscaped,
  fromHtml,
  fromMarkdown,
  fromString,
  fromTableCell,
} from './text-in-text.ts';
import { positionOf } from './text-position.ts';
import { parsed, type Unwrapped } from './unwrapped.ts';

/** In UTF-16 units. Looking through this much takes a tenth of a second, with every key of broken text. */
export const MAX_REPAIR_LENGTH = 256 * 1024;

/** What may be around a manifest or in front of its lines, the outermost first. */
const UNWRAPPINGS: readonly ((text: string) => Unwrapped | undefined)[] = [
  fromHtml,
  fromAddress,
  withoutQuoteMarks,
  withoutLineNumbers,
  withoutPlusSigns,
  fromString,
  fromEscaped,
  fromTableCell,
  fromMarkdown,
  fromCodeBlock,
  withoutProse,
  withoutRepetition,
  withLostBraces,
];

/** More than anybody wraps a manifest by mistake; a text made to be slow stops here. */
const MAX_TRIES = 16;

export interface FoundRepair extends Repair {
  /** What is wrong with the text as a whole, where it is more than what stands at one place. */
  around?: Unwrapped;
}

/**
 * The certain repair of a text that is not JSON (M6): comments, commas, quotes, ellipses, code
 * marks, what was put around the text or in front of its lines, and a brace lost at either end.
 * Brackets, colons and values stay as they are, in the same order: what is not JSON then, nobody
 * can be certain of.
 */
export function repairJson(text: string): FoundRepair | undefined {
  if (text.length > MAX_REPAIR_LENGTH) return undefined;
  let tries = 0;
  const search = (inner: string, linesGone: number | null): FoundRepair | undefined => {
    tries += 1;
    if (tries > MAX_TRIES) return undefined;
    const own = repairOfTokens(inner, linesGone);
    if (own) return own;
    for (const unwrap of UNWRAPPINGS) {
      const around = unwrap(inner);
      if (!around || around.text === inner) continue;
      const lines = linesGone === null || around.linesGone === null;
      const found = search(around.text, lines ? null : (linesGone ?? 0) + (around.linesGone ?? 0));
      if (found) return { text: found.text, summary: [around.said, ...found.summary], around };
    }
    return undefined;
  };
  return search(text, 0);
}

/** Without anything taken away around it. */
function repairOfTokens(text: string, linesGone: number | null): Repair | undefined {
  if (isListOrObject(text)) return { text, summary: [] };
  const { tokens, reach }: Tokens = lenientTokens(text);
  if (reach !== 'all') return undefined;
  const repaired = repairedText(text, tokens);
  if (!isListOrObject(repaired)) return undefined;
  const lineAt = (offset: number) => positionOf(text, offset).line + (linesGone ?? 0);
  return {
    text: repaired,
    summary: repairSummary(text, tokens, linesGone === null ? undefined : lineAt),
  };
}

function isListOrObject(text: string): boolean {
  const json = parsed(text);
  return typeof json === 'object' && json !== null;
}
