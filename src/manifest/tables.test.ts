import Ajv2020 from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { APP_INFO_FIELDS } from '#manifest/fields/app-info-fields.ts';
import { isTextField, type Field } from '#manifest/fields/checks.ts';
import { HEADER_FIELDS } from '#manifest/fields/header-fields.ts';
import { WEBHOOK_FIELDS } from '#manifest/fields/webhook-fields.ts';
import { describeField } from '#manifest/values/describe-field.ts';
import { choicesOf, ENGAGEMENT_LISTS } from '#manifest/fields/engagement-values.ts';
import { issuesOf } from '#manifest/verdict/issues.ts';
import { newFormValues, type FieldName } from '#manifest/values/form-values.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { publishedSchema } from '#manifest/values/json-schema.ts';
import { valueAt } from '#manifest/json/json-pointer.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { readyManifestWith } from '#manifest/values/ready-manifest.fixture.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';

const schema = publishedSchema() as JsonObject;
const isPublished = new Ajv2020({ strict: false }).compile(schema);

// One line in a table adds an event or a value: each line is followed to every place that reads it.
test.each(WEBHOOK_EVENTS)(
  'The event $name of the table is in form, validation, help and schema',
  ({ name, key, help, retries }) => {
    expect(newFormValues().webhooks.events[name]).toMatchObject({
      on: true,
      max_retries: retries ?? '',
    });
    expect(
      Object.keys(valueAt(buildManifest(newFormValues()), '/capabilities/webhooks') as JsonObject),
    ).toContain(key);
    expect(describeField(`webhooks.events.${name}.on`).key).toBe(key);

    const wrong = readyManifestWith('/capabilities/webhooks', {
      [key]: { endpoint: 'http://acme.com' },
    });
    expect(issuesOf(wrong)).toMatchObject([{ rule: 'W2', severity: 'error' }]);
    expect(isPublished(wrong)).toBe(false);
    expect(readValues(wrong).webhooks.events[name]).toMatchObject({
      on: true,
      endpoint: 'http://acme.com',
    });
    const published = valueAt(
      schema,
      `/properties/capabilities/properties/webhooks/properties/${key}`,
    );
    expect(published).toMatchObject({ title: name, description: help });
  },
);

const FIELDS = Object.entries<Field>({ ...APP_INFO_FIELDS, ...WEBHOOK_FIELDS, ...HEADER_FIELDS });

test.each(FIELDS.filter(([, field]) => isTextField(field)))(
  'Spaces around %s are taken off when it is left just where they are remarked on',
  (_, { checks, example, preset, isTrimmed = false }) => {
    const text = example ?? (typeof preset === 'string' ? preset : 'a');
    const found = checks.flatMap((check) => check.find(` ${text} `));
    expect(found.some(({ fix }) => fix?.label === 'Remove the spaces')).toBe(isTrimmed);
  },
);

test('A field without a preset begins as an empty text', () => {
  const begun = FIELDS.filter(([key, { preset }]) => preset === undefined && key !== 'max_retries');
  expect(begun.filter(([, field]) => !isTextField(field))).toEqual([]);
});

const CHOICES = ENGAGEMENT_LISTS.flatMap((list) =>
  choicesOf(list).map((choice) => ({ list, ...choice })),
);

test.each(CHOICES)(
  'The value $value of $list is in form, validation, help and schema',
  ({ list, value, label, help }) => {
    const name: FieldName = `engagement.${list}`;
    expect(describeField(name).choices).toContainEqual(
      expect.objectContaining({ value, label, help }),
    );
    expect(label).not.toBe('');
    expect(help).not.toBe('');

    const at = `/capabilities/engagement/${list}`;
    const values = list === 'consumer_identity' ? [...new Set(['auth', value])] : [value];
    const alone = readyManifestWith(at, values);
    expect(issuesOf(alone).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(isPublished(alone)).toBe(true);
    const misspelt = readyManifestWith(at, [...values, `${value}!`]);
    expect(
      issuesOf(misspelt).some(
        ({ rule, path }) => rule === 'E9' && path === `${at}/${values.length}`,
      ),
    ).toBe(true);
    expect(isPublished(misspelt)).toBe(false);

    const published = valueAt(
      schema,
      `/properties/capabilities/properties/engagement/properties/${list}/items/anyOf`,
    );
    expect(published).toContainEqual({ const: value, title: label, description: help });
  },
);

test('[M9] The published JSON Schema is the one made from the rules', async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../public/manifest.schema.json',
  );
});

test('[M9] The published schema names the draft it is written in', () => {
  expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
});
