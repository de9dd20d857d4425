import { expect, test } from 'vitest';
import { LINK_PROBLEMS } from '#handoff/link-address.ts';
import { writeReviewFile } from '#handoff/review-file.ts';
import { encodeDraft, encodeReview } from '#handoff/share-link.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { readSide } from './read-side.ts';

const READY_TEXT = JSON.stringify(READY_MANIFEST);
const READY_PRINT = fingerprintOf(READY_MANIFEST);
const REVIEW = {
  draftId: 'a1',
  round: 1,
  fingerprint: READY_PRINT,
  decision: 'comment',
  comment: '',
  notes: [],
} as const;
const IS_A_REVIEW =
  'This is a review. It contains notes, not a manifest. Choose the draft it’s about instead.';

test('a manifest can come as text, as a file, as the only entry of a list', async () => {
  const side = { manifest: READY_MANIFEST, secrets: 'included', fingerprint: READY_PRINT };
  expect(await readSide(READY_TEXT)).toEqual({ kind: 'side', side });
  expect(await readSide(`[${READY_TEXT}]`)).toEqual({ kind: 'side', side });
  expect(await readSide(`{"data": ${READY_TEXT}}`)).toEqual({ kind: 'side', side });
  expect(await readSide(new File([`\ufeff${READY_TEXT}`], 'acme.json'))).toEqual({
    kind: 'side',
    side,
  });
});

test('a link can stand in the middle of a mail, its header values are left out', async () => {
  const link = await linkText();
  for (const text of [link, `Hi,\n\nhave a look: <${link}>.\n`, `[The draft](${link})`]) {
    expect(await readSide(text)).toMatchObject({
      kind: 'side',
      side: { secrets: 'left-out', fingerprint: READY_PRINT },
    });
  }
});

test('what is no manifest says what it is', async () => {
  const link = await linkText();
  const review = await encodeReview(REVIEW);
  const found: string[] = [];
  for (const text of [
    link.slice(0, -5),
    'https://acme.example/manifests',
    `https://app.example/#/open/${review}`,
    writeReviewFile(REVIEW),
    `[${READY_TEXT}, ${READY_TEXT}]`,
    '{"client_name": "Acme", "at": "https://acme.example/v1.0"',
    'just some words',
    '42',
    '[]',
    '{"name": "my-connector", "version": "1.0.0"}',
  ]) {
    const read = await readSide(text);
    found.push(read.kind === 'problem' ? read.sentence : 'a manifest');
  }
  expect(found).toEqual([
    LINK_PROBLEMS.cut,
    LINK_PROBLEMS['no-link'],
    IS_A_REVIEW,
    IS_A_REVIEW,
    'This is a list of 2 entries. Paste just one manifest.',
    expect.stringContaining('before the manifest is complete'),
    expect.stringContaining('{'),
    expect.stringContaining('the number 42'),
    expect.stringContaining('an empty list'),
    expect.stringContaining('This looks like a package.json'),
  ]);
  const picture = new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47)], 'logo.png');
  expect(await readSide(picture)).toEqual({
    kind: 'problem',
    sentence: 'This is an image, not a manifest. Choose the .json file.',
  });
});

async function linkText(): Promise<string> {
  const payload = await encodeDraft({
    draftId: 'a1',
    round: 1,
    message: '',
    notes: [],
    manifest: READY_MANIFEST,
  });
  return `https://app.example/tools/#/open/${payload}`;
}
