import * as z from 'zod/mini';
import { addressAdvice, allSeen, oneAddress } from './address-checks.ts';
import {
  matching,
  advise,
  spacesAround,
  wrongText,
  type Field,
  type CheckIssue,
} from './checks.ts';
import { WEBHOOK_WORDS } from './field-words.ts';
import { shortened } from './text-checks.ts';
import { HTTPS_ADDRESS } from './web-address.ts';

const NO_ENDPOINT = 'Enter your server’s address, starting with https://';

function endpointIssue(value: string): CheckIssue {
  const trimmed = value.trim();
  if (trimmed === '') return { sentence: NO_ENDPOINT };
  if (/^https?:\/\//i.test(trimmed) && !trimmed.startsWith('https://')) {
    const to = trimmed.replace(/^https?/i, 'https');
    const sentence = /^https/i.test(trimmed)
      ? 'Write https:// in lowercase'
      : 'Use https://. http:// isn’t accepted.';
    return HTTPS_ADDRESS.test(to) ? { sentence, fix: { label: 'Use https', to } } : { sentence };
  }
  if (!trimmed.startsWith('https://')) {
    const to = `https://${trimmed}`;
    const looksLikeHost =
      /^[\w-]+(?:\.[\w-]+)+(?:[:/?#]|$)/.test(trimmed) && HTTPS_ADDRESS.test(to);
    return {
      sentence: 'Start with https://',
      ...(looksLikeHost && { fix: { label: 'Add https://', to } }),
    };
  }
  return unreadableHost(trimmed);
}

function unreadableHost(value: string): CheckIssue {
  if (/^https:\/\/(?:$|[/?#:])/.test(value))
    return { sentence: 'Add your server’s name after https://, like https://hooks.acme.com' };
  const placeholder = /^https:\/\/[^/?#<]*(<[^>]*>)/.exec(value)?.[1];
  if (placeholder !== undefined) {
    const sentence = `Replace “${shortened(placeholder)}” with your own server’s name`;
    return { sentence, placeholder };
  }
  if (/^https:\/\/[^/?#]*:\d{6,}/.test(value)) return { sentence: 'Use a port from 0 to 65535' };
  return { sentence: 'Check what follows https://. It isn’t a valid server name.' };
}

const endpoint: Field<string> = {
  ...WEBHOOK_WORDS.endpoint,
  rule: 'W2',
  type: z.string(),
  wrongType: wrongText,
  absent: { sentence: NO_ENDPOINT },
  checks: [
    allSeen('W2'),
    oneAddress('W2'),
    matching('W2', HTTPS_ADDRESS, endpointIssue),
    advise('W3', 'warning', addressAdvice),
    spacesAround('W3', 'Remove the spaces around the address', (value) =>
      HTTPS_ADDRESS.test(value),
    ),
  ],
};

export const MAX_RETRIES = 5;

const max_retries: Field<number> = {
  ...WEBHOOK_WORDS.max_retries,
  rule: 'W4',
  type: z.int().check(z.minimum(0), z.maximum(MAX_RETRIES)),
  wrongType: (value) => {
    const sentence = `Choose a whole number from 0 to ${MAX_RETRIES}`;
    if (typeof value === 'string' && /^\d$/.test(value) && Number(value) <= MAX_RETRIES)
      return {
        sentence: `Remove the quotes around the number`,
        fix: { label: `Use ${value}`, to: Number(value) },
      };
    return { sentence };
  },
  checks: [],
};

export const WEBHOOK_FIELDS = { endpoint, max_retries };
