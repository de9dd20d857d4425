// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Sent } from '#handoff/last-sent.ts';
import { WhatNext } from './what-next.tsx';

const NOW = Date.now();
const SENT: Sent = { at: NOW, round: 1, source: 'a link', isChanged: false };

/** What is said of the first step, the one that is the partner's. */
function firstStep(facts: Partial<Parameters<typeof WhatNext>[0]>) {
  render(
    <WhatNext
      fileName="acme.app-install.json"
      downloadedAt={undefined}
      sent={null}
      promisesFile={false}
      hasSecrets={false}
      hasLinks
      onSent={() => undefined}
      {...facts}
    />,
  );
  return screen.getAllByRole('listitem')[0];
}

test('a draft that was changed since it was sent is to be sent again', () => {
  expect(firstStep({ sent: { ...SENT, isChanged: true } })).toHaveTextContent(
    /^Changed since you sent it \(.+\)\. Send your account team the link or the file acme\.app-install\.json again\.$/,
  );
});

test('nothing is left to send without header values', () => {
  expect(firstStep({ sent: SENT })).toHaveTextContent(/^Sent [^.]+\.$/);
});

test('an email without a link promises the file, which is to be sent, too', () => {
  const sent = { ...SENT, source: 'an email' };
  expect(firstStep({ sent, hasLinks: false })).toHaveTextContent(
    /Your email says that you’ll send the file\. Download it and send it, too\.$/,
  );
});

test.each([
  ['a link', {}, /The file includes the header values/],
  ['a link with header values', {}, /^Sent [^.]+\. Tell your reviewer the passphrase, too\.$/],
  ['an email', { promisesFile: true }, /Download the file and send it, too/],
  ['a link', { downloadedAt: NOW }, /Now send the file, too/],
  ['a file', { downloadedAt: NOW }, /^Sent [^.]+\.$/],
])('[S6] what %s goes without, and who has to be told, is said: %o', (source, facts, words) => {
  const sent = { ...SENT, source };
  expect(firstStep({ sent, hasSecrets: true, ...facts })).toHaveTextContent(words);
});
