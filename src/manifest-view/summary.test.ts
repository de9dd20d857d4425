import { expect, test } from 'vitest';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { newFormValues } from '#manifest/values/form-values.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { describeChange, templateChanges } from './describe-change.ts';
import { summaryOf } from './summary.ts';
import { unknownParts } from './unknown-parts.ts';

const CONTENT = 'ms.MessagingEventNotification.ContentEvent';
const template = buildManifest(newFormValues());

function rowsOf(manifest: JsonObject): Record<string, string> {
  const rows = summaryOf(manifest).flatMap((part) => part.rows);
  return Object.fromEntries(
    rows.map(({ label, text = '–', detail }) => [
      label,
      [text, detail].filter(Boolean).join(' | '),
    ]),
  );
}
const withEngagement = (members: JsonObject): JsonObject => ({
  capabilities: { engagement: members },
});

test('a new draft says what it has, and what is not provided', () => {
  expect(rowsOf(template)).toMatchObject({
    'App name': '–',
    Description: '–',
    Scope: 'msg.consumer',
    'Grant types': 'client_credentials',
    ContentEvent: '– | 3 retries',
    ChatStateEvent: '– | Retries not set',
    'Entry point': 'Section',
    'Visitor behavior': 'All 10',
    'Language selection': 'Off',
  });
});

test('an event is one row: endpoint, retries, headers by name and never by value', () => {
  const headers = [{ header_name: 'X-Api-Key', header_value: 's3cret' }];
  const event = { endpoint: 'https://a.example', max_retries: 0, headers };
  const rows = rowsOf({ capabilities: { webhooks: { [CONTENT]: event } } });
  expect(rows['ContentEvent']).toBe('https://a.example | No retries · 1 header: X-Api-Key');
  expect(rows['RichContentEvent']).toBe('Off');
  expect(JSON.stringify(rows)).not.toContain('s3cret');
});

test('a list is told by what it lacks when most is chosen, by what it has when little is', () => {
  const goal = ['url', 'purchase_total', 'lead', 'service_activity', 'golas'];
  expect(rowsOf(withEngagement({ goal }))['Goal']).toBe(
    '4 of 5, without Number of pages; also golas',
  );
  expect(rowsOf(withEngagement({ goal: ['url', 'lead'] }))['Goal']).toBe('URL and Lead');
  expect(rowsOf(withEngagement({ goal: [] }))['Goal']).toBe('None');
  expect(rowsOf(withEngagement({ goal: 'url, lead' }))['Goal']).toBe('url, lead');
  expect(rowsOf(withEngagement({ language_selection: 'false' }))['Language selection']).toBe(
    '"false"',
  );
  expect(rowsOf({})['Takes part in engagements']).toBe('No');
});

test('what no field holds is listed, at every level', () => {
  const manifest: JsonObject = {
    client_name: 'Acme',
    display_name: 'A',
    capabilities: {
      webhooks: {
        [CONTENT]: {
          endpoint: 'https://a.example',
          headers: [{ header_name: 'A', note: 1 }],
          x: 1,
        },
        retry: { retention_time: 1 },
      },
      engagement: { more: true },
      broadcast: {},
    },
  };
  expect(unknownParts(manifest, readValues(manifest)).toSorted()).toEqual([
    '/capabilities/broadcast',
    '/capabilities/engagement/more',
    `/capabilities/webhooks/${CONTENT}/headers/0/note`,
    `/capabilities/webhooks/${CONTENT}/x`,
    '/capabilities/webhooks/retry',
    '/display_name',
  ]);
  expect(unknownParts(template, newFormValues())).toEqual([]);
});

test('a new draft does not differ from the template, nor does one that is only filled in', () => {
  const values = newFormValues();
  values['app-info'].client_name = 'Acme';
  values.webhooks.base_endpoint = 'https://hooks.acme.com';
  expect(templateChanges(buildManifest(values))).toEqual([]);
});

test('what differs from the template is told in words', () => {
  const values = newFormValues();
  values['app-info'].logo_uri = '';
  values.webhooks.events.ContentEvent.max_retries = 5;
  values.webhooks.events.ChatStateEvent.on = false;
  values.engagement.goal = ['url', 'purchase_total', 'num_of_pages', 'lead'];
  values.engagement.target_audience = ['ip', 'age'];
  values.engagement.consumer_identity = ['auth', 'unauth'];
  values.engagement.design_window = true;
  values.engagement.language_selection = { kept: '"false"' };
  const changes = templateChanges(buildManifest(values));
  expect(changes.map((change) => `${change.label}: ${describeChange(change)}`)).toEqual([
    'Logo URI: Removed',
    'ContentEvent › Max retries: 5 (default: 3)',
    'ChatStateEvent: Removed',
    'Design window: On (default: Off)',
    'Target audience: Only IP address and Age',
    'Goal: Removed: Service activity',
    'Consumer identity: Added: Unauthenticated',
    'Language selection: "false" (default: false)',
  ]);
});
