import * as z from 'zod/mini';
import { HEADER_WORDS } from './field-words.ts';
import { CONTROLS, withoutInvisible } from './invisible-characters.ts';
import { placeholderIn, shortened } from './text-checks.ts';
import { matching, advise, wrongText, type Field, type CheckIssue } from './checks.ts';

/** RFC 9110, 5.6.2: one or more token characters. */
const TOKEN = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/u;
/** RFC 9110, 5.5, as far as a sender can write it: visible Latin-1, spaces and tabs inside. */
const FIELD_VALUE = /^(?:[!-~\u0080-\u00ff](?:[\t -~\u0080-\u00ff]*[!-~\u0080-\u00ff])?)?$/u;
/** Header names that the sender writes itself. */
const MANAGED = new Set([
  'host',
  'content-length',
  'transfer-encoding',
  'connection',
  'content-type',
]);

function nameIssue(value: string): CheckIssue {
  if (value === '') return { sentence: 'Enter a header name' };
  const seen = withoutInvisible(value).trim();
  const trimmed = seen.endsWith(':') ? seen.slice(0, -1).trimEnd() : seen;
  const sentence = 'Use only letters, digits and hyphens in the header name. No spaces or colon.';
  return TOKEN.test(trimmed)
    ? { sentence, fix: { label: `Use ${shortened(trimmed)}`, to: trimmed } }
    : { sentence };
}

const header_name: Field<string> = {
  ...HEADER_WORDS.header_name,
  rule: 'W6',
  type: z.string(),
  wrongType: wrongText,
  absent: { sentence: 'Enter a header name' },
  checks: [
    matching('W6', TOKEN, nameIssue),
    advise(
      'W6',
      'warning',
      (value) =>
        MANAGED.has(value.toLowerCase()) && {
          sentence: `Remove ${value}. LivePerson sets this header itself.`,
        },
    ),
    advise(
      'W6',
      'warning',
      (value) =>
        /^x-liveperson-/i.test(value) && {
          sentence:
            'Choose another name. Names starting with X-LivePerson- are reserved for LivePerson.',
        },
    ),
  ],
};

function valueIssue(value: string): CheckIssue {
  const trimmed = trimmedOf(value);
  if (trimmed !== value && FIELD_VALUE.test(trimmed)) {
    return {
      sentence: 'Remove the spaces or line breaks around the value',
      fix: { label: 'Remove them', to: trimmed },
    };
  }
  const seen = trimmedOf(withoutInvisible(value));
  if (seen !== trimmed && FIELD_VALUE.test(seen)) {
    return {
      sentence: 'Remove the invisible characters from the value',
      fix: { label: 'Remove them', to: seen },
    };
  }
  if (/[\r\n]/.test(value)) return { sentence: 'Put the value on one line' };
  if (HAS_CONTROLS.test(value)) return { sentence: 'Remove the control characters from the value' };
  return { sentence: 'Use only letters, digits and symbols that headers allow (Latin-1)' };
}

const HAS_CONTROLS = new RegExp(`(?!\\t)[${CONTROLS}]`, 'u');

/** Goes from each end by itself: a pattern would try every run of spaces inside, too. */
function trimmedOf(value: string): string {
  const isAround = (index: number) => value[index] === '\0' || value[index]?.trim() === '';
  let from = 0;
  let to = value.length;
  while (from < to && isAround(from)) from += 1;
  while (to > from && isAround(to - 1)) to -= 1;
  return value.slice(from, to);
}

/** What is likely not meant in a value that can be sent; nothing of it is repeated (W8). */
function valueAdvice(value: string): CheckIssue | false {
  if (value === '') return { sentence: 'This header has no value and will be sent empty' };
  const seen = withoutInvisible(value).replaceAll(/^\u00a0+/g, '');
  const to = seen.endsWith('\u00a0') ? trimmedOf(seen) : seen;
  if (to !== value) {
    const sentence = 'Remove the invisible characters from the value';
    return { sentence, fix: { label: 'Remove them', to } };
  }
  const isPlaceholder = placeholderIn(value) !== undefined && !/["':;=]/.test(value);
  return (
    isPlaceholder && {
      sentence: 'Replace the placeholder in brackets with a real value',
      placeholder: 'a header’s value in brackets',
    }
  );
}

const header_value: Field<string> = {
  ...HEADER_WORDS.header_value,
  rule: 'W7',
  type: z.string(),
  // Never names what it found: it may be a secret (W8).
  wrongType: (value) => ({
    sentence: 'Put the value in quotes',
    ...((typeof value === 'number' || typeof value === 'boolean') && {
      fix: { label: 'Add quotes', to: `${value}` },
    }),
  }),
  absent: { sentence: 'Enter a header value', fix: { label: 'Leave it empty', to: '' } },
  checks: [matching('W7', FIELD_VALUE, valueIssue), advise('W7', 'warning', valueAdvice)],
};

export const HEADER_FIELDS = { header_name, header_value };
