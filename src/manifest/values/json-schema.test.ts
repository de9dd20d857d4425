import Ajv2020 from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { issuesOf } from '#manifest/verdict/issues.ts';
import { isObject, type Json, type JsonObject } from '#manifest/json/json.ts';
import { publishedSchema } from './json-schema.ts';

const schema = publishedSchema() as JsonObject;
const ajv = new Ajv2020();

/** Every schema of a value a manifest may have, with where it is. */
function levelsOf(level: Json | undefined, at: string): [at: string, level: JsonObject][] {
  if (!isObject(level)) return [];
  const { properties, items } = level;
  const inside = isObject(properties) ? Object.entries(properties) : [];
  return [
    [at, level],
    ...inside.flatMap(([key, each]) => levelsOf(each, `${at}/${key}`)),
    ...levelsOf(items, `${at}/0`),
  ];
}

const LEVELS = levelsOf(schema, '');

test('The published schema goes into every event, header and list', () => {
  const paths = LEVELS.map(([at]) => at);
  expect(paths).toContain(
    '/capabilities/webhooks/cqm.ExConversationChangeNotification/headers/0/header_value',
  );
  expect(paths).toContain('/capabilities/engagement/goal/0');
});

test('[M9] A strict reader of JSON Schema finds nothing unknown or loose in it', () => {
  const complaints: unknown[] = [];
  const log = (...said: unknown[]) => void complaints.push(said);
  const logger = { log, warn: log, error: log };
  new Ajv2020({ strict: true, strictTypes: 'log', logger }).compile(schema);
  expect(complaints).toEqual([]);
});

test.each(LEVELS)('%s says what it is for', (at, level) => {
  const isItemOfTexts = at.endsWith('/0') && level['type'] === 'string';
  const words = isItemOfTexts ? (level['anyOf'] ?? [{ title: '-', description: '-' }]) : [level];
  for (const each of words as JsonObject[]) {
    expect(each['title']).toMatch(/./);
    expect(each['description']).toMatch(/./);
  }
});

test.each(LEVELS)('%s has an example, and it is right', (_at, level) => {
  expect(level['examples']).toHaveLength(1);
  for (const example of level['examples'] as Json[])
    expect(ajv.validate(level, example)).toBe(true);
});

test('The example of a whole manifest is the template, filled in: nothing is left to say of it', () => {
  const [example] = schema['examples'] as JsonObject[];
  expect(example).toMatchObject({ client_name: 'Acme WhatsApp', scope: 'msg.consumer' });
  expect(issuesOf(example ?? {})).toEqual([]);
  expect(example).not.toHaveProperty('$schema');
});
