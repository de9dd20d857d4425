import { expect, test } from 'vitest';
import { applyEdits } from '#manifest/verdict/fixes.ts';
import { issuesOf } from '#manifest/verdict/issues.ts';
import { APP_INFO_FIELDS } from '#manifest/fields/app-info-fields.ts';
import { choicesOf, ENGAGEMENT_LISTS } from '#manifest/fields/engagement-values.ts';
import { isObject, type Json, type JsonObject } from '#manifest/json/json.ts';
import { pointerOf, valueAt } from '#manifest/json/json-pointer.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { INSTALLING_EXAMPLE } from '#manifest/values/seed-manifests.fixture.ts';
import { choiceAt, describeAt, membersAt, valuesAt } from './suggestions.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';

const WEBHOOKS = '/capabilities/webhooks';
const CONTENT = `${WEBHOOKS}/ms.MessagingEventNotification.ContentEvent`;

test('The keys of a manifest are offered in the order they are written in', () => {
  const keys = membersAt('').map(({ key }) => key);
  expect(keys).toEqual([...Object.keys(APP_INFO_FIELDS), 'capabilities']);
  expect(keys.filter((key) => key in INSTALLING_EXAMPLE)).toEqual(Object.keys(INSTALLING_EXAMPLE));
  expect(membersAt(CONTENT).map(({ key }) => key)).toEqual(['endpoint', 'max_retries', 'headers']);
  expect(membersAt(`${CONTENT}/headers/3`).map(({ key }) => key)).toEqual([
    'header_name',
    'header_value',
  ]);
  const engagement = '/capabilities/engagement';
  expect(membersAt(engagement).map(({ key }) => key)).toEqual(
    Object.keys(valueAt(INSTALLING_EXAMPLE, engagement) as JsonObject),
  );
});

test.each(['/display_name', '/client_name', '/capabilities/broadcast', `${WEBHOOKS}/toString`])(
  'Nothing is offered inside of %s',
  (path) => {
    expect(membersAt(path)).toEqual([]);
  },
);

test.each(WEBHOOK_EVENTS)('The event $name is offered with its help', ({ key, name, help }) => {
  expect(membersAt(WEBHOOKS)).toContainEqual({
    key,
    label: name,
    help,
    optional: true,
    blank: { endpoint: '' },
  });
  expect(describeAt(`${WEBHOOKS}/${key}`)).toMatchObject({ label: name, help });
  expect(describeAt(`${WEBHOOKS}/${key}/endpoint`)?.label).toBe('Endpoint');
});

test.each(ENGAGEMENT_LISTS)('All values of %s are offered in the form’s words', (list) => {
  const at = pointerOf(['capabilities', 'engagement', list, 7]);
  expect(valuesAt(at)).toEqual(choicesOf(list));
  for (const { value, label, help } of choicesOf(list))
    expect(choiceAt(at, value)).toMatchObject({ label, help });
});

test('Switches, counts and texts are offered what they may be', () => {
  const values = (path: string) => valuesAt(path).map(({ value }) => value);
  expect(values('/capabilities/engagement/design_window')).toEqual([false]);
  expect(values('/capabilities/engagement/language_selection')).toEqual([false, true]);
  expect(values(`${CONTENT}/max_retries`)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(values('/grant_types/0')).toEqual(['client_credentials']);
  expect(values('/scope')).toEqual(['msg.consumer']);
  expect(values('/client_name')).toEqual([]);
  expect(values(`${CONTENT}/headers/0`)).toEqual([{ header_name: '', header_value: '' }]);
  expect(valuesAt('')).toMatchObject([{ label: 'A new manifest' }]);
});

/** Every place of a manifest that has one of each. */
function* placesOf(value: Json, path = ''): Generator<[path: string, value: Json]> {
  yield [path, value];
  const inside = Array.isArray(value)
    ? value.entries()
    : isObject(value)
      ? Object.entries(value)
      : [];
  for (const [key, item] of inside) yield* placesOf(item, path + pointerOf([key]));
}

test('Every place of the documents’ example has words', () => {
  const wordless = [...placesOf(INSTALLING_EXAMPLE)].filter(([path, value]) => {
    const words = choiceAt(path, value) ?? describeAt(path);
    return !words?.label || !words.help;
  });
  expect(wordless).toEqual([]);
});

test('[M4] What only the platform sets is said to be left out', () => {
  for (const path of ['/client_id', '/client_secret', '/id', '/client_id/0'])
    expect(describeAt(path)?.help).toMatch(/^Only LivePerson sets this/);
  expect(describeAt('/capabilities/id')).toBeUndefined();
});

test('No value that is offered is one the rules would refuse', () => {
  const errors = (manifest: JsonObject) =>
    issuesOf(manifest).filter(({ severity }) => severity === 'error');
  for (const [path, now] of placesOf(READY_MANIFEST)) {
    // Wholes still wait for what only a person can say.
    if (typeof now === 'object') continue;
    // An item is tried after those that are there already.
    const [, list] = /^(.*)\/\d+$/.exec(path) ?? [];
    const siblings = list === undefined ? [] : (valueAt(READY_MANIFEST, list) as Json[]);
    for (const { value } of valuesAt(path).filter((each) => !siblings.includes(each.value))) {
      const edit =
        list === undefined ? { path, value } : { path: list, value: [...siblings, value] };
      const manifest = applyEdits(READY_MANIFEST, [{ op: 'set', ...edit }]);
      expect(valueAt(manifest, edit.path)).toEqual(edit.value);
      expect(errors(manifest)).toEqual([]);
    }
  }
});
