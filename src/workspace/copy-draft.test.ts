import { expect, test } from 'vitest';
import { newDraft, type Draft } from '#drafts/draft.ts';
import { MISSING, newFormValues, type TextValue } from '#manifest/values/form-values.ts';
import { writtenEndpoint } from '#manifest/values/endpoints.ts';
import { copyDraft, copyName, duplicateDraft, withName } from './copy-draft.ts';

test.each([
  ['Acme', [], 'Acme (copy)'],
  ['Acme', ['Acme (copy)'], 'Acme (copy 2)'],
  ['Acme (copy)', ['Acme', 'Acme (copy)'], 'Acme (copy 2)'],
  ['Acme (copy 2)', ['Acme (copy)', 'Acme (copy 2)'], 'Acme (copy 3)'],
  ['copy', [], 'copy (copy)'],
])('a copy of %j beside %j is called %j', (name, taken, copy) => {
  expect(copyName(name, new Set(taken))).toBe(copy);
});

test('a copy is a draft of its own, and goes on where the draft was', () => {
  const draft: Draft = {
    ...named('Acme'),
    writer: 'here',
    rev: 7,
    step: 'webhooks',
    field: 'webhooks.base_endpoint',
    tried: ['app-info'],
  };
  expect(copyDraft(draft, 'b2', () => 2_000, [draft])).toEqual({
    ...draft,
    id: 'b2',
    writer: '',
    rev: 0,
    savedAt: 2_000,
    values: withName(draft.values, 'Acme (copy)'),
  });
});

test('a copy for another environment goes there with every event that hangs on the base endpoint', () => {
  const draft = named('Acme');
  const { webhooks } = draft.values;
  webhooks.base_endpoint = 'https://hooks.acme.com';
  webhooks.events.ContentEvent.endpoint = '/content';
  webhooks.events.ChatStateEvent.endpoint = 'https://own.acme.com';
  const base_endpoint = 'https://test.acme.com';
  const copy = duplicateDraft(draft, 'b2', () => 2_000, {
    client_name: 'Acme test',
    base_endpoint,
  });
  expect(copy).toMatchObject({ id: 'b2', rev: 0, savedAt: 2_000 });
  expect(copy.values['app-info'].client_name).toBe('Acme test');
  const addresses = Object.values(copy.values.webhooks.events).map((event) =>
    writtenEndpoint(event, copy.values.webhooks.base_endpoint),
  );
  expect(addresses).toEqual([
    'https://test.acme.com/content',
    'https://test.acme.com',
    'https://test.acme.com',
    'https://own.acme.com',
    'https://test.acme.com',
  ]);
  expect(webhooks.base_endpoint).toBe('https://hooks.acme.com');
});

test.each<[string, TextValue]>([
  ['no name yet', ''],
  ['no name in its file', MISSING],
  ['a number for a name in its file', { kept: '42' }],
])('a copy of a draft with %s has no other', (_what, name) => {
  const draft = named(name);
  expect(copyDraft(draft, 'b2', Date.now, [draft]).values).toEqual(draft.values);
});

function named(name: TextValue): Draft {
  return newDraft(() => 1_000, 'a1', withName(newFormValues(), name));
}
