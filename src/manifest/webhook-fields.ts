import * as z from 'zod/mini';
import { CONTROLS, matching, remark, wrongText, type Field, type Violation } from './checks.ts';
import { nameOf } from './json.ts';
import {
  HTTPS_ADDRESS,
  isPrivateHost,
  isTunnelHost,
  mixesScripts,
  parseWebAddress,
} from './web-address.ts';

function endpointViolation(value: string): Violation {
  const trimmed = value.trim();
  if (trimmed === '')
    return { sentence: 'Enter the address your server listens on, starting with https://' };
  if (trimmed !== value && HTTPS_ADDRESS.test(trimmed)) {
    return {
      sentence: 'Remove the spaces around the address',
      fix: { label: 'Remove the spaces', to: trimmed },
    };
  }
  if (/^https?:\/\//i.test(trimmed) && !trimmed.startsWith('https://')) {
    const to = trimmed.replace(/^https?/i, 'https');
    const sentence = /^https/i.test(trimmed)
      ? 'Write https:// in lower case'
      : 'Use https: http is not accepted';
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
  return { sentence: unreadableHost(trimmed) };
}

function unreadableHost(value: string): string {
  if (new RegExp(`[${CONTROLS}]`, 'u').test(value))
    return 'Remove the line breaks and control characters from the address';
  if (/^https:\/\/(?:$|[/?#:])/.test(value))
    return 'Add the host after https://, as in https://hooks.acme.com';
  const placeholder = /^https:\/\/[^/?#]*(<[^>]*>)/.exec(value)?.[1];
  if (placeholder !== undefined) return `Put your own host in place of ${placeholder}`;
  if (/^https:\/\/[^/?#]*:\d{5,}/.test(value)) return 'Use a port from 0 to 65535';
  return 'Check the host after https://: it cannot be read as a server’s name';
}

const PLACEHOLDER = /\{[^{}]*\}|<[^<>]*>|%7B.*?%7D/i;

/** W3: what is legal in an address, yet likely not meant. */
function hostRemarks(value: string): Violation[] {
  const found: Violation[] = [];
  const placeholder = PLACEHOLDER.exec(value)?.[0];
  if (placeholder !== undefined)
    found.push({ sentence: `Fill in ${placeholder}: it is a placeholder` });
  const address = /^https?:\/\//i.test(value) ? parseWebAddress(value) : undefined;
  if (!address) {
    if (HTTPS_ADDRESS.test(value))
      found.push({ sentence: 'Check the host: browsers cannot read it' });
    return found;
  }
  const { host, unicodeHost, hasUser, hasFragment } = address;
  if (host === 'your')
    found.push({ sentence: 'Put your own address here: this is the documents’ template' });
  else if (/(?:^|\.)example\.(?:com|net|org)$/.test(host))
    found.push({ sentence: `Put your own host in place of ${host}: it belongs to nobody` });
  else if (isPrivateHost(host))
    found.push({
      sentence: `Use a public host: ${host} cannot be reached from outside your network`,
    });
  if (isTunnelHost(host))
    found.push({
      sentence: `Use your server’s own host: ${host} is a tunnel, made for trying out`,
    });
  if (hasUser)
    found.push({ sentence: `Take the name and password out of the address: it goes to ${host}` });
  if (hasFragment)
    found.push({ sentence: 'Remove what follows #: it is never sent', ...withoutFragment(value) });
  if (host !== unicodeHost)
    found.push({
      sentence: `Check that this is your host: ${unicodeHost} is ${host} on the wire${mixesScripts(unicodeHost) ? ', and it mixes alphabets that look alike' : ''}`,
    });
  return found;
}

function withoutFragment(value: string): Pick<Violation, 'fix'> {
  return { fix: { label: 'Remove it', to: value.slice(0, value.indexOf('#')) } };
}

const endpoint: Field<string> = {
  label: 'Endpoint',
  help: 'Where this event is sent, query included. It has to answer over https.',
  example: 'https://hooks.acme.com/liveperson',
  optional: false,
  rule: 'W2',
  type: z.string(),
  wrongType: wrongText,
  absent: { sentence: 'Enter the address your server listens on, starting with https://' },
  checks: [
    matching('W2', HTTPS_ADDRESS, endpointViolation),
    remark('W3', 'warning', hostRemarks),
    remark(
      'W3',
      'warning',
      (value) =>
        HTTPS_ADDRESS.test(value) &&
        value !== value.trim() && {
          sentence: 'Remove the spaces around the address',
          fix: { label: 'Remove the spaces', to: value.trim() },
        },
    ),
  ],
};

export const MOST_RETRIES = 5;

const max_retries: Field<number> = {
  label: 'Max retries',
  help: 'How often to try again when your server does not answer. Not set: the platform decides. 0: never.',
  optional: true,
  rule: 'W4',
  type: z.int().check(z.minimum(0), z.maximum(MOST_RETRIES)),
  wrongType: (value) => {
    const sentence = `Choose a whole number from 0 to ${MOST_RETRIES}`;
    if (typeof value === 'string' && /^[0-5]$/.test(value))
      return {
        sentence: `Write the number without quotes`,
        fix: { label: `Use ${value}`, to: Number(value) },
      };
    return {
      sentence: typeof value === 'number' ? sentence : `${sentence}; it is ${nameOf(value)}`,
    };
  },
  checks: [],
};

export const WEBHOOK_FIELDS = { endpoint, max_retries };
