import { expect, test } from 'vitest';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { issuesOf } from './issues.ts';
import { applyEdits, applyFix } from './fixes.ts';
import { newFormValues } from '#manifest/values/form-values.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { readValues } from '#manifest/values/read-values.ts';

function fixOf(manifest: JsonObject, path: string) {
  const fix = issuesOf(manifest).find((issue) => issue.path === path)?.fix;
  if (!fix) throw new Error(`no fix at ${path}`);
  return fix;
}

test('[W2] Fixing an inherited endpoint fixes the base endpoint, and no event gets one of its own', () => {
  const values = newFormValues();
  values.webhooks.base_endpoint = 'http://hooks.acme.example/~lp';
  values.webhooks.events.RichContentEvent.endpoint = 'http://rich.acme.example';
  const path = '/capabilities/webhooks/cqm.ExConversationChangeNotification/endpoint';
  const fixed = applyFix(values, fixOf(buildManifest(values), path));
  expect(fixed.webhooks.base_endpoint).toBe('https://hooks.acme.example/~lp');
  expect(fixed.webhooks.events).toBe(values.webhooks.events);
});

test('[W2] Fixing an event’s own endpoint leaves the base endpoint and the other events alone', () => {
  const values = newFormValues();
  values.webhooks.base_endpoint = 'https://hooks.acme.example';
  values.webhooks.events.RichContentEvent.endpoint = 'http://rich.acme.example';
  const path = '/capabilities/webhooks/ms.MessagingEventNotification.RichContentEvent/endpoint';
  const fixed = applyFix(values, fixOf(buildManifest(values), path));
  expect(fixed.webhooks.events.RichContentEvent.endpoint).toBe('https://rich.acme.example');
  expect(fixed.webhooks.events.ContentEvent.endpoint).toBe('');
  expect(fixed.webhooks.base_endpoint).toBe('https://hooks.acme.example');
});

test('A fix keeps what was typed in parts that are switched off', () => {
  const values = newFormValues();
  values['app-info'].scope = 'other';
  values.engagement = { ...values.engagement, on: false, goal: ['lead'] };
  values.webhooks.events.ChatStateEvent = {
    ...values.webhooks.events.ChatStateEvent,
    on: false,
    endpoint: 'https://typed.example',
  };
  const fixed = applyFix(values, fixOf(buildManifest(values), '/scope'));
  expect(fixed['app-info'].scope).toBe('msg.consumer other');
  expect(fixed.engagement).toMatchObject({ on: false, goal: ['lead'] });
  expect(fixed.webhooks.events.ChatStateEvent).toMatchObject({
    on: false,
    endpoint: 'https://typed.example',
  });
});

test('[W1] Renaming an event brings its content to the event’s own field', () => {
  const values = readValues({
    capabilities: {
      webhooks: {
        'cqm.ExConversationChangeNotificatoin': { endpoint: 'https://acme.com', max_retries: 2 },
      },
    },
  });
  const fixed = applyFix(
    values,
    fixOf(buildManifest(values), '/capabilities/webhooks/cqm.ExConversationChangeNotificatoin'),
  );
  expect(fixed.webhooks.events.ExConversationChangeNotification).toMatchObject({
    on: true,
    endpoint: 'https://acme.com',
    max_retries: 2,
  });
  expect(fixed.webhooks.rest).toBe('{}');
});

test('Edits of places that are not there do nothing', () => {
  const manifest = { a: [1], b: { c: 2 } };
  for (const path of ['/x/y', '/a/7', '/b/c/d', '/__proto__/x']) {
    expect(applyEdits(manifest, [{ op: 'set', path, value: 3 }])).toEqual(manifest);
    expect(applyEdits(manifest, [{ op: 'remove', path }])).toEqual(manifest);
  }
  expect(applyEdits(manifest, [{ op: 'remove', path: '/a/0' }])).toEqual({ a: [], b: { c: 2 } });
  expect(Object.prototype).not.toHaveProperty('x');
});
