import { expect, test } from 'vitest';
import { describeField } from './describe-field.ts';
import { describePath } from './name-place.ts';

test.each([
  ['/client_name', 'App name'],
  ['/display_name', 'display_name'],
  [
    '/capabilities/webhooks/cqm.ExConversationChangeNotification/headers/1/header_value',
    'ExConversationChangeNotification › Header 2 › Header value',
  ],
  ['/capabilities/webhooks/Other', 'Other'],
  ['/capabilities/engagement/goal/0', 'Goal'],
  ['/capabilities/engagement', 'Engagement'],
  ['/capabilities/broadcast', 'broadcast'],
  ['/toString', 'toString'],
  ['', 'Manifest'],
])('%s reads “%s”', (path, words) => {
  expect(describePath(path)).toBe(words);
});

test.each([
  ['app-info.client_name', true],
  ['app-info.scope', true],
  ['app-info.logo_uri', true],
  ['webhooks.base_endpoint', true],
  ['webhooks.events.ContentEvent.endpoint', true],
  ['app-info.description', false],
  ['webhooks.events.ContentEvent.headers.0.header_name', false],
  ['webhooks.events.ContentEvent.headers.0.header_value', false],
] as const)('Spaces around what is typed into %s are taken off: %s', (name, is) => {
  expect(describeField(name).isTrimmed).toBe(is);
});

test('A field says what it is called, what its key is and how much fits', () => {
  expect(describeField('app-info.client_name')).toMatchObject({
    label: 'App name',
    key: 'client_name',
    limit: 100,
    optional: false,
  });
  expect(describeField('webhooks.base_endpoint')).toMatchObject({
    label: 'Base endpoint',
    key: 'endpoint',
  });
  expect(describeField('webhooks.events.ContentEvent.headers.3.header_name')).toMatchObject({
    label: 'Header name',
    key: 'header_name',
  });
  expect(describeField('webhooks.events.ContentEvent.on')).toMatchObject({
    label: 'Receive this event',
    key: 'ms.MessagingEventNotification.ContentEvent',
  });
  expect(describeField('engagement.on').label).toBe('This app takes part in engagements');
});
