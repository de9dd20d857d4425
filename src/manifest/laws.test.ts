import { deepStrictEqual } from 'node:assert/strict';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyManifest, readyManifest } from './any-manifest.fixture.ts';
import { buildManifest } from './build-manifest.ts';
import { fieldOf, pathsOf } from './field-names.ts';
import { findingsOf } from './findings.ts';
import { applyFix } from './fixes.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { publishedSchema } from './json-schema.ts';
import { valueAt } from './json-pointer.ts';
import { manifestSchema } from './manifest-schema.ts';
import { readManifest } from './read-manifest.ts';
import { readValues } from './read-values.ts';
import { formatJson, writeManifest } from './write-manifest.ts';

const MANIFESTS = {
  numRuns: 10_000,
  interruptAfterTimeLimit: 60_000,
  markInterruptAsFailure: true,
};
const isPublished = new Ajv2020({ strict: false }).compile(publishedSchema() as JsonObject);
const PLATFORM_KEYS = [
  'id',
  'client_id',
  'client_secret',
  'client_id_issued_at',
  'client_secret_expires_at',
  'deleted',
  'installation_type',
  'is_internal',
];

test('[M3] [M9] 10,000 manifests come out as they went in, and all verdicts on them agree', () => {
  const verdicts = { ready: 0, broken: 0 };
  fc.assert(
    fc.property(fc.oneof(anyManifest, readyManifest), (manifest) => {
      // Not toEqual: it looks past a `__proto__` that is data.
      const written: Json = JSON.parse(writeManifest(readValues(manifest)));
      deepStrictEqual(membersDeep(written), membersDeep(manifest));

      const isReady = findingsOf(manifest).every(({ severity }) => severity !== 'error');
      verdicts[isReady ? 'ready' : 'broken'] += 1;
      const schemas = [manifestSchema.safeParse(manifest).success, isPublished(manifest)];
      deepStrictEqual(schemas, [isReady, isReady]);
    }),
    MANIFESTS,
  );
  // A generator that makes only one kind would prove nothing.
  expect(verdicts.ready).toBeGreaterThan(1000);
  expect(verdicts.broken).toBeGreaterThan(1000);
});

test('[M3] [M7] Reading text never throws, loses nothing and reaches no prototype', () => {
  const untouched = Object.getOwnPropertyNames(Object.prototype).length;
  fc.assert(
    fc.property(
      anyManifest,
      fc.integer({ min: 0, max: 2000 }),
      fc.string({ maxLength: 3 }),
      (manifest, at, slip) => {
        const text = formatJson(manifest);
        const read = readManifest(text);
        if (read.kind === 'manifest') {
          const expected = Object.entries(manifest).filter(([key]) => !PLATFORM_KEYS.includes(key));
          deepStrictEqual(
            membersDeep(JSON.parse(writeManifest(read.values))),
            membersDeep(Object.fromEntries(expected)),
          );
        }
        // The same text with a slip of the keyboard in it.
        expect(() => readManifest(text.slice(0, at) + slip + text.slice(at + 1))).not.toThrow();
      },
    ),
    { ...MANIFESTS, numRuns: 1000 },
  );
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(untouched);
  expect(({} as Record<string, unknown>)['enabled']).toBeUndefined();
});

test('A fix mends what it says, and other findings stay where they were', () => {
  fc.assert(
    fc.property(anyManifest, (manifest) => {
      const values = readValues(manifest);
      for (const { fix, path, rule, severity } of findingsOf(buildManifest(values))) {
        if (!fix || fix.edits[0]?.op === 'rename') continue;
        const after = findingsOf(buildManifest(applyFix(values, fix)));
        const isThere = after.some(
          (each) =>
            each.path === path &&
            each.rule === rule &&
            each.severity === severity &&
            each.fix?.label === fix.label,
        );
        if (isThere) return false;
      }
      return true;
    }),
    { numRuns: 300 },
  );
});

test('Every finding that has a field leads there and back', () => {
  fc.assert(
    fc.property(anyManifest, (manifest) => {
      const values = readValues(manifest);
      for (const { path } of findingsOf(manifest)) {
        const name = fieldOf(path, values);
        if (name === undefined) continue;
        const paths = pathsOf(name, values);
        if (!paths.some((each) => path.startsWith(each) || each.startsWith(path))) return false;
      }
      return true;
    }),
    { numRuns: 500 },
  );
});

test('Parts that did not change are the same objects, so nothing looks at them again', () => {
  fc.assert(
    fc.property(anyManifest, fc.string(), (manifest, name) => {
      const values = readValues(manifest);
      const renamed = { ...values, 'app-info': { ...values['app-info'], client_name: name } };
      const capabilities = valueAt(buildManifest(values), '/capabilities');
      expect(valueAt(buildManifest(renamed), '/capabilities')).toBe(capabilities);
    }),
    { numRuns: 500 },
  );
});

/** The value as arrays of members, sorted: what equality of JSON values means, `__proto__` included. */
function membersDeep(value: Json): unknown {
  if (Array.isArray(value)) return value.map(membersDeep);
  if (!isObject(value)) return value;
  const members = Object.keys(value)
    .toSorted()
    .map((key) => [key, membersDeep(Object.getOwnPropertyDescriptor(value, key)?.value as Json)]);
  return { members };
}
