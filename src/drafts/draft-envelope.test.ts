import { expect, test } from 'vitest';
import { newDraft } from './draft.ts';
import VERSION_3 from './golden/draft-v3.json' with { type: 'json' };
import { parseEnvelope, serializeDraft } from './draft-envelope.ts';

const draft = {
  ...newDraft(() => 1_000, 'a1'),
  writer: 'here',
  rev: 3,
  field: 'app-info.client_name' as const,
};

test('a stored draft opens as it was', () => {
  const stored: unknown = structuredClone(serializeDraft(draft));
  expect(parseEnvelope(stored)).toEqual({ kind: 'draft', draft: { ...draft } });
});

test('[M4] a client secret that was stored under another spelling is not in the draft any more', () => {
  const { ContentEvent } = draft.values.webhooks.events;
  const values = structuredClone(draft.values);
  values.rest.manifest = '{"oauth":{"clientSecret":"hunter2","kept":1}}';
  values['app-info'].client_name = { kept: '[{"client-secret":"hunter2"}]' };
  values.webhooks.events.ContentEvent = {
    ...ContentEvent,
    on: false,
    rest: '{"Client Secret":"hunter2"}',
  };
  const opened = parseEnvelope(serializeDraft({ ...draft, values }));
  expect(JSON.stringify(opened)).not.toContain('hunter2');
  expect(opened).toMatchObject({
    draft: { values: { rest: { manifest: '{"oauth":{"kept":1}}' } } },
  });
});

test('[M4] nor is one that stands behind what was filled in', () => {
  const values = structuredClone(draft.values);
  values.rest.capabilities = '[{"client_secret":"hunter2"}]';
  const sealed = serializeDraft({ ...draft, values });
  expect(JSON.stringify(sealed)).toContain('hunter2');
  expect(parseEnvelope(sealed)).toMatchObject({
    draft: { values: { rest: { capabilities: '[{}]' } } },
  });
});

test('a draft of a newer version is set aside', () => {
  const opened = parseEnvelope({
    ...serializeDraft(draft),
    version: 6,
    manifest: ['of another shape'],
  });
  expect(opened).toEqual({ kind: 'set-aside', problem: 'newer' });
});

test.each([
  ['nothing', undefined],
  ['text', 'draft'],
  ['something else', { schema: 'another' }],
  ['no manifest', { ...serializeDraft(draft), manifest: undefined }],
  ['a manifest cut short', { ...serializeDraft(draft), manifest: '{"client_na' }],
  ['a list for a manifest', { ...serializeDraft(draft), manifest: '[]' }],
  ['a manifest too deep to be read', { ...serializeDraft(draft), manifest: deep(100) }],
  ['nothing of the form', { ...serializeDraft(draft), form: undefined }],
  ['no values in version 3', { ...VERSION_3, values: undefined }],
  ['values cut short in version 3', { ...VERSION_3, values: { 'app-info': {} } }],
  ['a number for a name in version 3', { ...VERSION_3, values: withName(7) }],
  ['kept JSON cut short in version 3', { ...VERSION_3, values: withName({ kept: '{"a' }) }],
  ['no revision', { ...serializeDraft(draft), rev: undefined }],
  ['a revision that is no number', { ...serializeDraft(draft), rev: NaN }],
  ['a time no calendar has', { ...serializeDraft(draft), savedAt: 1e20 }],
  ['text that is damaged', { ...serializeDraft(draft), text: { typed: '{"client_na', base: 42 } }],
  ['text that is no text', { ...serializeDraft(draft), text: ['{"client_na'] }],
  ['a version before the first', { ...serializeDraft(draft), version: 0 }],
])('a record that holds %s is set aside as unreadable', (_what, stored) => {
  expect(parseEnvelope(stored)).toEqual({ kind: 'set-aside', problem: 'unreadable' });
});

test('a record without the member for its text opens, with none', () => {
  const { text: _text, ...stored } = serializeDraft(draft);
  expect(parseEnvelope(stored)).toEqual({ kind: 'draft', draft: { ...draft } });
});

test('a record without its author’s place opens at the beginning', () => {
  const {
    step: _step,
    field: _field,
    visited: _visited,
    attempted: _attempted,
    ...stored
  } = serializeDraft(draft);
  expect(parseEnvelope(stored)).toMatchObject({
    draft: { step: 'app-info', field: null, visited: [], tried: [] },
  });
});

test('a place that does not exist any more is forgotten, the draft opens', () => {
  const stored = {
    ...serializeDraft(draft),
    step: 'billing',
    field: 'webhooks.events.ContentEvent.headers.4.header_name',
    visited: ['billing', 'review'],
  };
  expect(parseEnvelope(stored)).toMatchObject({
    kind: 'draft',
    draft: { step: 'app-info', field: null, visited: ['review'] },
  });
});

test('what an import kept as it was found survives', () => {
  const values = {
    ...draft.values,
    'app-info': { ...draft.values['app-info'], client_name: { kept: '42' } },
  };
  expect(parseEnvelope(serializeDraft({ ...draft, values }))).toMatchObject({ draft: { values } });
});

/** Values of version 3 with something else for a name. */
function withName(client_name: unknown) {
  const { values } = VERSION_3;
  return { ...values, 'app-info': { ...values['app-info'], client_name } };
}

function deep(levels: number): string {
  return '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);
}
