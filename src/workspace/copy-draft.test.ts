import { expect, test } from 'vitest';
import { newDraft, type Draft } from '#drafts/draft.ts';
import { MISSING, newFormValues, type TextValue } from '#manifest/values/form-values.ts';
import { copyDraft, copyName, withName } from './copy-draft.ts';

test.each([
  ['Acme', [], 'Acme copy'],
  ['Acme', ['Acme copy'], 'Acme copy 2'],
  ['Acme copy', ['Acme', 'Acme copy'], 'Acme copy 2'],
  ['Acme copy 2', ['Acme copy', 'Acme copy 2'], 'Acme copy 3'],
  ['copy', [], 'copy copy'],
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
    values: withName(draft.values, 'Acme copy'),
  });
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
