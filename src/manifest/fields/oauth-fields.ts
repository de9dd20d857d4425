import * as z from 'zod/mini';
import { atMost, matching, advise, spacesAround, wrongText, type Field } from './checks.ts';
import { firstPlaces, mostly, plainValue, wrongList } from './list-checks.ts';
import { shortened } from './text-checks.ts';

const REQUIRED_GRANT_TYPE = 'client_credentials';
const REQUIRED_SCOPE = 'msg.consumer';

const grant_types: Field<string[]> = {
  label: 'Grant types',
  help: 'How the app asks the platform for access. Most apps need no other than this one.',
  locked: `${REQUIRED_GRANT_TYPE} is required by the platform`,
  optional: true,
  rule: 'A4',
  preset: [REQUIRED_GRANT_TYPE],
  type: z.array(z.string()),
  wrongType: wrongList(),
  absent: {
    sentence: `Add the grant type ${REQUIRED_GRANT_TYPE}: the documents’ template has it`,
    fix: { label: `Add ${REQUIRED_GRANT_TYPE}`, to: [REQUIRED_GRANT_TYPE] },
  },
  checks: [
    {
      rule: 'A4',
      severity: 'error',
      find: (values) =>
        values.includes(REQUIRED_GRANT_TYPE)
          ? []
          : [
              {
                sentence: `Add ${REQUIRED_GRANT_TYPE}: the platform requires it`,
                fix: {
                  label: `Add ${REQUIRED_GRANT_TYPE}`,
                  to: withRequired(REQUIRED_GRANT_TYPE, values),
                },
              },
            ],
      keywords: { contains: { const: REQUIRED_GRANT_TYPE } },
    },
    {
      rule: 'A4',
      severity: 'error',
      find: (values) =>
        new Set(values).size === values.length
          ? []
          : [
              {
                sentence: 'Name each grant type once',
                fix: { label: 'Remove the repeated ones', to: [...new Set(values)] },
              },
            ],
      keywords: { uniqueItems: true },
    },
    advise('A4', 'warning', (values) =>
      mostly(
        [...firstPlaces(values)].filter(([value]) => value !== REQUIRED_GRANT_TYPE),
        ([value, at]) => ({
          at,
          sentence: `Check that you need the grant type “${shortened(value)}”: a connector uses ${REQUIRED_GRANT_TYPE} alone`,
        }),
        (more) => `Check that you need the ${more} that follow, too`,
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
  label: 'Scope',
  help: 'What the app may do, separated by spaces. Most apps need no other than this one.',
  locked: `${REQUIRED_SCOPE} is required by the platform`,
  limit: 128,
  optional: true,
  rule: 'A5',
  preset: REQUIRED_SCOPE,
  type: z.string(),
  wrongType: wrongText,
  absent: {
    sentence: `Add the scope ${REQUIRED_SCOPE}: the documents’ template has it`,
    fix: { label: `Add ${REQUIRED_SCOPE}`, to: REQUIRED_SCOPE },
  },
  checks: [
    matching('A5', /(?:^| )msg\.consumer(?: |$)/u, (value) => ({
      sentence: `Add ${REQUIRED_SCOPE}: the platform requires it`,
      fix: {
        label: `Add ${REQUIRED_SCOPE}`,
        to: withRequired(REQUIRED_SCOPE, value.split(/\s/).filter(Boolean)).join(' '),
      },
    })),
    atMost('A5', 128),
    spacesAround('A5'),
    advise('A5', 'warning', (value) => {
      const tokens = tokensOf(value);
      const unique = [...new Set(tokens)];
      return (
        unique.length < tokens.length && {
          sentence: 'Name each scope once',
          fix: { label: 'Remove the repeated ones', to: unique.join(' ') },
        }
      );
    }),
    advise('A5', 'warning', (value) =>
      mostly(
        [...firstPlaces(tokensOf(value))].filter(([token]) => token !== REQUIRED_SCOPE),
        ([token]) => ({
          sentence: `Check that you need the scope “${shortened(token)}”: a connector uses ${REQUIRED_SCOPE} alone`,
        }),
        () => 'Check that you need the scopes that follow, too',
      ).map(({ sentence }) => ({ sentence })),
    ),
  ],
};

export const OAUTH_FIELDS = { grant_types, scope };
