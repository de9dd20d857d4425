import { demand, type Check, type CheckIssue } from './checks.ts';
import type { RuleId } from './issue.ts';
import { counted } from '#manifest/json/counted.ts';
import { nearestOf } from './did-you-mean.ts';
import type { Choice } from './engagement-values.ts';
import { withoutInvisible } from './invisible-characters.ts';
import { nameOf, type Json } from '#manifest/json/json.ts';
import { shortened } from './text-checks.ts';

/** E9, A4: what stands where a list of texts belongs. A text is split, anything else is named. */
export function wrongList(preset?: readonly string[]): (value: Json) => CheckIssue {
  return (value) => {
    if (typeof value === 'string') {
      const items = value.split(/[\s,;]+/).filter((item) => item !== '');
      return {
        sentence: 'Write this as a list, with each value in its own quotes',
        ...(items.length > 0 && { fix: { label: 'Make it a list', to: items } }),
      };
    }
    const sentence = Array.isArray(value)
      ? 'Put every value in this list in quotes'
      : `Write this as a list of values in quotes. It’s ${nameOf(value)} now.`;
    const texts = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
    if (texts.length > 0)
      return { sentence, fix: { label: 'Keep only the valid values', to: texts } };
    return {
      sentence,
      ...(preset && { fix: { label: 'Use the default list', to: [...preset] } }),
    };
  };
}

/** E3–E7: one or more. */
export const notEmpty = (rule: RuleId): Check<string[]> =>
  demand(
    rule,
    (values) => values.length > 0,
    () => ({ sentence: 'Select at least one' }),
    { minItems: 1 },
  );

/** A4, E7: what every connector asks for. */
export const containing = (
  rule: RuleId,
  required: string,
  issue: (values: string[]) => CheckIssue,
): Check<string[]> =>
  demand(rule, (values) => values.includes(required), issue, { contains: { const: required } });

/** E9: only known values; an unknown one is kept until the person decides. */
export function onlyOf(choices: readonly Choice[]): Check<string[]> {
  const allowed = choices.map(({ value }) => value);
  return {
    rule: 'E9',
    severity: 'error',
    find: (values) => {
      const once = firstPlaces(values);
      const unknown = [...once].filter(([value]) => !allowed.includes(value));
      return mostly(
        unknown,
        ([value, at]) => unknownValue([...once.keys()], value, at, allowed),
        (more) => `Remove the other ${more}. LivePerson doesn’t know them.`,
      );
    },
    keywords: { items: { type: 'string', anyOf: choices.map(wordedValue) } },
  };
}

/** With its words, as editors show them beside the value; `enum` has no room for them. */
function wordedValue({ value, label, help }: Choice): object {
  return { const: value, title: label, description: help };
}

/** So many of a kind are said one by one; nobody reads ten thousand. */
const MAX_SAID = 20;
const MAX_FIXED = 1000;

/** Each of them in a sentence of its own, and of very many the rest in one. */
export function mostly<Item extends readonly [string, number]>(
  found: readonly Item[],
  say: (item: Item) => CheckIssue,
  sayMore: (more: string) => string,
): CheckIssue[] {
  const said = found.slice(0, MAX_SAID).map(say);
  const next = found[MAX_SAID];
  if (!next) return said;
  const count = found.length - MAX_SAID;
  return [...said, { at: next[1], sentence: sayMore(counted(count, 'more value')) }];
}

/** Each text of a list, in order, and where it stands first. */
export function firstPlaces(values: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [at, value] of values.entries()) if (!places.has(value)) places.set(value, at);
  return places;
}

/** `values`: each of the list's once. */
function unknownValue(
  values: string[],
  value: string,
  at: number,
  allowed: readonly string[],
): CheckIssue {
  const meant = nearestOf(plainValue(value), allowed);
  const quoted = shortened(value);
  if (meant === undefined)
    return { at, sentence: `Remove “${quoted}”. LivePerson doesn’t know this value.` };
  const sentence = `“${quoted}” is unknown. Did you mean “${meant}”?`;
  // Fixing a list that long one by one is nobody's way.
  if (values.length > MAX_FIXED) return { at, sentence };
  const to = [...new Set(values.map((each) => (each === value ? meant : each)))];
  return { at, sentence, fix: { label: `Use ${meant}`, to } };
}

/** As the platform spells its values: what nobody sees, spaces and capitals are no difference. */
export function plainValue(value: string): string {
  return withoutInvisible(value)
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
}

/** E9: each value once. */
export const unique: Check<string[]> = {
  rule: 'E9',
  severity: 'error',
  find: (values) => {
    const once = new Set<string>();
    for (const [at, value] of values.entries()) {
      once.add(value);
      if (once.size > at) continue;
      const sentence = `“${shortened(value)}” is in the list more than once. Keep one.`;
      const fix = { label: 'Remove duplicates', to: [...new Set(values)] };
      return [{ at, sentence, fix }];
    }
    return [];
  },
  keywords: { uniqueItems: true },
};
