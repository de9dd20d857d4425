import { describe, expect, test } from 'vitest';
import { describeField } from '#manifest/values/describe-field.ts';
import { choicesOf } from '#manifest/fields/engagement-values.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { explainedAt, sentencesOf } from './hover.ts';
import { stateOf } from './marked-text.fixture.ts';

function explained(marked: string) {
  const state = stateOf(marked);
  const found = explainedAt(state, state.selection.main.head, 1);
  return (
    found && {
      text: state.sliceDoc(found.from, found.to),
      sentences: sentencesOf(found),
      key: found.key,
    }
  );
}

const webhooks = (inside: string) => `{"capabilities": {"webhooks": {${inside}}}}`;

describe('What is said of a place is what the form says', () => {
  test.each([
    '{ "|client_name": "Acme" }',
    '{ "client_name": "Ac|me" }',
    '{ "client_name|": ',
    '{ "client_name": "Ac|me',
  ])('at a field: %s', (text) => {
    const { label, help, example } = describeField('app-info.client_name');
    expect(explained(text)).toMatchObject({
      key: 'client_name',
      sentences: [label, help, 'At most 100 characters.', `Example: ${example}`],
    });
  });

  test.each(WEBHOOK_EVENTS)('at the event $name', ({ key, name, help }) => {
    expect(explained(webhooks(`"|${key}": {}`))).toEqual({
      text: `"${key}"`,
      key,
      sentences: [name, help],
    });
  });

  test('at a value of a list, and at the list where the value is none of its own', () => {
    const text = (value: string) =>
      `{"capabilities": {"engagement": {"goal": ["url", "${value}"]}}}`;
    const lead = choicesOf('goal').find(({ value }) => value === 'lead');
    expect(explained(text('|lead'))).toMatchObject({
      key: 'lead',
      sentences: [lead?.label, lead?.help],
    });
    expect(explained(text('|leed'))).toMatchObject({
      key: 'goal',
      sentences: ['Goal', 'What campaigns can aim to achieve.'],
    });
  });

  test('at what cannot be changed for now, with the reason', () => {
    expect(explained('{"sc|ope": 1}')?.sentences.at(-1)).toBe(
      'msg.consumer is required by LivePerson',
    );
  });
});

test.each(['{ "dis|play_name": "x" }', '{| }', '|', '{ "x": { "client_name|": 1 } }'])(
  'Nothing is said of %s',
  (text) => {
    expect(explained(text)).toBeNull();
  },
);

test('[W8] What is said of a header’s value never holds it', () => {
  const header = '"headers": [{ "header_name": "X", "header_value": "|s3cret" }]';
  const found = explained(webhooks(`"${WEBHOOK_EVENTS[0].key}": { ${header} }`));
  expect(found?.sentences[0]).toBe('Header value');
  expect(found?.key).toBe('header_value');
  expect(found?.sentences.join(' ')).not.toContain('s3cret');
});
