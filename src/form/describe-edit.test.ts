import { expect, test } from 'vitest';
import { newFormValues, newHeaderValues, type FormValues } from '#manifest/values/form-values.ts';
import { describeEdit } from './describe-edit.ts';
import { withFieldValue } from './field-value.ts';

const HEADERS = 'webhooks.events.ContentEvent.headers';
const rows = (...names: string[]) =>
  names.map((header_name) => ({ ...newHeaderValues(), header_name }));
const WITH_ROWS = withFieldValue(newFormValues(), HEADERS, rows('X-One', 'X-Two'));

test.each<[label: string, fields: string[], before: FormValues, changes: [string, unknown][]]>([
  ['App name', ['app-info.client_name'], newFormValues(), [['app-info.client_name', 'Acme']]],
  ['Base endpoint', ['webhooks.base_endpoint'], newFormValues(), [['webhooks.base_endpoint', 'x']]],
  ['Goal', ['engagement.goal'], newFormValues(), [['engagement.goal', []]]],
  [
    'This app takes part in engagements',
    ['engagement.on'],
    newFormValues(),
    [['engagement.on', false]],
  ],
  [
    'ContentEvent › Receive this event',
    ['webhooks.events.ContentEvent.on'],
    newFormValues(),
    [['webhooks.events.ContentEvent.on', false]],
  ],
  [
    'ContentEvent › Headers',
    [HEADERS],
    newFormValues(),
    [
      [HEADERS, rows('X-One')],
      ['webhooks.events.ContentEvent.headers_rest', '[]'],
    ],
  ],
  [
    'ContentEvent › Header 2 › Header name',
    [`${HEADERS}.1.header_name`],
    WITH_ROWS,
    [[HEADERS, rows('X-One', 'X-Other')]],
  ],
  ['ContentEvent › Headers', [HEADERS], WITH_ROWS, [[HEADERS, rows('X-1', 'X-2')]]],
  ['ContentEvent › Headers', [HEADERS], WITH_ROWS, [[`${HEADERS}.0.rest`, '{"a":1}']]],
  [
    '2 fields',
    ['app-info.client_name', 'engagement.on'],
    newFormValues(),
    [
      ['app-info.client_name', 'Acme'],
      ['engagement.on', false],
    ],
  ],
  [
    'ContentEvent › Max retries',
    ['webhooks.events.ContentEvent.max_retries'],
    newFormValues(),
    [
      ['webhooks.events.ContentEvent.max_retries', 5],
      ['webhooks.events.ContentEvent.rest', '{"retries":5}'],
    ],
  ],
  ['Other keys', [], newFormValues(), [['rest.manifest', '{"display_name":"x"}']]],
])('An edit is called “%s” and is at %j', (label, fields, before, changes) => {
  const after = changes.reduce(
    (values, [name, value]) => withFieldValue(values, name, value),
    before,
  );
  expect(describeEdit(before, after)).toStrictEqual({ label, fields });
});
