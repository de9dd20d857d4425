import { counted } from '#manifest/json/counted.ts';
import { shortened } from '#manifest/fields/text-checks.ts';
import type { Placeholder } from '#manifest/verdict/placeholders.ts';
import type { Problem } from '#manifest/verdict/problems.ts';
import { countOf } from '#manifest-view/problems.ts';

/** So many are named before only their number is told. */
const MAX_NAMED = 3;
const joined = new Intl.ListFormat('en', { type: 'conjunction' });

export function errorsIn(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ severity }) => severity === 'error');
}

/** Why the file is not final, and that it can go out all the same. */
export function missingIn(errors: readonly Problem[]): string {
  const labels = [...new Set(errors.map(({ label }) => label))];
  const which =
    labels.length <= MAX_NAMED
      ? joined.format(labels)
      : `${countOf(errors, 'error')}, listed under Problems`;
  return `Not final yet. Still to fix: ${which}. You can download or share the draft and continue later. Your account team can read it and reply.`;
}

/** "2 placeholders are left: “App name” and “https://your”. Fill them in before you send the file." */
export function leftIn(placeholders: readonly Placeholder[]): string {
  const { length } = placeholders;
  const count = counted(length, 'placeholder is left', 'placeholders are left');
  const texts = placeholders.map(({ text }) => `“${shortened(text)}”`);
  const which = length <= MAX_NAMED ? `: ${joined.format(texts)}` : ', listed under Problems';
  return `${count}${which}. Fill ${length === 1 ? 'it' : 'them'} in before you send the file.`;
}
