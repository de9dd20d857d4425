import { deepStrictEqual } from 'node:assert/strict';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { times } from '#long-run.fixture.ts';
import {
  anyManifest,
  readyManifest,
  slightlyBroken,
} from '#manifest/values/any-manifest.fixture.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { fieldOf, pathsOf } from '#manifest/values/field-places.ts';
import type { Issue } from '#manifest/fields/issue.ts';
import { issuesOf } from '#manifest/verdict/issues.ts';
import { applyFix } from '#manifest/verdict/fixes.ts';
import {
  isObject,
  membersOf,
  objectOf,
  stringify,
  type Json,
  type JsonObject,
} from '#manifest/json/json.ts';
import { publishedSchema } from '#manifest/values/json-schema.ts';
import { valueAt } from '#manifest/json/json-pointer.ts';
import { manifestSchema } from '#manifest/fields/manifest-schema.ts';
import { readManifest } from '#manifest/text/read-manifest.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { formatJson, writeManifest } from '#manifest/values/write-manifest.ts';

const MANIFESTS = { numRuns: times(10_000) };
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

test('[M3] [M7] [M9] Any manifest is read, comes out as it went in, and all verdicts on it agree', () => {
  const verdicts = { ready: 0, broken: 0 };
  const prototype = Object.getOwnPropertyNames(Object.prototype).join();
  fc.assert(
    fc.property(fc.oneof(anyManifest, readyManifest), (manifest) => {
      const read = readManifest(stringify(manifest));
      if (read.kind !== 'manifest') return false;
      const written: Json = JSON.parse(writeManifest(read.values));
      // Not toEqual: it looks past a `__proto__` that is data.
      deepStrictEqual(membersDeep(written), membersDeep(withoutPlatformKeys(manifest)));

      const isReady = issuesOf(manifest).every(({ severity }) => severity !== 'error');
      verdicts[isReady ? 'ready' : 'broken'] += 1;
      const schemas = [manifestSchema.safeParse(manifest).success, isPublished(manifest)];
      deepStrictEqual(schemas, [isReady, isReady]);
      return true;
    }),
    MANIFESTS,
  );
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(prototype);
  // A generator that makes only one kind would prove nothing.
  expect(verdicts.ready).toBeGreaterThan(times(1000));
  expect(verdicts.broken).toBeGreaterThan(times(1000));
});

test('[M3] [M6] Reading a manifest’s text with slips of the keyboard in it never throws', () => {
  const slip = fc.tuple(fc.nat(2000), fc.nat(3), fc.string({ maxLength: 3 }));
  fc.assert(
    fc.property(anyManifest, fc.array(slip, { minLength: 1, maxLength: 3 }), (manifest, slips) => {
      const text = slips.reduce(
        (before, [at, length, typed]) => before.slice(0, at) + typed + before.slice(at + length),
        formatJson(manifest),
      );
      return readManifest(text).kind !== undefined;
    }),
    { numRuns: times(1000) },
  );
});

test('A fix fixes what it says, and leads to no other error', () => {
  const failureOf = (manifest: JsonObject) => {
    const values = readValues(manifest);
    const before = issuesOf(buildManifest(values));
    for (const { fix, path, rule, sentence } of before) {
      // Renaming shows what was not looked at before.
      if (!fix || fix.edits[0]?.op === 'rename') continue;
      const after = issuesOf(buildManifest(applyFix(values, fix)));
      const isThere = (each: Issue) =>
        each.path === path && each.rule === rule && each.sentence === sentence;
      const known = new Set(errorsIn(before).map((each) => each.sentence));
      const others = errorsIn(after).filter((each) => !known.has(each.sentence));
      if (after.some(isThere) || others.length > 0) return [fix, after.filter(isThere), others];
    }
    return undefined;
  };
  fc.assert(
    fc.property(fc.oneof(anyManifest, slightlyBroken), (manifest) => {
      expect(failureOf(manifest)).toBeUndefined();
    }),
    { numRuns: times(500) },
  );
});

const errorsIn = (issues: readonly Issue[]) =>
  issues.filter(({ severity }) => severity === 'error');

test('Every issue that has a field leads there and back', () => {
  fc.assert(
    fc.property(anyManifest, (manifest) => {
      const values = readValues(manifest);
      for (const { path } of issuesOf(manifest)) {
        const name = fieldOf(path, values);
        if (name === undefined) continue;
        const paths = pathsOf(name, values);
        if (!paths.some((each) => path.startsWith(each) || each.startsWith(path))) return false;
      }
      return true;
    }),
    { numRuns: times(500) },
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
    { numRuns: times(500) },
  );
});

function withoutPlatformKeys(manifest: JsonObject): JsonObject {
  return objectOf(membersOf(manifest).filter(([key]) => !PLATFORM_KEYS.includes(key)));
}

/** The value as arrays of members, sorted: what equality of JSON values means, `__proto__` included. */
function membersDeep(value: Json): unknown {
  if (Array.isArray(value)) return value.map(membersDeep);
  if (!isObject(value)) return value;
  const members = Object.keys(value)
    .toSorted()
    .map((key) => [key, membersDeep(Object.getOwnPropertyDescriptor(value, key)?.value as Json)]);
  return { members };
}
