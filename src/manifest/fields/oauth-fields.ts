import * as z from 'zod/mini';
import { atMost, demand, matching, advise, spacesAround, wrongText, type Field } from './checks.ts';
import { APP_INFO_WORDS, REQUIRED_GRANT_TYPE, REQUIRED_SCOPE } from './field-words.ts';
import { containing, firstPlaces, mostly, plainValue, wrongList } from './list-checks.ts';
import { shortened } from './text-checks.ts';

const grant_types: Field<string[]> = {
  ...APP_INFO_WORDS.grant_types,
  rule: 'A4',
  type: z.array(z.string()),
  wrongType: wrongList(),
  absent: {
    sentence: `Add the grant type ${REQUIRED_GRANT_TYPE}. It’s in LivePerson’s template.`,
    fix: { label: `Add ${REQUIRED_GRANT_TYPE}`, to: [REQUIRED_GRANT_TYPE] },
  },
  checks: [
    containing('A4', REQUIRED_GRANT_TYPE, (values) => ({
      sentence: `Add ${REQUIRED_GRANT_TYPE}. LivePerson requires it.`,
      fix: {
        label: `Add ${REQUIRED_GRANT_TYPE}`,
        to: withRequired(REQUIRED_GRANT_TYPE, values),
      },
    })),
    demand(
      'A4',
      (values) => new Set(values).size === values.length,
      (values) => ({
        sentence: 'List each grant type only once',
        fix: { label: 'Remove duplicates', to: [...new Set(values)] },
      }),
      { uniqueItems: true },
    ),
    advise('A4', 'warning', (values) =>
      mostly(
        [...firstPlaces(values)].filter(([value]) => value !== REQUIRED_GRANT_TYPE),
        ([value, at]) => ({
          at,
          sentence: `Check that you need the grant type “${shortened(value)}”. A connector only uses ${REQUIRED_GRANT_TYPE}.`,
        }),
        (more) => `Check that you need the other ${more} too`,
      ),
    ),
  ],
};

const tokensOf = (scope: string) => scope.split(' ').filter((token) => token !== '');

/** The required value first, in place of other spellings of it, and each other one once. */
function withRequired(required: string, values: readonly string[]): string[] {
  const others = values.filter((value) => plainValue(value) !== required);
  return [...new Set([required, ...others])];
}

const scope: Field<string> = {
  ...APP_INFO_WORDS.scope,
  rule: 'A5',
  type: z.string(),
  wrongType: wrongText,
  absent: {
    sentence: `Add the scope ${REQUIRED_SCOPE}. It’s in LivePerson’s template.`,
    fix: { label: `Add ${REQUIRED_SCOPE}`, to: REQUIRED_SCOPE },
  },
  checks: [
    matching('A5', /(?:^| )msg\.consumer(?: |$)/u, (value) => ({
      sentence: `Add ${REQUIRED_SCOPE}. LivePerson requires it.`,
      fix: {
        label: `Add ${REQUIRED_SCOPE}`,
        to: withRequired(REQUIRED_SCOPE, value.split(/\s/).filter(Boolean)).join(' '),
      },
    })),
    atMost('A5', APP_INFO_WORDS.scope.limit),
    spacesAround('A5'),
    advise('A5', 'warning', (value) => {
      const tokens = tokensOf(value);
      const unique = [...new Set(tokens)];
      return (
        unique.length < tokens.length && {
          sentence: 'List each scope only once',
          fix: { label: 'Remove duplicates', to: unique.join(' ') },
        }
      );
    }),
    advise('A5', 'warning', (value) =>
      mostly(
        [...firstPlaces(tokensOf(value))].filter(([token]) => token !== REQUIRED_SCOPE),
        ([token]) => ({
          sentence: `Check that you need the scope “${shortened(token)}”. A connector only uses ${REQUIRED_SCOPE}.`,
        }),
        () => 'Check that you need the other scopes too',
      ).map(({ sentence }) => ({ sentence })),
    ),
  ],
};

export const OAUTH_FIELDS = { grant_types, scope };
