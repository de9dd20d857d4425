import type { Check, Violation } from './checks.ts';
import { nearestOf } from './did-you-mean.ts';
import type { Choice } from './engagement-values.ts';
import { nameOf, type Json } from './json.ts';

/** E9, A4: what stands where a list of texts belongs. A text is split, anything else is named. */
export function wrongList(preset?: readonly string[]): (value: Json) => Violation {
  return (value) => {
    if (typeof value === 'string') {
      const items = value.split(/[\s,;]+/).filter((item) => item !== '');
      return {
        sentence: 'Write this as a list, each value in quotes of its own',
        ...(items.length > 0 && { fix: { label: 'Make it a list', to: items } }),
      };
    }
    const sentence = Array.isArray(value)
      ? 'Every value in this list has to be text in quotes'
      : `Write this as a list of texts; it is ${nameOf(value)}`;
    const texts = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
    if (texts.length > 0) return { sentence, fix: { label: 'Keep only the texts', to: texts } };
    return {
      sentence,
      ...(preset && { fix: { label: 'Use the template’s list', to: [...preset] } }),
    };
  };
}

/** E3–E7: one or more. */
export const notEmpty = (rule: Check<string[]>['rule']): Check<string[]> => ({
  rule,
  severity: 'error',
  find: (values) => (values.length > 0 ? [] : [{ sentence: 'Choose at least one' }]),
  keywords: { minItems: 1 },
});

/** E9: only known values; an unknown one is kept until the person decides. */
export function onlyOf(choices: readonly Choice[]): Check<string[]> {
  const allowed = choices.map(({ value }) => value);
  return {
    rule: 'E9',
    severity: 'error',
    find: (values) =>
      values.flatMap((value, at) =>
        allowed.includes(value) ? [] : [unknownValue(values, value, at, allowed)],
      ),
    keywords: { items: { type: 'string', anyOf: choices.map(wordedValue) } },
  };
}

/** With its words, as editors show them beside the value; `enum` has no room for them. */
function wordedValue({ value, label, help }: Choice): object {
  return { const: value, title: label, description: help };
}

function unknownValue(
  values: string[],
  value: string,
  at: number,
  allowed: readonly string[],
): Violation {
  const meant = nearestOf(
    value
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
    allowed,
  );
  if (meant === undefined)
    return { at, sentence: `Remove “${value}”: it is none of the values the platform knows` };
  const to = [...new Set(values.map((each) => (each === value ? meant : each)))];
  return {
    at,
    sentence: `“${value}” is unknown. Did you mean “${meant}”?`,
    fix: { label: `Use ${meant}`, to },
  };
}

/** E9: each value once. */
export const unique: Check<string[]> = {
  rule: 'E9',
  severity: 'error',
  find: (values) => {
    const at = values.findIndex((value, index) => values.indexOf(value) < index);
    if (at < 0) return [];
    const sentence = `Name each value once: “${values[at]}” is there twice or more`;
    return [{ at, sentence, fix: { label: 'Remove the repeated ones', to: [...new Set(values)] } }];
  },
  keywords: { uniqueItems: true },
};
