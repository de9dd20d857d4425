import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeNotes } from '#drafts/note.ts';
import { times } from '#long-run.fixture.ts';
import { anyManifest } from '#manifest/values/any-manifest.fixture.ts';
import { isObject, type Json, type JsonObject } from '#manifest/json/json.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { CONNECTOR_EXAMPLE, INSTALLING_EXAMPLE } from '#manifest/values/seed-manifests.fixture.ts';
import { fingerprintOf } from './fingerprint.ts';
import { encodePayload } from './payload.ts';
import { decodeLink, encodeDraft, encodeReview } from './share-link.ts';
import { putSecrets, takeSecrets } from './header-secrets.ts';
import { openSecrets } from './seal.ts';

const anyDraft = fc.record({
  manifest: anyManifest.filter(isObject),
  draftId: fc.stringMatching(/^[\w-]{0,20}$/),
  round: fc.integer({ min: 1, max: 100_000 }),
  message: fc.string({ unit: 'grapheme' }),
  notes: fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[\w-]{1,8}$/),
      asked: fc.record(
        {
          rev: fc.nat({ max: 9 }),
          path: fc.constantFrom('', '/client_name'),
          text: fc.string(),
          edits: fc.nat({ max: 9 }),
          withdrawn: fc.constant(true as const),
        },
        { requiredKeys: ['rev', 'path', 'text'] },
      ),
      reply: fc.record({
        rev: fc.nat({ max: 9 }),
        text: fc.string(),
        state: fc.constantFrom('open', 'accepted', 'done'),
      }),
    }),
    { maxLength: 3, selector: ({ id }) => id },
  ),
});

test('[S5] any draft comes out of a link as it went in, less its header values', async () => {
  await fc.assert(
    fc.asyncProperty(anyDraft, async (draft) => {
      const { bare, secrets } = takeSecrets(draft.manifest);
      const opened = await decodeLink(`https://x.example/#/open/${await encodeDraft(draft)}`);
      expect(opened).toEqual({
        ...draft,
        kind: 'draft',
        manifest: bare,
        notes: mergeNotes([], draft.notes),
        fingerprint: fingerprintOf(draft.manifest),
        secrets: Object.keys(secrets).length > 0 ? 'left-out' : 'none',
        sealed: '',
      });
    }),
    { numRuns: times(2_000) },
  );
});

test('a link that says more than this version knows is not opened without it', async () => {
  const draft = { draftId: 'a1', round: 1, manifest: READY_MANIFEST };
  for (const payload of [draft, { review: {} }]) {
    const link = await encodePayload({ ...payload, due: '2027-01-31' });
    expect(await decodeLink(link)).toEqual({ kind: 'problem', problem: 'newer' });
  }
});

test('[S6] header values are in no link, unless under a passphrase', async () => {
  const bare = await encode(READY_MANIFEST);
  const opened = await decodeLink(bare);
  expect(JSON.stringify(opened)).not.toContain('s3cret');

  const sealed = await decodeLink(await encode(READY_MANIFEST, 'correct horse'));
  if (sealed.kind !== 'draft') throw new Error(sealed.kind);
  expect(sealed.secrets).toBe('sealed');
  expect(JSON.stringify(sealed)).not.toContain('s3cret');
  expect(await openSecrets(sealed.sealed, 'wrong horse')).toBeUndefined();
  const secrets = await openSecrets(sealed.sealed, 'correct horse');
  expect(secrets && putSecrets(sealed.manifest, secrets)).toEqual(READY_MANIFEST);
});

