import { toUnicode } from 'punycode/punycode.es6.js';
import { JOINED, SEEN } from './invisible-characters.ts';

// The domain is compiled without the DOM's types; URL itself is in every runtime it meets.
interface ParsedUrl {
  hostname: string;
  username: string;
  password: string;
  hash: string;
}
const { URL } = globalThis as unknown as { URL: new (text: string) => ParsedUrl };

/*
 * An address as JSON Schema can say it too (M9), readable: what only a parser knows of hosts and
 * ports is said beside it, as advice. White space and what nobody can see is no business of theirs:
 * see ALL_SEEN.
 */
const HOST = String.raw`(?:[^\s/?#@\\]*@)*(?:\[[\da-fA-F:.]+\]|[^\s/?#@:\\[\]<>^|%]+)`;
const AFTER_SCHEME = String.raw`${HOST}(?::\d{0,5})?(?:[/?#]\S*)? *`;
const WEB = `[hH][tT][tT][pP][sS]?://${AFTER_SCHEME}`;

/** W2: an https address with a host. Spaces after it are a warning's business (W3). */
export const HTTPS_ADDRESS = new RegExp(`^https://${AFTER_SCHEME}$`, 'u');

/** A6: nothing, an absolute http(s) URL, or a path from the root of the platform's own site. */
export const LOGO_ADDRESS = new RegExp(String.raw`^(?:${WEB}|/(?![/\\]).*)?$`, 'u');

/** The first of these. */
export const WEB_ADDRESS = new RegExp(`^${WEB}$`, 'u');

/** W2, A6: no second address behind the first one's host or path; in a query it is a value. */
export const ONE_ADDRESS = /^(?![^?#]*[\p{L}\p{N},;|][hH][tT][tT][pP][sS]?:\/\/)/u;

/** Its twin for what is in no address: white space, and what nobody can see but where it is part of the writing. */
export const ALL_SEEN = new RegExp(`^${SEEN}*(?:${JOINED}${SEEN}*)* *$`, 'u');

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
