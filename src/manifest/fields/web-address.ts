import { toUnicode } from 'punycode/punycode.es6.js';
import { CONTROLS, JOINED, SEEN } from './invisible-characters.ts';

// The domain is compiled without the DOM's types; URL itself is in every runtime it meets.
interface ParsedUrl {
  hostname: string;
  username: string;
  password: string;
  hash: string;
}
const { URL } = globalThis as unknown as { URL: new (text: string) => ParsedUrl };

/*
 * What `new URL()` accepts, as patterns that JSON Schema can say too (M9). Stricter than URL in
 * places nobody means: percent-encoded hosts, IPv4 tails of IPv6 addresses, and a second address
 * behind the first. No pattern repeats a repetition of the same characters, so none can be made to
 * backtrack without end.
 */
const ONE_ADDRESS = '(?![^?#]*[\\p{L}\\p{N},;|][hH][tT][tT][pP][sS]?://)';
const USER = `(?:[^/?#\\\\\\s@${CONTROLS}]*@)*`;
/** What browsers take for a character that ends the host, or for a space. */
const NEVER_IN_HOST =
  '#%/:<>?@\\[\\\\\\]\\^|\\u00a8\\u00af\\u00b4\\u00b8\\u02d8-\\u02dd\\u0384\\u0385\\u1fbd\\u1fbf-\\u1fc1\\u1fcd-\\u1fcf\\u1fdd-\\u1fdf\\u1fed\\u1fee\\u1ffd\\u1ffe\\u2017\\u203e\\u2047-\\u2049\\u2100\\u2101\\u2105\\u2106\\u2a74\\u309b\\u309c\\ufe13\\ufe16\\ufe47-\\ufe4c\\ufe55\\ufe56\\ufe5f\\ufe64\\ufe65\\ufe68\\ufe6a\\ufe6b\\uff03\\uff05\\uff0f\\uff1a\\uff1c\\uff1e-\\uff20\\uff3b-\\uff3e\\uff5c\\uffe3';
const NAME = `[^${NEVER_IN_HOST}\\p{Z}\\p{Cc}\\p{Co}\\p{Cn}\\p{Cs}]+`;
/** The dots of other scripts part labels, too. */
const DOT = '[.\\u3002\\uff0e\\uff61]';
const ENDS_IN_NUMBER = `(?:[^/?#:@]*${DOT})?(?:\\d+|0[xX][\\da-fA-F]*)${DOT}?(?:[:/?#]| *$)`;
const BYTE = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d|0[xX][\\da-fA-F]{0,2}|0[0-3]?[0-7]{1,2})';
const IPV4 = `(?:(?:${BYTE}\\.){0,3}${BYTE}|[1-9]\\d{0,8}|[1-3]\\d{9}|0[xX][\\da-fA-F]{1,8})\\.?`;
const IPV6 = `\\[(?:${ipv6Forms().join('|')})\\]`;
const PORT = '(?::(?:6553[0-5]|655[0-2]\\d|65[0-4]\\d\\d|6[0-4]\\d{3}|[1-5]\\d{4}|\\d{0,4}))?';
const AUTHORITY = `${USER}(?:${IPV6}|(?=${ENDS_IN_NUMBER})${IPV4}|(?!${ENDS_IN_NUMBER})${NAME})${PORT}`;
const REST = `(?:[/?#][^${CONTROLS}]*| *)`;

/** W2: an https address with a host. Spaces after it are a warning's business (W3). */
export const HTTPS_ADDRESS = new RegExp(`^${ONE_ADDRESS}https://${AUTHORITY}${REST}$`, 'u');

/** A6: nothing, an absolute http(s) URL, or a path from the root of the platform's own site. */
export const LOGO_ADDRESS = new RegExp(
  `^(?:${ONE_ADDRESS}[hH][tT][tT][pP][sS]?://${AUTHORITY}${REST}|/(?![/\\\\])[^${CONTROLS}]*)?$`,
  'u',
);

/** Its twin for what is in no address: white space, and what nobody can see but where it is part of the writing. */
export const ALL_SEEN = new RegExp(`^${SEEN}*(?:${JOINED}${SEEN}*)* *$`, 'u');

