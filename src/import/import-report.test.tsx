// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { DraftForm } from '#form/draft-form.tsx';
import type { FieldName } from '#manifest/values/form-values.ts';
import { readManifest } from '#manifest/text/read-manifest.ts';
import { CONNECTOR_EXAMPLE } from '#manifest/values/seed-manifests.fixture.ts';
import { ImportReport } from './import-report.tsx';

function reported(text: string) {
  const result = readManifest(text);
  if (result.kind !== 'manifest') throw new Error('not read');
  const done: (FieldName | 'closed' | 'undone')[] = [];
  render(
    <DraftForm values={result.values} attempted={[]} otherNames={[]} onChange={() => undefined}>
      <ImportReport
        imported={{ ...result, name: 'acme.json' }}
        onClose={() => done.push('closed')}
        onPickField={(name) => done.push(name)}
        onUndo={() => done.push('undone')}
      />
    </DraftForm>,
  );
  return done;
}

const region = (name: string) => screen.getByRole('region', { name });

test('the report says what was read, and from where', () => {
  reported(JSON.stringify(CONNECTOR_EXAMPLE));
  expect(
    screen.getByText(
      'Imported acme.json as a new draft: “App name”, with 5 webhook events and engagement.',
    ),
  ).toBeVisible();
});

test('a problem that five events share is told once, and leads to its field', async () => {
  const done = reported(JSON.stringify(CONNECTOR_EXAMPLE));
  const links = screen.getAllByRole('button', { name: 'Base endpoint' });
  expect(links).toHaveLength(1);
  for (const link of links) await userEvent.click(link);
  expect(done).toEqual(['closed', 'webhooks.base_endpoint']);
});

test('errors come before warnings, warnings before tips', () => {
  reported('{"description": "a\\nb", "scope": "other"}');
  const words = [...region('Problems').querySelectorAll('strong')].map((word) => word.textContent);
  expect(words).toEqual(words.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
  expect(new Set(words).size).toBeGreaterThan(1);
});
const ORDER: readonly string[] = ['Error:', 'Warning:', 'Tip:'];

test('[M4] a secret in the file is warned of, first among what was removed', () => {
  reported('{"client_name": "Acme", "client_id": "a", "client_secret": "hunter2"}');
  expect(region('Removed')).toHaveTextContent(/^Removed\s*Warning: “client_secret” was taken out/);
  expect(region('Removed')).toHaveTextContent('“client_id” was taken out');
  expect(document.body).not.toHaveTextContent('hunter2');
});

test('[M3] [M6] what was kept, repaired and stood twice is named', () => {
  reported('\ufeff{"display_name": "x", "scope": "a", "scope": "msg.consumer"}');
  expect(region('Kept unchanged')).toHaveTextContent('display_name');
  expect(region('Repaired')).toHaveTextContent('byte-order mark');
  expect(region('Duplicate keys')).toHaveTextContent('“scope” stands twice');
});

test('a file that is wrong in a thousand places is shown in parts', async () => {
  const events = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`x${index}`, {}]));
  reported(JSON.stringify({ capabilities: { webhooks: events } }));
  const count = () => region('Problems').querySelectorAll('li').length;
  expect(count()).toBe(25);
  await userEvent.click(screen.getByRole('button', { name: /^Show more/ }));
  expect(count()).toBeGreaterThan(100);
});
