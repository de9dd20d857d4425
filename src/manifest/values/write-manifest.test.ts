import { expect, test } from 'vitest';
import { newFormValues, newHeaderValues, type FormValues } from './form-values.ts';
import { isObject, type JsonObject } from '#manifest/json/json.ts';
import { valueAt } from '#manifest/json/json-pointer.ts';
import { readValues } from './read-values.ts';
import { READY_MANIFEST } from './ready-manifest.fixture.ts';
import { CONNECTOR_EXAMPLE, INSTALLING_EXAMPLE } from './seed-manifests.fixture.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { formatJson, writeManifest } from './write-manifest.ts';

const parse = (values: FormValues) => JSON.parse(writeManifest(values)) as JsonObject;

test.each([
  ['000', CONNECTOR_EXAMPLE],
  ['003', INSTALLING_EXAMPLE],
])('[M1] The example of seed %s comes out to the letter, in its own key order', (_, seed) => {
  expect(writeManifest(readValues(seed))).toBe(`${JSON.stringify(seed, null, 2)}\n`);
});

test('[M1] Keys that came in another order go out in the example’s, unknown ones after them in theirs', () => {
  const written = parse(
    readValues({
      enabled: true,
      scope: 'msg.consumer',
      display_name: 'A',
      client_name: 'A',
      b: 1,
      a: 2,
    }),
  );
  expect(Object.keys(written)).toEqual([
    'client_name',
    'scope',
    'enabled',
    'display_name',
    'b',
    'a',
  ]);
});

test('[M1] An unknown event and retry follow the known events', () => {
  const webhooks = {
    retry: { retention_time: 1 },
    Other: 1,
    'cqm.ExConversationChangeNotification': { endpoint: 'https://acme.com' },
  };
  const written = parse(readValues({ capabilities: { webhooks } }));
  expect(Object.keys(valueAt(written, '/capabilities/webhooks') as JsonObject)).toEqual([
    'cqm.ExConversationChangeNotification',
    'retry',
    'Other',
  ]);
});

test('[M2] A new draft writes the template and nothing unasked', () => {
  const written = parse(newFormValues());
  expect(Object.keys(written)).toEqual([
    'client_name',
    'grant_types',
    'scope',
    'logo_uri',
    'capabilities',
  ]);
  expect(Object.keys(valueAt(written, '/capabilities/webhooks') as JsonObject)).toEqual(
    WEBHOOK_EVENTS.map(({ key }) => key),
  );
  const engagement = valueAt(written, '/capabilities/engagement');
  expect(engagement).toEqual(valueAt(CONNECTOR_EXAMPLE, '/capabilities/engagement'));
});

test('[M2] What is switched off is not written, and what was typed in it is not lost', () => {
  const values = newFormValues();
  for (const { name } of WEBHOOK_EVENTS) values.webhooks.events[name].on = false;
  values.webhooks.events.ContentEvent.endpoint = 'https://acme.com';
  values.engagement.on = false;
  expect(parse(values)).not.toHaveProperty('capabilities');
  // Values are never changed in place once they were written: what was written is remembered.
  const again = structuredClone(values);
  again.webhooks.events.ContentEvent.on = true;
  expect(valueAt(parse(again), `/capabilities/webhooks/${WEBHOOK_EVENTS[0].key}/endpoint`)).toBe(
    'https://acme.com',
  );
});

test.each([
  { logo_uri: '', description: '' },
  { capabilities: {} },
  { capabilities: { webhooks: {} } },
  { capabilities: { webhooks: { 'cqm.ExConversationChangeNotification': {} }, engagement: {} } },
  {
    capabilities: {
      webhooks: { 'cqm.ExConversationChangeNotification': { endpoint: '', headers: [] } },
    },
  },
  { grant_types: [], capabilities: { webhooks: [], engagement: null } },
  { client_name: ['A'], capabilities: 'none', grant_types: 'client_credentials', scope: 1 },
  { capabilities: { webhooks: { 'cqm.ExConversationChangeNotification': null } } },
] as JsonObject[])('[M2] [M3] What came in empty or odd stays as it came: %j', (manifest) => {
  expect(parse(readValues(manifest))).toEqual(manifest);
});

test('[M2] An empty text as found goes once its field was edited and emptied', () => {
  const values = readValues({ client_name: 'A', logo_uri: '' });
  values['app-info'].logo_uri = '';
  expect(parse(values)).toEqual({ client_name: 'A' });
});

test('[W4] An explicit 0 is kept, and no retries stay none', () => {
  const at = '/capabilities/webhooks/ms.MessagingEventNotification.ContentEvent';
  const values = readValues(READY_MANIFEST);
  values.webhooks.events.ContentEvent.max_retries = 0;
  expect(valueAt(parse(values), `${at}/max_retries`)).toBe(0);
  expect(
    valueAt(
      parse(readValues(READY_MANIFEST)),
      '/capabilities/webhooks/cqm.ExConversationChangeNotification/max_retries',
    ),
  ).toBeUndefined();
});

test('Events without an endpoint of their own follow the base endpoint, the others do not', () => {
  const values = newFormValues();
  values.webhooks.base_endpoint = 'https://one.example';
  values.webhooks.events.RichContentEvent.endpoint = 'https://own.example';
  values.webhooks.base_endpoint = 'https://two.example';
  const endpoints = Object.values(
    valueAt(parse(values), '/capabilities/webhooks') as JsonObject,
  ).map((event) => isObject(event) && event['endpoint']);
  expect(endpoints).toEqual([
    'https://two.example',
    'https://own.example',
    ...Array<string>(3).fill('https://two.example'),
  ]);
});

test('What most events of a file share is read as the base endpoint', () => {
  const values = readValues(INSTALLING_EXAMPLE);
  expect(values.webhooks.base_endpoint).toBe('https://your/webhooks/endpoint');
  expect(Object.values(values.webhooks.events).map(({ endpoint }) => endpoint)).toEqual([
    '',
    '',
    '',
    '',
    '',
  ]);
});

test('Unknown keys of a header travel with its row', () => {
  const rows = [
    { header_name: 'A', header_value: '1', note: 'first' },
    { header_name: 'B', header_value: '2', note: 'second' },
  ];
  const values = readValues({
    capabilities: {
      webhooks: {
        'cqm.ExConversationChangeNotification': { endpoint: 'https://a.com', headers: rows },
      },
    },
  });
  const { headers } = values.webhooks.events.ExConversationChangeNotification;
  values.webhooks.events.ExConversationChangeNotification.headers = [
    newHeaderValues(),
    ...headers.slice(1),
  ];
  expect(
    valueAt(parse(values), '/capabilities/webhooks/cqm.ExConversationChangeNotification/headers'),
  ).toEqual([{ header_name: '', header_value: '' }, rows[1]]);
});

test('The text is that of JSON.stringify, but for minus zero', () => {
  const value = { a: [1, { b: [] }, {}], 'c"': 'd\n\ud800', e: [null, true] };
  expect(formatJson(value)).toBe(JSON.stringify(value, null, 2));
  expect(formatJson([-0])).toBe('[\n  -0\n]');
});
