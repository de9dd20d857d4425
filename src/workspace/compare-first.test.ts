import { expect, test } from 'vitest';
import { newDraft } from '#drafts/draft.ts';
import { sentRound } from '#handoff/rounds.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { newFormValues } from '#manifest/values/form-values.ts';
import { compareFirst } from './compare-first.ts';
import { memoryActions } from './memory-actions.fixture.ts';

function valuesOf(client_name: string) {
  const values = newFormValues();
  values['app-info'].client_name = client_name;
  return values;
}

test('a draft is compared with what was sent, else with its last version that differs, else with the template', async () => {
  const actions = memoryActions();
  const draft = { ...newDraft(() => 1, 'd1', valuesOf('Acme')), writer: 'me', rev: 1 };
  await actions.store.save(draft, null);
  expect(await compareFirst(draft, actions)).toBe('template');

  const taken = { reason: 'import', step: 'app-info' } as const;
  await actions.store.takeSnapshot('d1', { ...taken, at: 2, values: valuesOf('First') });
  await actions.store.takeSnapshot('d1', { ...taken, at: 3, values: valuesOf('Second') });
  await actions.store.takeSnapshot('d1', { ...taken, at: 4, values: draft.values });
  expect(await compareFirst(draft, actions)).toBe('version:d1:3');

  const manifest = buildManifest(valuesOf('First'));
  const sent = { draftId: 'd1', manifest, message: '', source: 'a link', at: 2 };
  await actions.reviews.update('author', 'd1', (record) => sentRound(record, sent));
  expect(await compareFirst(draft, actions)).toMatch(/^round:author:d1:1:[\dA-F]{4}-[\dA-F]{4}$/);
});
