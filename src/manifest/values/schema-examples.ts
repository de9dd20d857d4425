import { APP_INFO_FIELDS } from '#manifest/fields/app-info-fields.ts';
import { buildManifest } from './build-manifest.ts';
import { newFormValues } from './form-values.ts';
import { HEADER_FIELDS } from '#manifest/fields/header-fields.ts';
import { isObject, membersOf, objectOf, type Json, type JsonObject } from '#manifest/json/json.ts';
import { pointerOf, valueAt } from '#manifest/json/json-pointer.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { WEBHOOK_FIELDS } from '#manifest/fields/webhook-fields.ts';

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
export function withExamples(schema: Json, path: readonly string[] = []): Json {
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
