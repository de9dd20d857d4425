import * as z from 'zod/mini';
import { advise, type Check, type Field } from './checks.ts';
import { choicesOf, presetOf, type EngagementList } from './engagement-values.ts';
import type { RuleId } from './issue.ts';
import { nameOf, type Json } from '#manifest/json/json.ts';
import { notEmpty, onlyOf, unique, wrongList } from './list-checks.ts';

function lockedOff(rule: RuleId, label: string, help: string): Field<boolean> {
  const fix = { label: 'Switch it off', to: false };
  return {
    label,
    help,
    locked: 'The platform accepts only “off” for now.',
    optional: false,
    rule,
    preset: false,
    type: z.boolean(),
    wrongType: (value) => ({ sentence: `Set this to false; it is ${nameOf(value)}`, fix }),
    absent: {
      sentence: 'Add this, set to false: the platform requires it',
      fix: { label: 'Add it', to: false },
    },
    checks: [
      {
        rule,
        severity: 'error',
        find: (value) =>
          value
            ? [{ sentence: 'Switch this off: the platform does not accept it for now', fix }]
            : [],
        keywords: { const: false },
      },
    ],
  };
}

function listOf(
  list: EngagementList,
  rule: RuleId,
  words: Pick<Field, 'label' | 'help'>,
  extra: Check<string[]>[] = [],
): Field<string[]> {
  const preset = presetOf(list);
  return {
    ...words,
    optional: false,
    rule,
    preset,
    type: z.array(z.string()),
    wrongType: wrongList(preset),
    absent: {
      sentence: 'Add this list: the platform requires it when the app takes part in engagements',
      fix: { label: 'Use the template’s list', to: preset },
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
  return STORE_CONDITIONS.filter((value) => audience.includes(value)).map((value) => ({
    at: audience.indexOf(value),
    sentence: `Leave “${value}” out unless you add unauthenticated visitors: it does not work for signed-in ones`,
  }));
}

function languageFix(value: Json): { sentence: string; fix: { label: string; to: boolean } } {
  const to = typeof value === 'string' && value.trim().toLowerCase() === 'true';
  return {
    sentence: `Write true or false, without quotes; it is ${nameOf(value)}`,
    fix: { label: `Use ${to}`, to },
  };
}

export const ENGAGEMENT_FIELDS = {
  design_engagement: lockedOff(
    'E1',
    'Design engagement',
    'Designing the engagement’s window yourself.',
  ),
  design_window: lockedOff('E2', 'Design window', 'Adding a window of your own to the engagement.'),
  entry_point: listOf('entry_point', 'E3', {
    label: 'Entry point',
    help: 'Where the invitation to a conversation may be shown.',
  }),
  visitor_behavior: listOf('visitor_behavior', 'E4', {
    label: 'Visitor behavior',
    help: 'What visitors do that a campaign may react to.',
  }),
  target_audience: listOf('target_audience', 'E5', {
    label: 'Target audience',
    help: 'Whom a campaign may aim at.',
  }),
  goal: listOf('goal', 'E6', { label: 'Goal', help: 'What a campaign may want to reach.' }),
  consumer_identity: listOf(
    'consumer_identity',
    'E7',
    { label: 'Consumer identity', help: 'Whether visitors have to be signed in.' },
    [
      {
        rule: 'E7',
        severity: 'error',
        find: (values) =>
          values.includes('auth')
            ? []
            : [
                {
                  sentence: 'Add “auth”: the platform requires it',
                  fix: { label: 'Add auth', to: ['auth', ...values] },
                },
              ],
        keywords: { contains: { const: 'auth' } },
      },
      advise(
        'E7',
        'warning',
        (values) =>
          values.includes('unauth') && {
            at: values.indexOf('unauth'),
            sentence:
              'Ask your account team to enable unauthenticated visitors: without it this does nothing',
          },
      ),
    ],
  ),
  language_selection: {
    label: 'Language selection',
    help: 'Lets a campaign choose visitors by language.',
    optional: false,
    rule: 'E8',
    preset: false,
    type: z.boolean(),
    wrongType: languageFix,
    absent: {
      sentence: 'Add this, set to false: the platform requires it',
      fix: { label: 'Add it', to: false },
    },
    checks: [],
  } satisfies Field<boolean> as Field<boolean>,
};
