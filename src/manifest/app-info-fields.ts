import * as z from 'zod/mini';
import {
  atMost,
  CONTROLS,
  lengthOf,
  matching,
  remark,
  wrongText,
  type Check,
  type Field,
  type Violation,
} from './checks.ts';
import { DEFAULT_LOGO_URI, REQUIRED_GRANT_TYPE, REQUIRED_SCOPE } from './form-values.ts';
import { wrongList } from './list-checks.ts';
import { isPrivateHost, LOGO_ADDRESS, parseWebAddress } from './web-address.ts';

const NAME_LIMIT = 100;
const BLANK = /^\s*$/;
const LINE_BREAK = /[\r\n\u2028\u2029]/;
const HIDDEN = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/;
const NO_CONTROLS = new RegExp(`^[^${CONTROLS}]*$`, 'u');
const ALL_CONTROLS = new RegExp(`[${CONTROLS}]+`, 'gu');

/** A1: what counts is the name without the spaces around it. */
const nameLength: Check<string> = {
  rule: 'A1',
  severity: 'error',
  find: (value) => {
    const name = value.trim();
    if (name === '') return [{ sentence: 'Enter the app’s name' }];
    const over = lengthOf(name) - NAME_LIMIT;
    if (over <= 0) return [];
    return [
      {
        sentence: `Shorten the name by ${over} ${over === 1 ? 'character' : 'characters'}: at most ${NAME_LIMIT} fit`,
      },
    ];
  },
  keywords: { pattern: `^\\s*\\S(?:[\\s\\S]{0,${NAME_LIMIT - 2}}\\S)?\\s*$` },
};

/** Spaces at either end, which the form takes off by itself when the field is left. */
const spacesAround = (rule: 'A2' | 'A5' | 'A6'): Check<string> =>
  remark(
    rule,
    'warning',
    (value) =>
      value !== value.trim() &&
      !BLANK.test(value) && {
        sentence: 'Remove the spaces at the beginning or end',
        fix: { label: 'Remove the spaces', to: value.trim() },
      },
  );

const client_name: Field<string> = {
  label: 'App name',
  help: 'Shown to agents as the conversation’s source. In most cases the name your customers know the app by.',
  example: 'Acme WhatsApp',
  limit: NAME_LIMIT,
  optional: false,
  rule: 'A1',
  type: z.string(),
  wrongType: wrongText,
  absent: { sentence: 'Enter the app’s name' },
  checks: [
    nameLength,
    matching('A2', NO_CONTROLS, (value) => ({
      sentence:
        'Remove the control characters from the name: they cannot be seen, and they change how it is shown',
      fix: { label: 'Remove them', to: value.replaceAll(ALL_CONTROLS, ' ').trim() },
    })),
    spacesAround('A2'),
    remark(
      'A2',
      'warning',
      (value) =>
        HIDDEN.test(value) && {
          sentence: 'The name holds invisible characters: remove them unless you put them there',
          fix: { label: 'Remove them', to: value.replaceAll(new RegExp(HIDDEN, 'gu'), '') },
        },
    ),
  ],
};

const description: Field<string> = {
  label: 'Description',
  help: 'One line on what the app does, for the people who install it.',
  example: 'Brings WhatsApp conversations to Acme’s agents',
  limit: 256,
  optional: true,
  rule: 'A3',
  type: z.string(),
  wrongType: wrongText,
  checks: [
    atMost('A3', 256),
    remark(
      'A3',
      'warning',
      (value) =>
        LINE_BREAK.test(value) && {
          sentence: 'Write the description in one line: the places that show it have room for one',
          fix: {
            label: 'Join the lines',
            to: value
              .split(/\s*[\r\n\u2028\u2029]+\s*/)
              .join(' ')
              .trim(),
          },
        },
    ),
  ],
};

