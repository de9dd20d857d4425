import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  anyManifest,
  sharingManifest,
  slightlyBroken,
} from '#manifest/values/any-manifest.fixture.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { fieldOf } from '#manifest/values/field-places.ts';
import { issuesOf } from '#manifest/verdict/issues.ts';
import {
  isPath,
  newFormValues,
  newHeaderValues,
  type FieldName,
  type FormValues,
} from '#manifest/values/form-values.ts';
import { pointerOf } from '#manifest/json/json-pointer.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { publishedSchema } from '#manifest/values/json-schema.ts';
import { problemsOf } from '#manifest/verdict/problems.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { times } from '#long-run.fixture.ts';
import { withFieldValue } from './field-value.ts';
import { formSchema } from './form-schema.ts';
import { rules } from './rules.ts';

const isPublished = new Ajv2020({ strict: false, allErrors: true }).compile(
  publishedSchema() as JsonObject,
);

/** "app-info.scope: List each scope only once", of every error; what is repeated in one field is told once. */
function toldByForm(values: FormValues): string[] {
  const issues = formSchema().safeParse(values).error?.issues ?? [];
  return [
    ...new Set(issues.map(({ path, message }) => `${path.join('.')}: ${message}`)),
  ].toSorted();
}

function toldOfManifest(values: FormValues): string[] {
  const errors = problemsOf(issuesOf(buildManifest(values)), values).filter(
    ({ severity }) => severity === 'error',
  );
  return [...new Set(errors.map(({ field, sentence }) => `${field}: ${sentence}`))].toSorted();
}

const fieldsOf = (told: string[]) => [...new Set(told.map((each) => each.split(': ')[0]))];

/** Where the published schema refuses the manifest: at the fields in which that is fixed. */
function refusedBySchema(values: FormValues): string[] {
  isPublished(buildManifest(values));
  const places = (isPublished.errors ?? []).map(({ instancePath, params, keyword }) => {
    const missing = keyword === 'required' ? String(params['missingProperty']) : undefined;
    return instancePath + (missing === undefined ? '' : pointerOf([missing]));
  });
  return [...new Set(places.map((path) => String(fieldOf(path, values))))].toSorted();
}

/** A schema knows one place of an address whose base endpoint and path are both wrong: the event’s. */
function withoutWrongBase(fields: readonly (string | undefined)[], values: FormValues) {
  const isSaidAtPath = Object.entries(values.webhooks.events).some(
    ([name, { endpoint }]) =>
      isPath(endpoint) && fields.includes(`webhooks.events.${name}.endpoint`),
  );
  return isSaidAtPath ? fields.filter((each) => each !== 'webhooks.base_endpoint') : fields;
}

const someEvents = fc.array(fc.constantFrom(...WEBHOOK_EVENTS), { maxLength: 2 });
const header = fc.constantFrom('X-Api-Key', 'x-env', '', 'a b').map((header_name) => ({
  ...newHeaderValues(),
  header_name,
}));

/** Values as the form comes to hold them: read from a file, then switched on and off, hanging on the base endpoint and with headers for every event. */
const anyValues = fc
  .tuple(
    fc.oneof(anyManifest, slightlyBroken, sharingManifest),
    fc.tuple(someEvents, someEvents, fc.constantFrom('', '/path', '/a b', '/x,https://y')),
    fc.option(fc.constantFrom('', 'http://a.b', 'https://', 'https://a.b/'), { freq: 2 }),
    fc.array(header, { maxLength: 1 }),
    fc.boolean(),
  )
  .map(([manifest, [switched, hanging, path], base, headers, isEngagementSwitched]): FormValues => {
    const values = structuredClone(readValues(manifest));
    for (const { name } of hanging) values.webhooks.events[name].endpoint = path;
    if (base !== null) values.webhooks.base_endpoint = base;
    values.webhooks.headers.push(...headers);
    for (const { name } of switched)
      values.webhooks.events[name].on = !values.webhooks.events[name].on;
    if (isEngagementSwitched) values.engagement.on = !values.engagement.on;
    return values;
  });

test('[M9] The form, the published schema and the rules find the same fields of 2,000 broken manifests wrong', () => {
  const tried = times(10_000);
  let broken = 0;
  fc.assert(
    fc.property(anyValues, (values) => {
      const told = toldByForm(values);
      expect(told).toEqual(toldOfManifest(values));
      expect(withoutWrongBase(fieldsOf(told), values)).toEqual(
        withoutWrongBase(refusedBySchema(values), values),
      );
      if (told.length > 0) broken += 1;
    }),
    { numRuns: tried },
  );
  expect(broken).toBeGreaterThan(0.85 * tried);
});

test('A new draft lacks what only its author can say', () => {
  expect(fieldsOf(toldByForm(newFormValues()))).toEqual([
    'app-info.client_name',
    'webhooks.base_endpoint',
  ]);
});

test('A header that is changed in place, as react-hook-form does, is judged anew', () => {
  const values = newFormValues();
  const row = { ...newHeaderValues(), header_name: 'X-Key', header_value: 'ä€' };
  values.webhooks.events.ContentEvent.headers.push(row);
  const wrong = () => fieldsOf(toldByForm(values)).filter((field) => field?.includes('headers'));
  const at = 'webhooks.events.ContentEvent.headers.0';
  expect(wrong()).toEqual([`${at}.header_value`]);
  row.header_value = 'a';
  expect(wrong()).toEqual([]);
  row.header_name = 'X Key';
  expect(wrong()).toEqual([`${at}.header_name`]);
  row.rest = '[]';
  row.header_name = '';
  expect(wrong()).toEqual([`${at}.header_name`]);
});

test('App info alone is judged as it is with all the rest', async () => {
  const values = withFieldValue(newFormValues(), 'app-info.logo_uri', 'not an address');
  const ask = (names: FieldName[]) =>
    rules.resolver(values, undefined, { fields: {}, names, shouldUseNativeValidation: false });
  const alone = await ask(['app-info.logo_uri']);
  const whole = await ask(['app-info.logo_uri', 'webhooks.base_endpoint']);
  expect(Object.keys(alone.errors)).toEqual(['app-info']);
  expect(Object.keys(whole.errors)).toContain('webhooks');
  expect(alone.errors).toEqual({ 'app-info': Reflect.get(whole.errors, 'app-info') });
});
