import { expect, test } from 'vitest';
import { takeSecrets } from '#handoff/header-secrets.ts';
import type { SharedDraft } from '#handoff/share-link.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { importedLink } from './imported-link.ts';

const shared = (secrets: SharedDraft['secrets']): SharedDraft => ({
  kind: 'draft',
  draftId: 'sent-1',
  round: 1,
  manifest: secrets === 'left-out' ? takeSecrets(READY_MANIFEST).bare : READY_MANIFEST,
  fingerprint: '7F3A-91C2',
  message: '',
  secrets,
  sealed: '',
  notes: [],
});

test('a copy of a link without header values says that they are missing', () => {
  const { values, issues, notes } = importedLink(shared('left-out'));
  expect(values['app-info'].client_name).toBe('Acme WhatsApp');
  expect(issues).toMatchObject([{ path: expect.stringContaining('header_value') }]);
  expect(notes).toMatchObject([{ kind: 'removed', warning: true }]);
});

test('of a complete one there is nothing to say', () => {
  expect(importedLink(shared('included'))).toMatchObject({ issues: [], notes: [] });
});
