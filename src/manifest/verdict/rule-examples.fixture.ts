import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { issuesOf } from './issues.ts';
import type { RuleId, Severity } from '#manifest/fields/issue.ts';
import { applyEdits } from './fixes.ts';
import type { Json, JsonObject } from '#manifest/json/json.ts';
import { publishedSchema } from '#manifest/values/json-schema.ts';
import { valueAt } from '#manifest/json/json-pointer.ts';
import { manifestSchema } from '#manifest/fields/manifest-schema.ts';
import { pathNamed, readyManifestWith } from '#manifest/values/ready-manifest.fixture.ts';

/** Where (see `pathNamed`), and what stands there; no value: nothing stands there. */
type Accepted = [at: string, value?: Json];
/** The same, with how grave it is, and where exactly when that is deeper. */
interface Rejected {
  is: [at: string, value?: Json];
  severity: Severity;
  at?: string;
  /** What its fix makes of the value at `is`; `'nothing'`: there is no certain fix. */
  fixes: Json | 'nothing';
}

/** What a rule accepts and what it rejects. */
export interface RuleExamples {
  accepted: Accepted[];
  rejected: Rejected[];
}

const isPublished = new Ajv2020({ strict: false }).compile(publishedSchema() as JsonObject);

/** The three verdicts, which have to be one (M9). */
export function verdictsOn(manifest: JsonObject): boolean[] {
  const hasError = issuesOf(manifest).some(({ severity }) => severity === 'error');
  return [!hasError, manifestSchema.safeParse(manifest).success, isPublished(manifest)];
}

/** Runs every example through the issues, through zod and through Ajv on the published schema. */
export function testRules(rules: Partial<Record<RuleId, RuleExamples>>): void {
  for (const [rule, { accepted, rejected }] of Object.entries(rules)) {
    describe(`[${rule}]`, () => {
      test.each(accepted.map((example) => [example]))(`[${rule}] %j is accepted`, ([at, value]) => {
        const manifest = readyManifestWith(pathNamed(at), value);
        expect(issuesOf(manifest).filter((issue) => issue.rule === rule)).toEqual([]);
        expect(verdictsOn(manifest)).toEqual([true, true, true]);
      });

      test.each(rejected)(`[${rule}] $is is remarked on: $severity`, (example) => {
        const { is, severity, fixes } = example;
        const [at, value] = is;
        const manifest = readyManifestWith(pathNamed(at), value);
        const path = pathNamed(example.at ?? at);
        const found = issuesOf(manifest).find((each) => each.rule === rule && each.path === path);
        expect(found).toMatchObject({ rule, severity, path });
        expect(found?.sentence).toMatch(/^[“A-Z].{10,}/);
        expect(new Set(verdictsOn(manifest)).size).toBe(1);
        if (rule === 'W1' && severity === 'warning') return; // Renames: see rules.test.ts.
        const fixed = found?.fix && valueAt(applyEdits(manifest, found.fix.edits), pathNamed(at));
        expect(fixed ?? 'nothing').toEqual(fixes);
      });
    });
  }
}
