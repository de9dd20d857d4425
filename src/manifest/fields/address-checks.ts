import { matching, type Check, type CheckIssue } from './checks.ts';
import type { RuleId } from './issue.ts';
import { withoutUnseen } from './invisible-characters.ts';
import { filledIn, placeholderIn, shortened } from './text-checks.ts';
import {
  ALL_SEEN,
  HTTPS_ADDRESS,
  isGatewayHost,
  isPrivateHost,
  isTunnelHost,
  mixesScripts,
  ONE_ADDRESS,
  parseWebAddress,
  WEB_ADDRESS,
  type WebAddress,
} from './web-address.ts';

const TWO_ADDRESSES = 'Keep one address here. These are two or more.';

/** W2, A6: nothing in an address but what is drawn. */
export const allSeen = (rule: RuleId): Check<string> =>
  matching(rule, ALL_SEEN, (value) => {
    const seen = withoutUnseen(value);
    if (seen !== value) {
      return {
        sentence: 'Remove the invisible characters from the address',
        fix: { label: 'Remove them', to: seen },
      };
    }
    const trimmed = value.trim();
    if (/\shttps?:\/\//i.test(trimmed) || !ONE_ADDRESS.test(trimmed))
      return { sentence: TWO_ADDRESSES };
    if (/[\r\n]/.test(trimmed)) return { sentence: 'Remove the line breaks from the address' };
    if (/\s/.test(trimmed))
      return { sentence: 'Remove the spaces from the address, or write %20 in place of each' };
    return {
      sentence: 'Remove the spaces around the address',
      fix: { label: 'Remove the spaces', to: trimmed },
    };
  });

/** W2, A6 */
export const oneAddress = (rule: RuleId): Check<string> =>
  matching(rule, ONE_ADDRESS, () => ({ sentence: TWO_ADDRESSES }));

/** W3, A6: an address as far as its pattern tells, which browsers cannot read all the same. */
export function unreadable(value: string): CheckIssue | false {
  if (!WEB_ADDRESS.test(value) || parseWebAddress(value)) return false;
  return /^[^:]*:\/\/[^/?#]*:\d{5} *(?:$|[/?#])/.test(value)
    ? { sentence: 'Use a port from 0 to 65535' }
    : { sentence: 'Check the server name. Browsers can’t read it.' };
}

/** W3: what is legal in an address, yet likely not meant. */
export function addressAdvice(value: string): CheckIssue[] {
  const placeholder = placeholderIn(value);
  const found = placeholder === undefined ? [] : [filledIn(placeholder)];
  const address = /^https?:\/\//i.test(value) ? parseWebAddress(value) : undefined;
  return address
    ? [...found, ...hostAdvice(value, address), ...partAdvice(value, address)]
    : [...found, unreadable(value)].filter((each) => each !== false);
}

function hostAdvice(value: string, { host, unicodeHost }: WebAddress): CheckIssue[] {
  const found: CheckIssue[] = [];
  if (host === 'your')
    found.push({
      sentence: 'Enter your own address. This is the example from LivePerson’s docs.',
      placeholder: 'https://your',
    });
  else if (/(?:^|\.)example\.(?:com|net|org)$/.test(host))
    found.push({
      sentence: `Replace “${shortened(host)}” with your own server. It’s only an example.`,
      placeholder: shortened(host),
    });
  else if (isPrivateHost(host))
    found.push({
      sentence: `Use a public address. “${shortened(host)}” can’t be reached from outside your network.`,
    });
  if (isTunnelHost(host))
    found.push({
      sentence: `Use your server’s own address. “${shortened(host)}” is a tunnel for testing.`,
    });
  if (isGatewayHost(host)) found.push(rewrittenAddress(value, host));
  if (host !== unicodeHost)
    found.push({
      sentence: `Check that this is your server. “${shortened(unicodeHost)}” is sent as “${shortened(host)}”${mixesScripts(unicodeHost) ? ', and it mixes look-alike letters from different alphabets' : ''}`,
    });
  return found;
}

function partAdvice(value: string, { host, hasUser, hasFragment }: WebAddress): CheckIssue[] {
  const found: CheckIssue[] = [];
  if (hasUser)
    found.push({
      sentence: `Remove the username and password from the address. Everything goes to “${shortened(host)}”.`,
    });
  const credential = CREDENTIAL.exec(value)?.[1];
  if (credential !== undefined)
    found.push({
      sentence: `Send “${shortened(credential)}” as a header instead. It reads like a secret, and addresses are shown and logged.`,
    });
  if (hasFragment) {
    const to = value.slice(0, value.indexOf('#'));
    found.push({
      sentence: 'Remove everything from # on. It’s never sent.',
      fix: { label: 'Remove it', to },
    });
  }
  return found;
}

/** The name of a query parameter that has a value. */
const CREDENTIAL =
  /[?&;]([\w.-]*(?:token|secret|passw(?:or)?d|passphrase|pwd|(?:api|access|subscription|functions)[-_]?key|signature|credentials?)|auth|authorization|bearer|code|jwt|key|pass|sas|session|sig)=[^&#\s]/i;

/** Safe Links says in plain sight what it replaced. */
function rewrittenAddress(value: string, host: string): CheckIssue {
  const sentence = `Enter your own address. An email program replaced it with one of “${shortened(host)}”.`;
  const to = originalIn(value);
  return to === undefined ? { sentence } : { sentence, fix: { label: 'Use the original', to } };
}

function originalIn(value: string): string | undefined {
  const [, encoded] = /[?&](?:url|u)=([^&#]+)/.exec(value) ?? [];
  if (encoded === undefined) return undefined;
  try {
    const address = decodeURIComponent(encoded);
    return HTTPS_ADDRESS.test(address) ? address : undefined;
  } catch {
    return undefined;
  }
}