function ipv6Forms(): string[] {
  const group = '[\\da-fA-F]{1,4}';
  const shortened = Array.from({ length: 8 }, (_, left) => {
    const before = left === 0 ? '' : `(?:${group}:){${left - 1}}${group}`;
    const after = left === 7 ? '' : `(?:${group}(?::${group}){0,${6 - left}})?`;
    return `${before}::${after}`;
  });
  return [`(?:${group}:){7}${group}`, ...shortened];
}

/** The parts of an address that people should see before they trust it. */
export interface WebAddress {
  /** As it goes over the wire: lower case, punycode, IPv4 in four numbers. */
  host: string;
  /** The same, readable: Unicode. */
  unicodeHost: string;
  hasUser: boolean;
  hasFragment: boolean;
}

/** Longer than any host that has an address; decoding takes the square of its length. */
const LONGEST_HOST = 1000;

/** What a browser makes of the address, or `undefined` where it makes nothing of it. */
export function parseWebAddress(text: string): WebAddress | undefined {
  try {
    const { hostname, username, password, hash } = new URL(text);
    return {
      host: hostname,
      unicodeHost: hostname.length > LONGEST_HOST ? hostname : toUnicode(hostname),
      hasUser: username !== '' || password !== '',
      hasFragment: hash !== '' || text.includes('#'),
    };
  } catch {
    return undefined;
  }
}

const PRIVATE_IPV4 =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
const PRIVATE_IPV6 = /^\[(?:::1?\]|f[cd][\da-f]{2}:|fe[89ab][\da-f]:|::ffff:)/;

/** Not reachable from outside: loopback, private, link-local, single-label and local-only names (W3). */
export function isPrivateHost(host: string): boolean {
  if (host.startsWith('[')) return PRIVATE_IPV6.test(host);
  if (/^\d+(?:\.\d+){3}$/.test(host)) return PRIVATE_IPV4.test(`${host}.`);
  const name = host.replace(/\.$/, '');
  return !name.includes('.') || /\.(?:localhost|local|internal|lan|home\.arpa)$/.test(name);
}

/** Hosts of services that lead to a developer's own machine, or only record what they get (W3). One line adds one. */
const TUNNELS = [
  'ngrok.io',
  'ngrok.app',
  'ngrok.dev',
  'ngrok-free.app',
  'ngrok-free.dev',
  'trycloudflare.com',
  'loca.lt',
  'localhost.run',
  'lhr.life',
  'serveo.net',
  'devtunnels.ms',
  'pagekite.me',
  'webhook.site',
];

/** Hosts by which mail programs and chats replace an address, to look at who follows it (W3). One line adds one. */
const GATEWAYS = [
  'safelinks.protection.outlook.com',
  'safelinks.protection.office365.us',
  'statics.teams.cdn.office.net',
  'urldefense.com',
  'urldefense.us',
  'urldefense.proofpoint.com',
  'linkprotect.cudasvc.com',
  'mimecastprotect.com',
  'mimecast.com',
  'secure-web.cisco.com',
  'protection.sophos.com',
  'clicktime.symantec.com',
  'protect.checkpoint.com',
  'protect2.fireeye.com',
  'scanmail.trustwave.com',
  'link.edgepilot.com',
  'cloud-security.net',
  'slack-redir.net',
  'l.facebook.com',
];

export function isTunnelHost(host: string): boolean {
  return isOneOf(TUNNELS, host);
}

export function isGatewayHost(host: string): boolean {
  return isOneOf(GATEWAYS, host);
}

function isOneOf(hosts: readonly string[], host: string): boolean {
  return hosts.some((each) => host === each || host.endsWith(`.${each}`));
}

/** A label with letters of more than one of the alphabets that look alike. */
export function mixesScripts(unicodeHost: string): boolean {
  const scripts = [
    /\p{Script=Latin}/u,
    /\p{Script=Cyrillic}/u,
    /\p{Script=Greek}/u,
    /\p{Script=Armenian}/u,
    /\p{Script=Cherokee}/u,
  ];
  return unicodeHost
    .split('.')
    .some((label) => scripts.filter((script) => script.test(label)).length > 1);
}