/** Made before other shapes of secrets were sealed. */
const ON_THEIR_WAY = {
  open: 'v1.ADyBbH7PghY5BCsIwFESvEmadtnb7QaRuPYBC6SLWmMa2SWyCICXgNbyeJ5F0oe7cvMXw582foUEQJTgmUMlxAs0QoBpVO0q270TwlXNoOI4p3U7aKP_JWWvNTU5eBG2NZ8GyVHs9np4JJU3wqShTsQvBeSoK0Y4yb-1YDFbZ3BmVLs5pVSVcQCuOfuGwUKfY_Co6a3uff0XLdw5U1zOuIByyyulsJ--ITRM5xv-GjRiGdYkmxhg5OlAZ3w',
  sealed:
    'v1.AHiDZZL4ahY7bbqpAFIZfhaxrPEC10kl2GgQP2CrbA93sGmMGHAcEZpABixqSvkZfr0_S4EW77_bNd_Fn_d-_rhACAqyADBkgRYYdoCtgQGvQ_YRIfwKcCz1NYSODV6f9LGRUfOeSz9mJZALnIWdCyrlU1z7fP4SEKWG5qIukLgZ5ngrUamE_IU2fJ62YU95MGa0v9vUqrXEA1JYhujG-Maxj9q8i4DwSzR_R7bsU0Hp9hSMgcBt6GjaeyBmqzaaSIfm_4RHH8S8FNlVVVTIIQNDjrvdwUQOj3SVmRqZL07USjZ7UgJGO89C3HcsuEsd_LovixRpGZ82y8bzcXqZDbUsbC32gHULRM7O783HanXWCxSq8Oy1MvCTG4FUrZqUxelN7Rt-15-1xQKO-OfY6ym86O22zXdkdDNtHfxKr1v3qyPS9x2lBCy8bn92V_7e8sJH3NorUyXyoaMZ-u3BmwlgeYp5NnpzV6063GYXqCw',
};

test('[S5] [S6] links on their way open and unlock as they did, and have the fingerprint they had', async () => {
  expect([READY_MANIFEST, CONNECTOR_EXAMPLE, INSTALLING_EXAMPLE].map(fingerprintOf)).toEqual([
    '8748-1453',
    'CC93-AD2C',
    '990D-0452',
  ]);
  const opened = await decodeLink(ON_THEIR_WAY.open);
  expect(opened).toMatchObject({ secrets: 'left-out', fingerprint: '8748-1453' });
  const sealed = await decodeLink(ON_THEIR_WAY.sealed);
  if (sealed.kind !== 'draft') throw new Error(sealed.kind);
  expect(sealed.fingerprint).toBe('8748-1453');
  const secrets = await openSecrets(sealed.sealed, 'correct horse');
  expect(secrets && putSecrets(sealed.manifest, secrets)).toEqual(READY_MANIFEST);
});

test('[S6] secrets of every shape go along under the passphrase, and are put back exactly', async () => {
  const headers: Json[] = [
    { Authorization: 's3cret', Empty: '', Off: null },
    ['X: s3cret', '', 7],
    [['X', 's3cret']],
    'X: s3cret',
    [{ name: 'X', value: 's3cret' }, { header_value: { deep: 's3cret' } }],
  ];
  // All in one: to make a key of a passphrase takes long, as it should.
  const manifest = {
    ...READY_MANIFEST,
    x: headers.map((each) => ({ headers: each })),
    at: 'https://a:s3cret@b.example/',
  };
  const opened = await decodeLink(await encode(manifest, 'correct horse'));
  if (opened.kind !== 'draft') throw new Error(opened.kind);
  expect(JSON.stringify(opened)).not.toContain('s3cret');
  expect(opened.fingerprint).toBe(fingerprintOf(manifest));
  const secrets = await openSecrets(opened.sealed, 'correct horse');
  expect(secrets && putSecrets(opened.manifest, secrets)).toEqual(manifest);
});

test('what was sealed for other places is not put in', () => {
  const bare = { client_name: 'Acme', x: { headers: { X: '' } }, at: 'https://a@b.example/' };
  const odd = {
    '/client_name': 'Beta',
    '/x/headers/Y': 's',
    '/at': 'https://a:s@c.example/',
    '/client_secret': 's',
    '/x/headers/X': 's3cret',
  };
  expect(putSecrets(bare, odd)).toEqual({ ...bare, x: { headers: { X: 's3cret' } } });
});

test('[S5] a changed link opens the same draft or says what is wrong, never another draft', async () => {
  const links = await Promise.all([
    Promise.resolve(ON_THEIR_WAY.open),
    encode(READY_MANIFEST),
    encode({ ...READY_MANIFEST, x: [1, { y: 'z' }] }),
    encodeReview({
      draftId: 'a1',
      round: 2,
      fingerprint: '7F3A-91C2',
      decision: 'approve',
      comment: 'Fine',
      notes: [],
    }),
  ]);
  const originals = await Promise.all(links.map((link) => decodeLink(link)));
  await fc.assert(
    fc.asyncProperty(mutation, async ({ which, mutate }) => {
      const link = links[which] ?? '';
      const opened = await decodeLink(mutate(link));
      const shown = opened.kind === 'problem' ? originals[which] : opened;
      expect(shown).toEqual(originals[which]);
    }),
    { numRuns: times(10_000) },
  );
});

