import * as z from 'zod/mini';
import { allSeen, oneAddress, unreadable } from './address-checks.ts';
import {
  atMost,
  demand,
  lengthOf,
  matching,
  tooLong,
  advise,
  spacesAround,
  wrongText,
  type Field,
  type CheckIssue,
} from './checks.ts';
import { APP_INFO_WORDS, type FieldWords } from './field-words.ts';
import { OAUTH_FIELDS } from './oauth-fields.ts';
import {
  CONTROLS,
  HALVES,
  SEEN,
  withoutControls,
  withoutInvisible,
  withoutUnseen,
} from './invisible-characters.ts';
import { filledIn, invisibleIssue, placeholderIn, placeholders, shortened } from './text-checks.ts';
import { isPrivateHost, LOGO_ADDRESS, parseWebAddress } from './web-address.ts';

const NAME_LIMIT = APP_INFO_WORDS.client_name.limit;
const LINE_BREAK = /[\r\n\u2028\u2029]/;
const NO_CONTROLS = new RegExp(`^[^${CONTROLS}\\u2028\\u2029${HALVES}]*$`, 'u');
const SOMETHING_TO_SEE = new RegExp(SEEN, 'u');

/** A1: what counts is the name without the spaces around it. */
const nameLength = demand<string>(
  'A1',
  (value) => value.trim() !== '' && lengthOf(value.trim()) <= NAME_LIMIT,
  (value) =>
    value.trim() === ''
      ? { sentence: 'Enter your app’s name' }
      : tooLong(value.trim(), NAME_LIMIT, 'the name'),
  { pattern: `^\\s*\\S(?:[\\s\\S]{0,${NAME_LIMIT - 2}}\\S)?\\s*$` },
);

function nameIssue(value: string): CheckIssue {
  const unseen = invisibleIssue(value, 'the name');
  if (unseen && withoutControls(value) === value.trim()) return unseen;
  const to = withoutControls(withoutInvisible(value));
  if (LINE_BREAK.test(value))
    return { sentence: 'Keep the name to one line', fix: { label: 'Make it one line', to } };
  return {
    sentence:
      'Remove the invisible control characters from the name. They change how it’s displayed.',
    fix: { label: 'Remove them', to },
  };
}

const client_name: Field<string> = {
  ...APP_INFO_WORDS.client_name,
  rule: 'A1',
  type: z.string(),
  wrongType: wrongText,
  absent: { sentence: 'Enter your app’s name' },
  checks: [
    nameLength,
    matching('A1', SOMETHING_TO_SEE, () => ({
      sentence: 'Enter your app’s name. Nothing in it can be seen.',
    })),
    matching('A2', NO_CONTROLS, nameIssue),
    spacesAround('A2'),
    advise('A2', 'warning', (value) => invisibleIssue(value, 'the name') ?? false),
    placeholders('A1'),
  ],
};

const description: Field<string> = {
  ...APP_INFO_WORDS.description,
  rule: 'A3',
  type: z.string(),
  wrongType: wrongText,
  checks: [
    atMost('A3', APP_INFO_WORDS.description.limit),
    advise(
      'A3',
      'warning',
      (value) =>
        LINE_BREAK.test(value) && {
          sentence: 'Keep the description to one line. It’s only shown on one line.',
          fix: {
            label: 'Make it one line',
            to: value
              .split(LINE_BREAK)
              .map((line) => line.trim())
              .filter((line) => line !== '')
              .join(' '),
          },
        },
    ),
    advise('A3', 'warning', (value) => unseenInText(value)),
    placeholders('A3'),
  ],
};

function unseenInText(value: string): CheckIssue | false {
  const found = invisibleIssue(value, 'the description');
  if (found) return found;
  const to = withoutUnseen(value);
  if (to === value) return false;
  const sentence = 'Remove the control characters from the description';
  return { sentence, fix: { label: 'Remove them', to } };
}

function logoIssue(value: string): CheckIssue {
  const [, scheme] = /^\s*([a-z][a-z\d+.-]*):/i.exec(value) ?? [];
  if (scheme !== undefined && !/^https?$/i.test(scheme))
    return {
      sentence: `Use an address that starts with https://. “${shortened(scheme)}:” isn’t accepted.`,
    };
  if (scheme !== undefined)
    return { sentence: 'Check the address. The server name in it isn’t valid.' };
  return { sentence: 'Start with https://, or with one / for a path on LivePerson’s own servers' };
}

const logo_uri: Field<string> = {
  ...APP_INFO_WORDS.logo_uri,
  rule: 'A6',
  type: z.string(),
  wrongType: wrongText,
  checks: [
    allSeen('A6'),
    oneAddress('A6'),
    matching('A6', LOGO_ADDRESS, logoIssue),
    atMost('A6', APP_INFO_WORDS.logo_uri.limit),
    spacesAround('A6'),
    advise('A6', 'warning', unreadable),
    advise(
      'A6',
      'warning',
      (value) =>
        /^http:/i.test(value) && {
          sentence: 'Use https:// if you can. Browsers may not show a picture loaded over http://.',
        },
    ),
    advise('A6', 'warning', (value) => {
      const found = placeholderIn(value);
      return found !== undefined && filledIn(found);
    }),
    advise('A6', 'warning', (value) => {
      const host =
        value === APP_INFO_WORDS.logo_uri.preset || value.startsWith('/')
          ? undefined
          : parseWebAddress(value)?.host;
      return (
        host !== undefined &&
        host !== '' &&
        isPrivateHost(host) && {
          sentence: `Check this address. “${shortened(host)}” can’t be reached from outside your network.`,
        }
      );
    }),
  ],
};

/** What is asked of a text that nothing but its words is known of: that it is one, and its limit. */
function plainText({ rule = 'M1', ...words }: FieldWords): Field<string> {
  const { preset, limit, ...rest } = words;
  return {
    ...rest,
    ...(typeof preset === 'string' && { preset }),
    ...(limit !== undefined && { limit }),
    rule,
    type: z.string(),
    wrongType: wrongText,
    checks: limit === undefined ? [] : [atMost(rule, limit)],
  };
}

/** Fields by their keys; the fields of a table that have more rules take the place of theirs. */
function plainTexts<Key extends string>(
  words: Record<Key, FieldWords>,
): Record<Key, Field<string>> {
  const fields = Object.entries<FieldWords>(words).map(([key, each]) => [key, plainText(each)]);
  return Object.fromEntries(fields) as Record<Key, Field<string>>;
}

const RULED = { client_name, description, ...OAUTH_FIELDS, logo_uri };

/** In the order of their words. A text that is not ruled above is held to its limit alone. */
export const APP_INFO_FIELDS = { ...plainTexts(APP_INFO_WORDS), ...RULED };
