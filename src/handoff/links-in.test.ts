import { expect, test } from 'vitest';
import { READY_MANIFEST } from '#manifest/ready-manifest.fixture.ts';
import { linkTo } from './link-address.ts';
import { linksIn } from './links-in.ts';
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
])('every link is found, %s', async (_how, text) => {
  expect(await namesIn(text)).toEqual(['Acme', 'Beta']);
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
