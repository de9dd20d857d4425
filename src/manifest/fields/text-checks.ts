import { advise, type Check, type CheckIssue } from './checks.ts';
import type { RuleId } from './issue.ts';
import { HALVES, withoutInvisible } from './invisible-characters.ts';

const HALF = new RegExp(`[${HALVES}]`, 'u');
/** `<…>`, `{…}`, `{{…}}`, `${…}` and the same in an address's own spelling. */
const IN_BRACKETS =
  /<[^<>\s][^<>]*>|\$?\{{1,2}[^{}]+\}{1,2}|%7B(?:(?!%7[BD]).)*%7D|%3C(?:(?!%3[CE]).)*%3E/i;
/** The words of the documents' template. */
const TEMPLATE_WORDS = /^\s*(app name|app description)\s*$/i;

/** A text in a sentence: nobody reads more of it than its beginning, in characters. */
export function shortened(text: string, most = 60): string {
  if (text.length <= most) return text;
  const characters = Array.from(text.slice(0, 2 * most)).slice(0, most);
  const start = characters.join('');
  return start.length < text.length ? `${start}…` : text;
}

/** What somebody has still to fill in: the first of it. */
export function placeholderIn(text: string): string | undefined {
  return IN_BRACKETS.exec(text)?.[0];
}

/** A1, A3: what is left of the template, or of somebody's own. */
export const placeholders = (rule: RuleId): Check<string> =>
  advise(rule, 'warning', (value) => {
    const template = TEMPLATE_WORDS.exec(value)?.[1];
    if (template !== undefined) {
      const sentence = `Replace “${template}” with your own words. It’s from LivePerson’s template.`;
      return { sentence, placeholder: template };
    }
    const found = placeholderIn(value);
    return found !== undefined && filledIn(found);
  });

export function filledIn(placeholder: string): CheckIssue {
  const sentence = `Replace the placeholder “${shortened(placeholder)}” with a real value`;
  return { sentence, placeholder };
}

/** What to say of, and how to fix, a text that holds what nobody can see; `what` it is in a sentence. */
export function invisibleIssue(value: string, what: string): CheckIssue | undefined {
  const seen = withoutInvisible(value);
  if (seen === value) return undefined;
  // What stood between the text and its end may have been behind a space.
  const to = value === value.trim() ? seen.trim() : seen;
  const isHalf = HALF.test(value);
  return {
    sentence: isHalf
      ? `Remove the broken character from ${what}: half of it is missing`
      : `Remove the invisible characters from ${what}`,
    fix: { label: isHalf ? 'Remove it' : 'Remove them', to },
  };
}
