import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { findingsOf } from './findings.ts';
import { applyEdits } from './fixes.ts';
import type { JsonObject } from './json.ts';
import { publishedSchema } from './json-schema.ts';
import { valueAt } from './json-pointer.ts';
import { manifestSchema } from './manifest-schema.ts';
import { pathNamed, READY_MANIFEST, readyManifestWith } from './ready-manifest.fixture.ts';
import { RULE_EXAMPLES, type RuleExamples } from './rule-examples.fixture.ts';

const isPublished = new Ajv2020({ strict: false }).compile(publishedSchema() as JsonObject);

/** The three verdicts, which have to be one (M9). */
function verdictsOn(manifest: JsonObject): boolean[] {
  const hasError = findingsOf(manifest).some(({ severity }) => severity === 'error');
  return [!hasError, manifestSchema.safeParse(manifest).success, isPublished(manifest)];
}

test('The ready manifest has no findings', () => {
  expect(findingsOf(READY_MANIFEST)).toEqual([]);
  expect(verdictsOn(READY_MANIFEST)).toEqual([true, true, true]);
});

for (const [rule, { accepted, rejected }] of Object.entries<RuleExamples>(RULE_EXAMPLES)) {
  describe(`[${rule}]`, () => {
    test.each(accepted.map((example) => [example]))(`[${rule}] %j is accepted`, ([at, value]) => {
      const manifest = readyManifestWith(pathNamed(at), value);
      expect(findingsOf(manifest).filter((finding) => finding.rule === rule)).toEqual([]);
      expect(verdictsOn(manifest)).toEqual([true, true, true]);
    });

    test.each(rejected)(`[${rule}] $is is remarked on: $severity`, (example) => {
      const { is, severity, mends } = example;
      const [at, value] = is;
      const manifest = readyManifestWith(pathNamed(at), value);
      const path = pathNamed(example.at ?? at);
      const found = findingsOf(manifest).find((each) => each.rule === rule && each.path === path);
      expect(found).toMatchObject({ rule, severity, path });
      expect(found?.sentence).toMatch(/^[“A-Z].{10,}/);
      expect(new Set(verdictsOn(manifest)).size).toBe(1);
      if (rule === 'W1' && severity === 'warning') return; // renames: below
      const mended = found?.fix && valueAt(applyEdits(manifest, found.fix.edits), pathNamed(at));
      expect(mended ?? 'nothing').toEqual(mends);
    });
  });
}

test.each([
  [
    'ms.MessagingEventNotification .AcceptStatusEvent',
    'ms.MessagingEventNotification.AcceptStatusEvent',
  ],
  [
    'ms.MessagingEventNotification.AccpetStatusEvent',
    'ms.MessagingEventNotification.AcceptStatusEvent',
  ],
  [' cqm.ExConversationChangeNotification', 'cqm.ExConversationChangeNotification'],
  [
    'ms.MessagingEventNotification.ExConversationChangeNotification',
    'cqm.ExConversationChangeNotification',
  ],
  ['RichContentEvent', 'ms.MessagingEventNotification.RichContentEvent'],
])('[W1] %j is renamed in one click', (spelling, key) => {
  const event = { endpoint: 'https://acme.com' };
  const manifest = readyManifestWith('/capabilities/webhooks', { [spelling]: event });
  const fix = findingsOf(manifest).find(({ rule }) => rule === 'W1')?.fix;
  expect(valueAt(applyEdits(manifest, fix?.edits ?? []), '/capabilities/webhooks')).toEqual({
    [key]: event,
  });
});

test('[W1] A spelling of an event that is there as well is not renamed over it', () => {
  const event = { endpoint: 'https://acme.com' };
  const webhooks = {
    'cqm.ExConversationChangeNotification': event,
    ExConversationChangeNotification: {},
  };
  const found = findingsOf(readyManifestWith('/capabilities/webhooks', webhooks));
  expect(found).toHaveLength(1);
  expect(found[0]).not.toHaveProperty('fix');
});

test('[A1] A name that another draft has is remarked on, whatever its case', () => {
  expect(findingsOf(READY_MANIFEST, { otherNames: ['Other'] })).toEqual([]);
  expect(findingsOf(READY_MANIFEST, { otherNames: ['ACME whatsapp '] })).toMatchObject([
    { rule: 'A1', severity: 'warning', path: '/client_name' },
  ]);
});

test('[E5] Store conditions in the template’s own list are no reason for a tip', () => {
  expect(findingsOf(READY_MANIFEST)).toEqual([]);
  const both = readyManifestWith('/capabilities/engagement/consumer_identity', ['auth', 'unauth']);
  expect(findingsOf(both).map(({ rule }) => rule)).toEqual(['E7']);
});

test('[W8] No sentence repeats a header’s value', () => {
  for (const secret of [
    'p4ssw0rd\n',
    ' p4ssw0rd',
    'p4ssw0rd\0',
    { p4ssw0rd: 1 },
    ['p4ssw0rd'],
    'p4ssw0rd 👋',
  ]) {
    for (const path of ['headers/0/header_value', 'headers/0']) {
      const found = findingsOf(readyManifestWith(pathNamed(path), secret));
      expect(found.length).toBeGreaterThan(0);
      expect(found.map(({ sentence, fix }) => `${sentence}${fix?.label}`).join()).not.toContain(
        'p4ssw0rd',
      );
    }
  }
});
