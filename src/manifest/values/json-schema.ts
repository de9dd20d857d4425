import * as z from 'zod/mini';
import { manifestSchema } from '#manifest/fields/manifest-schema.ts';
import { SECTION_DESCRIPTIONS } from '#manifest/fields/section-descriptions.ts';
import { APP_INFO_FIELDS } from '#manifest/fields/app-info-fields.ts';
import { buildManifest } from './build-manifest.ts';
import { newFormValues } from './form-values.ts';
import { HEADER_FIELDS } from '#manifest/fields/header-fields.ts';
import { isObject, membersOf, objectOf, type Json, type JsonObject } from '#manifest/json/json.ts';
import { pointerOf, valueAt } from '#manifest/json/json-pointer.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { WEBHOOK_FIELDS } from '#manifest/fields/webhook-fields.ts';

/** The published JSON Schema (draft 2020-12), made from the same fields as the form's own schema (M9). */
export function publishedSchema(): Json {
  const { $schema, ...schema } = z.toJSONSchema(manifestSchema, { target: 'draft-2020-12' });
  const published = {
    $schema,
    title: 'LivePerson application install manifest',
    description: `${SECTION_DESCRIPTIONS.manifest.help} Accepts exactly the manifests in which the wizard finds no errors. Unknown keys are allowed.`,
    ...schema,
  };
  // Through text: what is published is JSON, whatever zod's objects carry besides.
  return withExamples(JSON.parse(JSON.stringify(published)) as Json);
}

const FIRST_EVENT = ['capabilities', 'webhooks', WEBHOOK_EVENTS[0].key];

/** What a new draft writes, with what only a person can say filled in as the fields' examples are. */
const EXAMPLE: Json = (() => {
  const values = newFormValues();
  return buildManifest({
    ...values,
    'app-info': {
      ...values['app-info'],
      client_name: APP_INFO_FIELDS.client_name.example ?? '',
      description: APP_INFO_FIELDS.description.example ?? '',
    },
    webhooks: { ...values.webhooks, base_endpoint: WEBHOOK_FIELDS.endpoint.example ?? '' },
  });
})();

/** A new draft has none. */
const HEADERS: Json = [
  { header_name: HEADER_FIELDS.header_name.example ?? '', header_value: 'your-secret' },
];

function exampleAt(path: readonly string[]): Json | undefined {
  const [first, second, , ...inside] = path;
  if (inside[0] === 'headers') return valueAt({ headers: HEADERS }, pointerOf(inside));
  const found = valueAt(EXAMPLE, pointerOf(path));
  const isInEvent = first === 'capabilities' && second === 'webhooks' && inside.length > 0;
  return found === undefined && isInEvent
    ? valueAt(EXAMPLE, pointerOf([...FIRST_EVENT, ...inside]))
    : found;
}

/** The JSON Schema of what stands at this path, with an example at every level that has none. */
function withExamples(schema: Json, path: readonly string[] = []): Json {
  if (!isObject(schema)) return schema;
  const example = exampleAt(path);
  const members = membersOf(schema).map(([key, value]): [string, Json] => {
    if (key === 'properties' && isObject(value)) return [key, propertiesWithExamples(value, path)];
    if (key === 'items') return [key, withExamples(value, [...path, '0'])];
    return [key, value];
  });
  if (schema['examples'] === undefined && example !== undefined)
    members.push(['examples', [example]]);
  return objectOf(members);
}

function propertiesWithExamples(properties: JsonObject, path: readonly string[]): JsonObject {
  return objectOf(
    membersOf(properties).map(([key, value]) => [key, withExamples(value, [...path, key])]),
  );
}
