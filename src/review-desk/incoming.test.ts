import { expect, test } from 'vitest';
import { linkTo } from '#handoff/link-to.ts';
import {
  attached,
  base64,
  mime,
  multipart,
  part,
  quotedPrintable,
} from '#workspace/mails.fixture.ts';
import { encodeDraft } from '#handoff/share-link.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { readAnything } from '#workspace/read-anything.ts';
import { readIncoming } from './incoming.ts';

const named = (client_name: string) => ({ ...READY_MANIFEST, client_name });
const linkOf = async (name: string) => {
  const draft = { draftId: name, round: 1, message: '', notes: [], manifest: named(name) };
  return linkTo(await encodeDraft(draft), 'https://tool.example/wizard/');
};
const [ACME, BETA] = await Promise.all([linkOf('Acme'), linkOf('Beta')]);
const FILE = JSON.stringify(named('Gamma'), null, 2);
const BODY = `Grüße,\r\nopen it here: ${ACME}\r\nKind regards`;

const text = (body: string, headers: string[] = [], type = 'text/plain; charset=utf-8') =>
  part({ type, headers, body });
const html = (body: string) =>
  text(
    quotedPrintable(`<html><head><style>a{}</style></head><body>${body}</body></html>`),
    ['Content-Transfer-Encoding: quoted-printable'],
    'text/html; charset=utf-8',
  );
const NAMES: readonly [string, string | Uint8Array<ArrayBuffer>, readonly string[]][] = [
  ['a body in base64', mime(text(base64(BODY), ['Content-Transfer-Encoding: base64'])), ['Acme']],
  [
    'a body in quoted-printable, its link wrapped',
    mime(text(quotedPrintable(BODY), ['Content-Transfer-Encoding: quoted-printable'])),
    ['Acme'],
  ],
  [
    'a body in flowed lines',
    mime(text(BODY.replace(/.{70}/g, '$&\r\n'), [], 'text/plain; format=flowed; delsp=yes')),
    ['Acme'],
  ],
  [
    'a body in Latin-1, in bytes that are no UTF-8',
    Uint8Array.from(Buffer.from(mime(text(BODY, [], 'text/plain; charset=iso-8859-1')), 'latin1')),
    ['Acme'],
  ],
  [
    'HTML alone, the link in an href',
    mime(html(`<p>Gr&uuml;&szlig;e</p><a href="${ACME.replace('#', '&#35;')}">Open it</a>`)),
    ['Acme'],
  ],
  [
    'HTML beside its text, where the link is cut off',
    mime(
      multipart(
        'alternative',
        text(`See ${ACME.slice(0, 60)}…`),
        html(`<a href='${ACME}'>here</a>`),
      ),
    ),
    ['Acme'],
  ],
  [
    'a link that Outlook rewrote in HTML',
    mime(
      html(
        `<a href="https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(ACME)}&amp;data=05" originalsrc="${ACME}">x</a>`,
      ),
    ),
    ['Acme'],
  ],
  [
    'several links',
    mime(html(`<ul><li><a href="${ACME}">1</a></li><li><a href="${BETA}">2</a></li></ul>`)),
    ['Acme', 'Beta'],
  ],
  [
    'a manifest attached, and a logo in the signature',
    mime(
      multipart(
        'mixed',
        multipart(
          'related',
          html('<p>See below</p>'),
          attached('logo.png', '\u0089PNG', 'image/png'),
        ),
        attached('gamma.json', FILE),
        attached('smime.p7s', 'x', 'application/pkcs7-signature'),
      ),
    ),
    ['Gamma'],
  ],
  [
    'a manifest attached as Thunderbird names it, and as bytes of no kind',
    mime(
      multipart(
        'mixed',
        text('See below'),
        part({
          type: 'application/octet-stream',
          headers: [
            "Content-Disposition: attachment; filename*0*=UTF-8''g%C3%A4mma; filename*1*=.json",
            'Content-Transfer-Encoding: base64',
          ],
          body: base64(FILE),
        }),
      ),
    ),
    ['Gamma'],
  ],
  [
    'a manifest attached as Apple Mail does, inline',
    mime(
      multipart(
        'mixed',
        text('See below'),
        part({
          type: 'application/json; x-unix-mode=0644; name="gamma.json"',
          headers: ['Content-Disposition: inline;\r\n\tfilename=gamma.json'],
          body: FILE,
        }),
        text('\r\n\r\nSent from my desk'),
      ),
    ),
    ['Gamma'],
  ],
  [
    'links and attachments, several of each',
    mime(
      multipart(
        'mixed',
        text(`${ACME}\r\n${BETA}`),
        attached('gamma.json', FILE),
        attached('delta.txt', JSON.stringify(named('Delta')), 'text/plain'),
      ),
    ),
    ['Acme', 'Beta', 'Gamma', 'Delta'],
  ],
  [
    'a mail that was forwarded in it',
    mime(
      multipart(
        'mixed',
        text('FYI'),
        part({
          type: 'message/rfc822',
          body: mime(text(base64(BODY), ['Content-Transfer-Encoding: base64'])),
        }),
      ),
    ),
    ['Acme'],
  ],
  [
    'a mail that is attached to it, with a manifest attached to that',
    mime(
      multipart(
        'mixed',
        text('FYI'),
        part({
          type: 'message/rfc822; name="Fwd.eml"',
          headers: ['Content-Disposition: attachment; filename="Fwd.eml"'],
          body: mime(multipart('mixed', text('See below'), attached('gamma.json', FILE))),
        }),
      ),
    ),
    ['Gamma'],
  ],
  [
    'a manifest in its text',
    mime(text(`Hello {you},\r\n\r\n${FILE}\r\n\r\nRegards`.replace('{you}', 'you'))),
    ['Gamma'],
  ],
  [
    'a manifest in its text and a picture of nothing beside it',
    mime(
      multipart(
        'mixed',
        text(`Hello,\r\n${FILE}`),
        attached('a.pdf', '%PDF-1.7', 'application/pdf'),
      ),
    ),
    ['Gamma', 'refused'],
  ],
  ['a file of Apple Mail', `1234      \n${mime(text(BODY))}`, ['Acme']],
  ['a byte-order mark', `\ufeff${mime(text(BODY))}`, ['Acme']],
  [
    'a mailbox of two mails',
    `From - Fri Nov 27 09:00:00 2026\r\n${mime(multipart('mixed', text(ACME)))}\r\nFrom - Fri Nov 27 09:01:00 2026\r\n${mime(text(BETA))}`,
    ['Acme', 'Beta'],
  ],
];

