import { counted } from '#manifest/json/counted.ts';
import type { Severity } from '#manifest/fields/issue.ts';
import type { Problem } from '#manifest/verdict/problems.ts';

export const SEVERITIES = ['error', 'warning', 'tip'] as const satisfies readonly Severity[];

export function worstFirst(problems: readonly Problem[]): Problem[] {
  return SEVERITIES.flatMap((severity) => problems.filter((each) => each.severity === severity));
}

/** Whether the sentence itself says which field is meant: “Enter the app’s name” at “App name”. */
export function saysItsField({ label, sentence }: Problem): boolean {
  const said = new Set(wordsOf(sentence));
  return wordsOf(label).every((word) => said.has(word));
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’s', '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** "1 error", "2 warnings"; `''` for none. */
export function countOf(problems: readonly Problem[], severity: Severity): string {
  const count = problems.filter((each) => each.severity === severity).length;
  return count === 0 ? '' : counted(count, severity);
}
