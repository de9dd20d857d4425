import { expect, test } from 'vitest';
import { NO_REPLY, type Note } from '#drafts/note.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { linkTo } from './link-to.ts';
import { draftMail, reviewMail } from './mail-texts.ts';
import { mailText, mailtoOf, type Mail } from './mail.ts';
import type { Review } from './review.ts';
import { encodeDraft } from './share-link.ts';

const LINK = 'https://tool.example/#/open/v1.abc';
const DRAFT = {
  name: 'Acme WhatsApp',
  round: 1,
  fingerprint: '7F3A-91C2',
  link: LINK,
  fileName: 'acme-whatsapp.app-install.json',
  isReady: true,
  leavesSecretsOut: true,
};
const REVIEW: Review = {
  draftId: 'a1',
  round: 1,
  fingerprint: '7F3A-91C2',
  decision: 'approve',
  comment: '',
  notes: [],
};
const reviewed = (review: Partial<Review>, lacksSecrets = false) =>
  reviewMail({ name: 'Acme WhatsApp', review: { ...REVIEW, ...review }, link: LINK, lacksSecrets });

const ALL: [string, Mail][] = [
  ['a draft that is ready', draftMail(DRAFT)],
  ['a draft with errors', draftMail({ ...DRAFT, isReady: false, leavesSecretsOut: false })],
  ['an approval', reviewed({}, true)],
  ['a request', reviewed({ decision: 'request-changes', notes: notes(3) })],
  ['a comment', reviewed({ decision: 'comment', comment: 'Well done.', notes: notes(1) })],
  ['a review of a file', reviewed({ draftId: 'file-7F3A-91C2', notes: notes(2) })],
];

test('the email with a filled draft fits into an address', async () => {
  const draft = { draftId: '0f1e2d3c4b5a69788796', round: 1, message: '', notes: [] };
  const payload = await encodeDraft({ ...draft, manifest: READY_MANIFEST });
  const link = linkTo(payload, 'https://partners.example/install-manifest/');
  expect(mailtoOf(draftMail({ ...DRAFT, link, isReady: false }))).not.toBeNull();
});

test('where no link can be made, the email speaks of the file alone', () => {
  const { body } = draftMail({ ...DRAFT, link: null });
  expect(body).toContain('I’ll send it as the file acme-whatsapp.app-install.json.');
  expect(body).not.toContain('link');
});

test.each(ALL)('in the email with %s every sentence begins with a capital letter', (_of, mail) => {
  const sentences = mail.body.split(/\n+|(?<=[.?!]) /);
  for (const sentence of sentences) expect(sentence).toMatch(/^(?:[A-Z]|https:)/);
  // It still fits into an address.
  expect(mailtoOf(mail)).not.toBeNull();
  expect(mailText(mail)).toContain(LINK);
});

test('[S6] where the link has no header values, the email promises the file and does not say it was sent', () => {
  const { body } = draftMail(DRAFT);
  expect(body).toContain(
    'The link doesn’t include header values. I’ll send them separately, in the file acme-whatsapp.app-install.json.',
  );
  expect(body).not.toMatch(/\bsent\b/);
  expect(draftMail({ ...DRAFT, leavesSecretsOut: false }).body).not.toContain('header values');
});

test('whoever approves a link without header values asks for the file', () => {
  expect(reviewed({}, true).body).toContain('Please send me the file as well');
  expect(reviewed({}, false).body).not.toContain('file');
  expect(reviewed({ decision: 'request-changes' }, true).body).not.toContain('file');
});

test('only to the author of a draft that has fields are its notes said to stand next to them', () => {
  const inDraft = reviewed({ notes: notes(3) }).body;
  expect(inDraft).toContain('You’ll see my 3 notes next to the fields');
  const inFile = reviewed({ draftId: 'file-7F3A-91C2', notes: notes(3) }).body;
  expect(inFile).toContain(`Open this link to read my 3 notes: ${LINK}`);
  expect(inFile).not.toContain('next to');
  expect(reviewed({}).body).toContain(`See the review: ${LINK}`);
});

function notes(count: number): Note[] {
  return Array.from({ length: count }, (_, index) => {
    const asked = { rev: 1, path: '/client_name', label: 'App name', text: 'Longer?' };
    return { id: `n${index}`, asked, reply: NO_REPLY };
  });
}
