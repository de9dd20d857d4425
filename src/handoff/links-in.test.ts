import { expect, test } from 'vitest';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { whyNoLink } from './gateways.ts';
import { linkTo } from './link-to.ts';
import { linksIn } from './payload.ts';
import { decodeLink, encodeDraft } from './share-link.ts';

const payloadOf = (client_name: string) =>
  encodeDraft({
    draftId: client_name,
    round: 1,
    message: '',
    notes: [],
    manifest: { ...READY_MANIFEST, client_name },
  });
const [ACME, BETA] = await Promise.all([payloadOf('Acme'), payloadOf('Beta')]);
const link = (payload: string) => linkTo(payload, 'https://tool.example/wizard/');

const namesIn = async (text: string) => {
  const found = await Promise.all(linksIn(text).map(decodeLink));
  return found.map((each) => (each.kind === 'draft' ? each.draftId : each.kind));
};

test.each([
  ['one per line', `${link(ACME)}\n${link(BETA)}\n`],
  ['side by side', `${link(ACME)} ${link(BETA)}`],
  ['in sentences', `See (${link(ACME)}), or <${link(BETA)}>. Thank you.`],
  ['in a quoted mail', `> Hello,\n> ${link(ACME)}\n>\n> and\n> ${link(BETA)}\n`],
  ['wrapped at 76', `${link(ACME)}\n${link(BETA)}`.replace(/(.{75})/g, '$1=\r\n')],
  ['escaped by a gateway', [ACME, BETA].map((each) => encodeURIComponent(link(each))).join('\n')],
  [
    'wrapped and cut off in the text beside',
    `${link(ACME).slice(0, -9)}…\n${link(ACME)}\n${link(BETA)}`,
  ],
])('every link is found, %s', async (_how, text) => {
  expect(await namesIn(text)).toEqual(['Acme', 'Beta']);
});

const escaped = encodeURIComponent;
const stars = (text: string, named: string) =>
  `https://urldefense.com/v3/__${text}__;${named}!!NCc8flgU!aBc-d_e$`;
const proofpoint2 = (text: string) =>
  `https://urldefense.proofpoint.com/v2/url?u=${text
    .replace(/[^\w./]|_/g, (sign) => `-${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('/', '_')}&d=DwMFAg&c=euGZstcaTDllvimEN8b7jXrwqOf&r=x-_&m=y&s=z&e=`;
const base64 = (text: string) => btoa(text);

// The shapes are the services' own, taken from links of theirs that were sent.
test.each<[string, (address: string) => string]>([
  [
    'Safe Links',
    (to) =>
      `https://eur01.safelinks.protection.outlook.com/?url=${escaped(to)}&data=05%7C02%7C&reserved=0`,
  ],
  [
    'Safe Links in HTML',
    (to) => `https://nam12.safelinks.protection.outlook.com/?url=${escaped(to)}&amp;data=05`,
  ],
  [
    'Proofpoint v1',
    (to) => `https://urldefense.proofpoint.com/v1/url?u=${to.replace('#', '%23')}&k=abc%3D`,
  ],
  ['Proofpoint v2', proofpoint2],
  ['Proofpoint v3', (to) => stars(to.replace('#', '*'), 'Iw')],
  [
    'Proofpoint v3 with a run of characters',
    (to) => stars(to.replace('wizard/#', '~ñ/#').replace('~ñ', '**A').replace('#', '*'), 'fsOxIw'),
  ],
  ['Barracuda', (to) => `https://linkprotect.cudasvc.com/url?a=${escaped(to)}&c=E,1,x&typo=1`],
  ['Cisco', (to) => `https://secure-web.cisco.com/1aBcD-eF/${escaped(to)}`],
  [
    'Trend Micro',
    (to) => `https://ca-1.trendmicro.com/wis/clicktime/v1/query?url=${escaped(to)}&umid=1`,
  ],
  ['Symantec', (to) => `https://clicktime.symantec.com/3Abc?u=${escaped(to)}`],
  ['FireEye', (to) => `https://protect2.fireeye.com/v1/url?k=1&q=1&e=2&u=${escaped(to)}`],
  [
    'Sophos',
    (to) =>
      `https://eu-west-1.protection.sophos.com/?d=tool.example&u=${escaped(base64(to))}&i=NWY=&t=x&h=y`,
  ],
  [
    'Bitdefender',
    (to) => `https://lsems.gravityzone.bitdefender.com/scan/${base64(to)}/5F2A?c=1&i=1`,
  ],
  [
    'Check Point',
    (to) => `https://url.avanan.click/v2/___${to.replace('#', '%23')}___.YXAzOmFjbWU6YTpv`,
  ],
  ['Google', (to) => `https://www.google.com/url?q=${escaped(to)}&sa=D`],
  [
    'two of them',
    (to) =>
      `https://eur01.safelinks.protection.outlook.com/?url=${escaped(proofpoint2(to))}&data=05`,
  ],
  [
    'two of them the other way',
    (to) =>
      proofpoint2(`https://eur01.safelinks.protection.outlook.com/?url=${escaped(to)}&data=05`),
  ],
  ['one that escapes twice', (to) => `https://gate.example/?to=${escaped(escaped(to))}`],
  ['one that escapes the # alone, twice', (to) => to.replace('#', '%2523')],
  ['one that escapes the slashes', (to) => to.replace('#/open/', '%23%2Fopen%2F')],
  ['one that escapes the slashes, twice', (to) => to.replace('#/open/', '%2523%252Fopen%252F')],
])('a link that went through %s is led back', async (_service, rewritten) => {
  const text = `Hello,\n<${rewritten(link(ACME))}>\n\n> ${rewritten(link(BETA))}\nRegards`;
  expect(await namesIn(text)).toEqual(['Acme', 'Beta']);
});

test('a link whose address a service keeps to itself is told from a text without any', () => {
  const mail = 'Hello,\nhttps://protect-eu.mimecast.com/s/aBcD?domain=tool.example\nRegards';
  expect(linksIn(mail)).toEqual([]);
  expect(whyNoLink(mail)).toContain('Mimecast');
  expect(whyNoLink('See https://bit.ly/3xYz')).toContain('link shortener');
  expect(whyNoLink('See https://acme.example/notbit.ly')).toBeUndefined();
});

test('a text of near misses is read as fast as any', () => {
  const pieces = [
    '/v3/__https:',
    'urldefense.com/v2/url?u=',
    'aHR0cHM6Ly',
    '%25',
    'open/',
    '=\r\n>',
    '**',
  ];
  for (const piece of pieces) expect(linksIn(piece.repeat(1_000_000 / piece.length))).toEqual([]);
});

test('the same link twice is one', async () => {
  expect(await namesIn(`${link(ACME)} <${link(ACME)}>`)).toEqual(['Acme']);
});

test('a link that was cut off does not spoil the next', async () => {
  const text = `${link(ACME).slice(0, -5)}\n${link(BETA)}`;
  expect(linksIn(text)).toHaveLength(2);
  expect(await Promise.all(linksIn(text).map(decodeLink))).toMatchObject([
    { kind: 'problem', problem: 'cut' },
    { kind: 'draft', draftId: 'Beta' },
  ]);
});

test('other addresses, versions and words are no links', () => {
  expect(linksIn('Version v2.0 of https://acme.example/api/v1.json, opened (v1.x)')).toEqual([]);
});
