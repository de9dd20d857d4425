// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { DraftForm } from '#form/draft-form.tsx';
import type { FieldName } from '#manifest/values/form-values.ts';
import { readManifest } from '#manifest/text/read-manifest.ts';
import { CONNECTOR_EXAMPLE } from '#manifest/values/seed-manifests.fixture.ts';
import { readyManifestWith } from '#manifest/values/ready-manifest.fixture.ts';
import { ImportReport } from './import-report.tsx';

function reported(text: string) {
  const result = readManifest(text);
  if (result.kind !== 'manifest') throw new Error('not read');
  const done: (FieldName | 'closed' | 'undone')[] = [];
  render(
    <DraftForm values={result.values} tried={[]} otherNames={[]}>
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
  const words = within(region('Problems'))
    .getAllByText(/^(Error|Warning|Tip)$/)
    .map((word) => word.textContent);
  expect(words).toEqual(words.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
  expect(new Set(words).size).toBeGreaterThan(1);
});
const ORDER: readonly string[] = ['Error', 'Warning', 'Tip'];

test('[M4] a secret in the file is warned of, first among what was removed', () => {
  reported('{"client_name": "Acme", "client_id": "a", "client_secret": "hunter2"}');
  expect(region('Removed')).toHaveTextContent(/^Removed\s*Warning\s*Removed “client_secret”/);
  expect(region('Removed')).toHaveTextContent('Removed “client_id”.');
  expect(document.body).not.toHaveTextContent('hunter2');
});

test('[M3] [M6] what was kept, repaired and stood twice is named', () => {
  reported('\ufeff{"display_name": "x", "scope": "a", "scope": "msg.consumer"}');
  expect(region('Kept unchanged')).toHaveTextContent('display_name');
  expect(region('Repaired')).toHaveTextContent('byte order mark');
  expect(region('Duplicate keys')).toHaveTextContent('“scope” appears twice');
});

test('a file that is wrong in a thousand places is shown in parts', async () => {
  const events = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`x${index}`, {}]));
  reported(JSON.stringify({ capabilities: { webhooks: events } }));
  const count = () => region('Problems').querySelectorAll('li').length;
  expect(count()).toBe(25);
  await userEvent.click(screen.getByRole('button', { name: /^Show 25 of/ }));
  expect(count()).toBe(50);
});

test('a problem is fixed in the report, which says so and takes it back', async () => {
  reported(WRONG);
  const user = userEvent.setup();
  const problems = within(region('Problems'));
  const [first] = problems.getAllByRole('button', { name: 'Use https' });
  if (first) await user.click(first);
  expect(problems.getAllByRole('listitem')).toHaveLength(1);
  expect(screen.getByRole('heading', { name: 'Problems' })).toHaveFocus();
  expect(screen.getByRole('status')).toHaveTextContent('fixed');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(problems.getAllByRole('listitem')).toHaveLength(2);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('all certain problems are fixed at once, and nothing is left to report', async () => {
  reported(WRONG);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Fix all certain problems (2)' }));
  expect(region('Problems')).toHaveTextContent('No problems are left');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(within(region('Problems')).getAllByRole('listitem')).toHaveLength(2);
});

const TWO_OVER_HTTP = {
  'ms.MessagingEventNotification.ContentEvent': { endpoint: 'http://a.example/lp' },
  'cqm.ExConversationChangeNotification': { endpoint: 'http://b.example/lp' },
};
const WRONG = JSON.stringify(readyManifestWith('/capabilities/webhooks', TWO_OVER_HTTP));