const places = fc.tuple(fc.nat({ max: 2_000 }), fc.nat({ max: 2_000 }));
const mutation = fc
  .tuple(
    fc.nat({ max: 3 }),
    places,
    fc.constantFrom('cut', 'drop', 'swap', 'double', 'put', 'flip'),
    fc.string({ maxLength: 3 }),
  )
  .map(([which, [from, to], how, text]) => ({
    which,
    mutate(link: string): string {
      const [a, b] = [from % link.length, to % link.length].toSorted((x, y) => x - y);
      if (a === undefined || b === undefined) return link;
      switch (how) {
        case 'cut':
          return link.slice(0, b);
        case 'drop':
          return link.slice(0, a) + link.slice(b);
        case 'swap':
          return link.slice(0, a) + link.slice(b) + link.slice(a, b);
        case 'double':
          return link.slice(0, b) + link.slice(a);
        case 'put':
          return link.slice(0, a) + text + link.slice(a + text.length);
        case 'flip':
          return link.slice(0, a) + link.charAt(a).toUpperCase() + link.slice(a + 1);
      }
    },
  }));

test('[S5] a manifest of 10 headers makes a link of under 1,200 characters, the documents’ of under 1,000', async () => {
  const base = 'https://partners.example/install-manifest/#/open/';
  const random = (length: number) =>
    Array.from({ length }, (_, index) => ((index * 7919 + length * 31) % 36).toString(36)).join('');
  const headers = Array.from({ length: 10 }, (_, index) => ({
    header_name: `X-${random(12 + index)}`,
    header_value: random(40),
  }));
  const withHeaders: JsonObject = {
    ...READY_MANIFEST,
    capabilities: {
      webhooks: {
        'ms.MessagingEventNotification.ContentEvent': { endpoint: 'https://a.example/', headers },
      },
    },
  };
  expect((base + (await encode(withHeaders))).length).toBeLessThan(1_200);
  for (const seed of [CONNECTOR_EXAMPLE, INSTALLING_EXAMPLE]) {
    expect((base + (await encode(seed))).length).toBeLessThan(1_000);
  }
});

test.each<[string, (link: string) => string]>([
  ['in angle brackets', (link) => `<${link}>`],
  ['at the end of a sentence', (link) => `It is here: ${link}.`],
  ['with an escaped #', (link) => link.replace('#', '%23')],
  ['wrapped over lines', (link) => link.replace(/.{60}/g, '$&\r\n')],
  ['quoted in a reply', (link) => `> ${link.replace(/.{60}/g, '$&\n> ')}\n> Regards`],
  ['in quoted-printable', (link) => link.replace(/.{70}/g, '$&=\r\n')],
  [
    'through a gateway',
    (link) => `https://gate.example/?url=${encodeURIComponent(link)}&data=05%7C01%7C`,
  ],
  ['with words run into it', (link) => `${link}Regards`],
])('[S5] a link is recovered %s', async (_how, mangle) => {
  const link = `https://partners.example/#/open/${await encode(READY_MANIFEST)}`;
  expect(await decodeLink(mangle(link))).toMatchObject({ kind: 'draft' });
});

test('[S5] a bomb is stopped, a cut link says so', async () => {
  const bomb = await encode({ client_name: 'A'.repeat(5_000_000) });
  expect(await decodeLink(bomb)).toEqual({ kind: 'problem', problem: 'too-large' });
  const link = await encode(READY_MANIFEST);
  expect(await decodeLink(link.slice(0, -1))).toEqual({ kind: 'problem', problem: 'cut' });
  expect(await decodeLink('https://x.example/')).toEqual({ kind: 'problem', problem: 'no-link' });
  expect(await decodeLink(link.replace('v2.', 'v3.'))).toEqual({
    kind: 'problem',
    problem: 'newer',
  });
});

test('a link whose draft has a name that fits no address is none of ours', async () => {
  const odd = { draftId: '../a b', round: 1, message: '', notes: [], manifest: READY_MANIFEST };
  expect(await decodeLink(await encodeDraft(odd))).toEqual({
    kind: 'problem',
    problem: 'not-ours',
  });
});

function encode(manifest: JsonObject, passphrase?: string): Promise<string> {
  const draft = { draftId: '0f1e2d3c4b5a69788796', round: 1, message: '', notes: [], manifest };
  return encodeDraft(passphrase === undefined ? draft : { ...draft, passphrase });
}
