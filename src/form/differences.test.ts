import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newFormValues, newHeaderValues, type FormValues } from '#manifest/values/form-values.ts';
import { differences, revertChange } from './differences.ts';
import { fieldValue, withFieldValue } from './field-value.ts';

type Change = [name: string, value: unknown];

const text = fc.oneof(
  fc.string(),
  fc.string().map((kept) => ({ kept })),
);
const headers = fc.array(
  fc.tuple(text, text).map(([header_name, header_value]) => ({
    header_name,
    header_value,
    rest: '',
  })),
  { maxLength: 3 },
);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.constantFrom('app-info.client_name', 'app-info.scope'), text),
  fc.tuple(fc.constant('webhooks.events.ContentEvent.endpoint'), text),
  fc.tuple(fc.constant('webhooks.events.ContentEvent.headers'), headers),
  fc.tuple(fc.constant('engagement.goal'), fc.array(fc.string(), { maxLength: 3 })),
  fc.tuple(fc.constant('engagement.on'), fc.boolean()),
);
const changes = fc.array(change, { maxLength: 6 });

function changed(values: FormValues, edits: readonly Change[]): FormValues {
  return edits.reduce((now, [name, value]) => withFieldValue(now, name, value), values);
}

describe('what differs between two drafts', () => {
  test('is nothing between a draft and itself', () => {
    expect(differences(newFormValues(), newFormValues())).toStrictEqual([]);
  });

  test('is named by field, a kept leaf and a list of texts as one', () => {
    const before = newFormValues();
    const after = changed(before, [
      ['app-info.scope', { kept: '7' }],
      ['engagement.goal', ['url']],
    ]);
    expect(differences(before, after)).toStrictEqual([
      ['app-info.scope', { kept: '7' }],
      ['engagement.goal', ['url']],
    ]);
  });

  test('goes into rows while their number is the same, else gives all of them', () => {
    const name = 'webhooks.events.ContentEvent.headers';
    const one = changed(newFormValues(), [[name, [newHeaderValues()]]]);
    const edited = changed(one, [[`${name}.0.header_name`, 'X-Api-Key']]);
    expect(differences(one, edited)).toStrictEqual([[`${name}.0.header_name`, 'X-Api-Key']]);
    const two = changed(edited, [[name, [newHeaderValues(), newHeaderValues()]]]);
    expect(differences(edited, two).map(([changedName]) => changedName)).toStrictEqual([name]);
  });

  test('turns the one into the other when it is applied', () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const before = changed(newFormValues(), first);
        const after = changed(newFormValues(), second);
        expect(changed(before, differences(before, after))).toStrictEqual(after);
      }),
    );
  });
});

describe('taking a change back', () => {
  test('gives what was before when nothing was edited since', () => {
    fc.assert(
      fc.property(changes, (edits) => {
        const before = newFormValues();
        const after = changed(before, edits);
        expect(revertChange(after, before, after)).toStrictEqual(before);
      }),
    );
  });

  test('leaves alone what was edited since', () => {
    const before = changed(newFormValues(), [['app-info.scope', 'a a']]);
    const after = changed(before, [['app-info.scope', 'a']]);
    const now = changed(after, [['app-info.client_name', 'Acme']]);
    const back = revertChange(now, before, after);
    expect(fieldValue(back, 'app-info.scope')).toBe('a a');
    expect(fieldValue(back, 'app-info.client_name')).toBe('Acme');
    const edited = changed(after, [['app-info.scope', 'b']]);
    expect(revertChange(edited, before, after)).toStrictEqual(edited);
  });
});
