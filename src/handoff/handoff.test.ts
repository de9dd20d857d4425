import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '#manifest/verdict/fixes.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { fromBase64url, fromDigits, toBase64url, toDigits } from './base64url.ts';
import { crc32 } from './crc32.ts';
import { fingerprintOf } from './fingerprint.ts';
import { whereItFits } from './link-address.ts';
import { linkTo } from './link-to.ts';
import { mailtoOf } from './mail.ts';
import type { Review } from './review.ts';
import { readReviewFile, writeReviewFile } from './review-file.ts';

const SECRET =
  '/capabilities/webhooks/ms.MessagingEventNotification.ContentEvent/headers/0/header_value';

test('a fingerprint is eight digits that anybody can read out', () => {
  expect(fingerprintOf(READY_MANIFEST)).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
  // The check value of CRC-32/ISO-HDLC.
  expect(crc32('123456789')).toBe(0xcbf43926);
});

test('the fingerprint changes with what the manifest says, not with key order or header values', () => {
  const of = fingerprintOf(READY_MANIFEST);
  const { client_name, ...others } = READY_MANIFEST;
  expect(fingerprintOf({ ...others, client_name: client_name ?? '' })).toBe(of);
  const without = applyEdits(READY_MANIFEST, [{ op: 'remove', path: SECRET }]);
  expect(fingerprintOf(without)).toBe(of);
  expect(fingerprintOf({ ...READY_MANIFEST, scope: 'other' })).not.toBe(of);
});

test('bytes are written in base64url as everywhere, and nothing else is read', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = toBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(text)).toEqual(bytes);
    }),
  );
  for (const text of ['A', 'AAAAA', 'AA==', 'A A', 'AA\n', 'AA+/', 'ÄÄ', '…']) {
    expect(fromBase64url(text)).toBeUndefined();
  }
  expect([fromDigits(toDigits(2 ** 32 - 1, 6)), fromDigits('A+')]).toEqual([
    2 ** 32 - 1,
    undefined,
  ]);
});

test('a link leads to the page it was made on, whatever stood behind its #', () => {
  const page = 'https://x.example/tools/wizard/index.html?a=1#/drafts/a1/review';
  expect(linkTo('v1.abc', page)).toBe('https://x.example/tools/wizard/index.html?a=1#/open/v1.abc');
  expect(whereItFits(2_001)).toMatch(/Works in most apps/);
});

test('a mail is written with its lines kept, and not at all where it would be cut', () => {
  expect(mailtoOf({ subject: 'Draft of A&B', body: 'Hello\n\ud800 100 %' })).toBe(
    'mailto:?subject=Draft%20of%20A%26B&body=Hello%0D%0A%EF%BF%BD%20100%20%25',
  );
  expect(mailtoOf({ subject: '', body: 'a'.repeat(2_000) })).toBeNull();
});

const review: Review = {
  draftId: 'a1',
  round: 1,
  fingerprint: '7F3A-91C2',
  decision: 'request-changes',
  comment: 'Nearly',
  notes: [],
};

test('a review comes out of its file as it went in', () => {
  expect(readReviewFile(writeReviewFile(review))).toEqual({ kind: 'review', review });
});

test.each([
  ['no JSON', '{', 'no-review'],
  ['a manifest', JSON.stringify(READY_MANIFEST), 'no-review'],
  ['a newer review', writeReviewFile(review).replace('"version": 1', '"version": 2'), 'problem'],
  ['a damaged review', writeReviewFile(review).replace('"notes": []', '"notes": 1'), 'problem'],
])('%s is read as %3$s', (_what, text, kind) => {
  expect(readReviewFile(text).kind).toBe(kind);
});
