import * as z from 'zod/mini';
import { advise, demand, type Check, type Field } from './checks.ts';
import { choicesOf, presetOf, type EngagementList } from './engagement-values.ts';
import { ENGAGEMENT_WORDS, type FieldWords } from './field-words.ts';
import type { RuleId } from './issue.ts';
import { nameOf, type Json } from '#manifest/json/json.ts';
import { containing, notEmpty, onlyOf, unique, wrongList } from './list-checks.ts';

function lockedOff(rule: RuleId, words: FieldWords<boolean>): Field<boolean> {
  const fix = { label: 'Turn it off', to: false };
  return {
    ...words,
    rule,
    type: z.boolean(),
    wrongType: (value) => ({ sentence: `Set this to false. It’s ${nameOf(value)} now.`, fix }),
    absent: {
      sentence: 'Add this and set it to false. LivePerson requires it.',
      fix: { label: 'Add it', to: false },
    },
    checks: [
      demand(
        rule,
        (value) => !value,
        () => ({ sentence: 'Turn this off. LivePerson doesn’t support it yet.', fix }),
        { const: false },
      ),
    ],
  };
}

function listOf(
  list: EngagementList,
  rule: RuleId,
  extra: Check<string[]>[] = [],
): Field<string[]> {
  const words = ENGAGEMENT_WORDS[list];
  const { preset } = words;
  return {
    ...words,
    rule,
    type: z.array(z.string()),
    wrongType: wrongList(preset),
    absent: {
      sentence: 'Add this list. LivePerson requires it for apps that take part in engagements.',
      fix: { label: 'Use the default list', to: preset },
    },
    checks: [notEmpty(rule), onlyOf(choicesOf(list)), unique, ...extra],
  };
}

const STORE_CONDITIONS = ['store_zip_code', 'store_number'];

/**
 * E5: whoever chose the list is told what does not work for signed-in visitors. Nobody chose the
 * template's own list: there each value's help says it.
 */
export function storeConditionTips(
  audience: Json | undefined,
  identity: Json | undefined,
): { at: number; sentence: string }[] {
  if (!Array.isArray(audience) || !Array.isArray(identity) || identity.includes('unauth'))
    return [];
  const preset = presetOf('target_audience');
  if (preset.length === audience.length && preset.every((value) => audience.includes(value)))
    return [];
  return choicesOf('target_audience')
    .filter(({ value }) => STORE_CONDITIONS.includes(value) && audience.includes(value))
    .map(({ value, label }) => ({
      at: audience.indexOf(value),
      sentence: `“${label}” doesn’t work for signed-in visitors. Clear it, or also allow unauthenticated visitors.`,
    }));
}

function languageFix(value: Json): { sentence: string; fix: { label: string; to: boolean } } {
  const to = typeof value === 'string' && value.trim().toLowerCase() === 'true';
  return {
    sentence: `Use true or false, without quotes. It’s ${nameOf(value)} now.`,
    fix: { label: `Use ${to}`, to },
  };
}

export const ENGAGEMENT_FIELDS = {
  design_engagement: lockedOff('E1', ENGAGEMENT_WORDS.design_engagement),
  design_window: lockedOff('E2', ENGAGEMENT_WORDS.design_window),
  entry_point: listOf('entry_point', 'E3'),
  visitor_behavior: listOf('visitor_behavior', 'E4'),
  target_audience: listOf('target_audience', 'E5'),
  goal: listOf('goal', 'E6'),
  consumer_identity: listOf('consumer_identity', 'E7', [
    containing('E7', 'auth', (values) => ({
      sentence: 'Select “Authenticated” (auth). LivePerson requires it.',
      fix: { label: 'Add auth', to: ['auth', ...values] },
    })),
    advise(
      'E7',
      'warning',
      (values) =>
        values.includes('unauth') && {
          at: values.indexOf('unauth'),
          sentence:
            'Ask your account team to turn on unauthenticated visitors. Until they do, this has no effect.',
        },
    ),
  ]),
  language_selection: {
    ...ENGAGEMENT_WORDS.language_selection,
    rule: 'E8',
    type: z.boolean(),
    wrongType: languageFix,
    absent: {
      sentence: 'Add this and set it to false. LivePerson requires it.',
      fix: { label: 'Add it', to: false },
    },
    checks: [],
  } satisfies Field<boolean> as Field<boolean>,
};