const grant_types: Field<string[]> = {
  label: 'Grant types',
  help: 'How the app asks the platform for access. Most apps need no other than this one.',
  locked: `${REQUIRED_GRANT_TYPE} is required by the platform`,
  optional: true,
  rule: 'A4',
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
                fix: { label: `Add ${REQUIRED_GRANT_TYPE}`, to: [REQUIRED_GRANT_TYPE, ...values] },
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
    remark('A4', 'warning', (values) =>
      [...new Set(values)]
        .filter((value) => value !== REQUIRED_GRANT_TYPE)
        .map((value) => ({
          at: values.indexOf(value),
          sentence: `Check that you need the grant type “${value}”: a connector uses ${REQUIRED_GRANT_TYPE} alone`,
        })),
    ),
  ],
};

const tokensOf = (scope: string) => scope.split(' ').filter((token) => token !== '');

const scope: Field<string> = {
  label: 'Scope',
  help: 'What the app may do, separated by spaces. Most apps need no other than this one.',
  locked: `${REQUIRED_SCOPE} is required by the platform`,
  limit: 128,
  optional: true,
  rule: 'A5',
  type: z.string(),
  wrongType: wrongText,
  absent: {
    sentence: `Add the scope ${REQUIRED_SCOPE}: the documents’ template has it`,
    fix: { label: `Add ${REQUIRED_SCOPE}`, to: REQUIRED_SCOPE },
  },
  checks: [
    matching('A5', /(?:^| )msg\.consumer(?: |$)/u, (value) => ({
      sentence: `Add ${REQUIRED_SCOPE}: the platform requires it`,
      fix: { label: `Add ${REQUIRED_SCOPE}`, to: [REQUIRED_SCOPE, ...tokensOf(value)].join(' ') },
    })),
    atMost('A5', 128),
    spacesAround('A5'),
    remark('A5', 'warning', (value) => {
      const tokens = tokensOf(value);
      const unique = [...new Set(tokens)];
      return (
        unique.length < tokens.length && {
          sentence: 'Name each scope once',
          fix: { label: 'Remove the repeated ones', to: unique.join(' ') },
        }
      );
    }),
    remark('A5', 'warning', (value) =>
      [...new Set(tokensOf(value))]
        .filter((token) => token !== REQUIRED_SCOPE)
        .map((token) => ({
          sentence: `Check that you need the scope “${token}”: a connector uses ${REQUIRED_SCOPE} alone`,
        })),
    ),
  ],
};

function logoViolation(value: string): Violation {
  const trimmed = value.trim();
  if (trimmed !== value && LOGO_ADDRESS.test(trimmed)) {
    return {
      sentence: 'Remove the spaces around the address',
      fix: { label: 'Remove the spaces', to: trimmed },
    };
  }
  const [, scheme] = /^\s*([a-z][a-z\d+.-]*):/i.exec(value) ?? [];
  if (scheme !== undefined && !/^https?$/i.test(scheme))
    return { sentence: `Use an address that starts with https:// (“${scheme}:” is not accepted)` };
  if (scheme !== undefined) return { sentence: 'Check the address: its host cannot be read' };
  return { sentence: 'Start with https://, or with a single / for a path on the platform itself' };
}

const logo_uri: Field<string> = {
  label: 'Logo URI',
  help: 'Address of the app’s logo. The template’s picture does for a start.',
  example: 'https://acme.com/logo.png',
  limit: 128,
  optional: true,
  rule: 'A6',
  type: z.string(),
  wrongType: wrongText,
  checks: [
    matching('A6', LOGO_ADDRESS, logoViolation),
    atMost('A6', 128),
    spacesAround('A6'),
    remark(
      'A6',
      'warning',
      (value) =>
        /^http:/i.test(value) && {
          sentence:
            'Use https:// if the logo is there too: browsers may refuse to show a picture over http',
        },
    ),
    remark('A6', 'warning', (value) => {
      const host =
        value === DEFAULT_LOGO_URI || value.startsWith('/')
          ? undefined
          : parseWebAddress(value)?.host;
      return (
        host !== undefined &&
        host !== '' &&
        isPrivateHost(host) && {
          sentence: `Check the host ${host}: it cannot be reached from outside your network`,
        }
      );
    }),
  ],
};

export const APP_INFO_FIELDS = { client_name, description, grant_types, scope, logo_uri };
