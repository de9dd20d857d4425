import { valueAt } from '#manifest/json/json-pointer.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { expect, test } from './fixtures.ts';

const KEY = { header_name: 'X-Api-Key', header_value: 's3cret' };
const OWN = { header_name: 'X-Own', header_value: 'own' };

/** Five paths under one host, one key for all, and a header of the first event's own. */
const MANIFEST = {
  ...READY_MANIFEST,
  capabilities: {
    webhooks: Object.fromEntries(
      WEBHOOK_EVENTS.map(({ key, name }, index) => [
        key,
        {
          endpoint: `https://hooks.acme-corp.net/lp/${name}`,
          headers: index === 0 ? [KEY, OWN] : [KEY],
        },
      ]),
    ),
  },
};

test('what five events share is said once, and changed once for all of them', async ({
  page,
  wizard,
}) => {
  await wizard.openWith(MANIFEST, 'Webhooks');
  const base = wizard.textbox('Base endpoint');
  await expect(base).toHaveValue('https://hooks.acme-corp.net/lp');
  const shared = wizard.group('Headers for every event');
  await expect(shared.getByRole('textbox', { name: 'Header name' })).toHaveValue('X-Api-Key');
  const first = await wizard.openEvent('ContentEvent');
  await expect(first.getByRole('list', { name: 'From all events' })).toContainText('X-Api-Key');
  await expect(first.getByRole('textbox', { name: 'Header name' })).toHaveValue('X-Own');
  await expect(first).not.toContainText('s3cret');

  await wizard.input.type(base, 'https://test.acme-corp.net/');
  await expect(first).toContainText('Sent to https://test.acme-corp.net/ContentEvent');
  await wizard.input.press(shared.getByRole('button', { name: 'Add header' }));
  const added = shared.getByRole('listitem', { name: 'Header 2' });
  await wizard.input.type(added.getByRole('textbox', { name: 'Header name' }), 'X-Env');
  await wizard.input.type(added.getByLabel('Header value', { exact: true }), 'test');
  await expect(wizard.group('ChatStateEvent')).toContainText('/ChatStateEvent · 2 headers');

  await wizard.saved();
  await page.reload();
  await expect(base).toHaveValue('https://test.acme-corp.net/');
  const written = JSON.parse(await wizard.finalText()) as JsonObject;
  const webhooks = valueAt(written, '/capabilities/webhooks') as Record<string, unknown>;
  const env = { header_name: 'X-Env', header_value: 'test' };
  for (const [index, { key, name }] of WEBHOOK_EVENTS.entries()) {
    expect(webhooks[key]).toEqual({
      endpoint: `https://test.acme-corp.net/${name}`,
      headers: index === 0 ? [KEY, env, OWN] : [KEY, env],
    });
  }
});
