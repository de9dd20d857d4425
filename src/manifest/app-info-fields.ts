import * as z from 'zod/mini';
import {
  atMost,
  CONTROLS,
  lengthOf,
  matching,
  remark,
  spacesAround,
  wrongText,
  type Check,
  type Field,
  type Violation,
} from './checks.ts';
import { DEFAULT_LOGO_URI } from './form-values.ts';
import { OAUTH_FIELDS } from './oauth-fields.ts';
import { isPrivateHost, LOGO_ADDRESS, parseWebAddress } from './web-address.ts';

const NAME_LIMIT = 100;
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

export const APP_INFO_FIELDS = { client_name, description, ...OAUTH_FIELDS, logo_uri };