const saidOf = (incoming: Awaited<ReturnType<typeof readIncoming>>) =>
  incoming.map((each) => (each.kind === 'draft' ? each.shared.manifest['client_name'] : each.kind));

test.each(NAMES)('an email brings what is in it: %s', async (_what, content, names) => {
  const incoming = await readIncoming(new File([content], 'mail.eml'));
  expect(saidOf(incoming)).toEqual(names);
});

test.each(NAMES)('Import takes the same: %s', async (_what, content, [first]) => {
  const reading = await readAnything(new File([content], 'mail.eml'));
  const name =
    reading.kind === 'draft'
      ? reading.shared.manifest['client_name']
      : reading.kind === 'manifest' && reading.values['app-info'].client_name;
  // Of a mailbox Import takes the first link.
  expect(name).toBe(first);
});

test('an email’s source that is pasted is read as the file is', async () => {
  const source = mime(text(base64(BODY), ['Content-Transfer-Encoding: base64']));
  expect(saidOf(await readIncoming(source))).toEqual(['Acme']);
  expect(await readAnything(source)).toMatchObject({ kind: 'draft' });
});

test('what is attached is named by its email, and by each that is wrong why', async () => {
  const content = mime(
    multipart(
      'mixed',
      text('See below'),
      attached('gamma.json', FILE),
      attached('almost.json', FILE.replace('}', '},')),
      attached('notes.pdf', '%PDF-1.7', 'application/pdf'),
    ),
  );
  expect(await readIncoming(new File([content], 'mail.eml'))).toMatchObject([
    { kind: 'draft', source: 'gamma.json in mail.eml' },
    { name: 'almost.json in mail.eml', repairable: expect.any(Blob) },
    { name: 'notes.pdf in mail.eml', sentence: expect.stringContaining('a PDF') },
  ]);
});

test('of several manifests that are attached to an email Import lets one choose', async () => {
  const other = JSON.stringify(named('Delta'));
  const content = mime(
    multipart('mixed', text('Two'), attached('gamma.json', FILE), attached('delta.json', other)),
  );
  expect(await readAnything(new File([content], 'mail.eml'))).toMatchObject({
    kind: 'manifests',
    entries: [
      { name: 'gamma.json', text: FILE },
      { name: 'delta.json', text: other },
    ],
  });
});

const OUTLOOK = [0xd0, 0xcf, 0x11, 0xe0, 0, 0, ...Buffer.from('__substg1.0_1000001F', 'utf16le')];

test.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
  ['nothing but words', mime(text('See you on Monday')), 'no share link in this email'],
  [
    'a link of Mimecast’s',
    mime(text('https://protect-eu.mimecast.com/s/aBcD?domain=tool.example')),
    'Mimecast',
  ],
  [
    'what only Outlook reads',
    mime(multipart('mixed', text('Hi'), attached('winmail.dat', 'x', 'application/ms-tnef'))),
    'only the mail program can open it',
  ],
  [
    'encrypted',
    mime(part({ type: 'application/pkcs7-mime; name=smime.p7m', body: 'AAAA' })),
    'only the mail program can open it',
  ],
  ['Outlook’s own file', Uint8Array.from(OUTLOOK), 'an Outlook message (.msg)'],
])('an email that gives nothing says what to do: %s', async (_what, content, sentence) => {
  const file = new File([content], 'mail.eml');
  const refused = [
    {
      kind: 'refused',
      name: 'mail.eml',
      sentence: expect.stringContaining(sentence),
      isLink: false,
    },
  ];
  expect(await readIncoming(file)).toEqual(refused);
  expect(await readAnything(file)).toMatchObject({
    kind: 'problem',
    sentence: expect.stringContaining(sentence),
  });
});

test('what only looks like an email is read as what it is', async () => {
  const yaml = 'content_type: x\nclient_name: Acme\n';
  expect(saidOf(await readIncoming(yaml))).toEqual(['refused']);
  expect(saidOf(await readIncoming(`Content-Type: a\n{"client_name": "Acme"}`))).toEqual([
    'refused',
  ]);
  expect(saidOf(await readIncoming(`From: me\nTo: you\n\n${ACME}`))).toEqual(['Acme']);
});

test('an email of 100 kB in any shape is read to its end', async () => {
  const size = 100_000;
  for (const filler of ['<', 'href="', 'From a 2026\r\n', '--x\r\n', '\r\n ', 'Content-Type: ']) {
    const content = mime(
      multipart('mixed', text(filler.repeat(size / filler.length), [], 'text/html')),
    );
    expect(saidOf(await readIncoming(new File([content], 'a.eml')))).toEqual(['refused']);
  }
});
