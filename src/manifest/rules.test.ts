import { expect, test } from 'vitest';
import { issuesOf } from '#manifest/verdict/issues.ts';
import { applyEdits } from '#manifest/verdict/fixes.ts';
import { valueAt } from '#manifest/json/json-pointer.ts';
import {
  pathNamed,
  READY_MANIFEST,
  readyManifestWith,
} from '#manifest/values/ready-manifest.fixture.ts';
import { verdictsOn } from '#manifest/verdict/rule-examples.fixture.ts';

test('The ready manifest has no issues', () => {
  expect(issuesOf(READY_MANIFEST)).toEqual([]);
  expect(verdictsOn(READY_MANIFEST)).toEqual([true, true, true]);
});

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
  const fix = issuesOf(manifest).find(({ rule }) => rule === 'W1')?.fix;
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
  const found = issuesOf(readyManifestWith('/capabilities/webhooks', webhooks));
  expect(found).toHaveLength(1);
  expect(found[0]).not.toHaveProperty('fix');
});

test('[A1] A name that another draft has is remarked on, whatever its case', () => {
  expect(issuesOf(READY_MANIFEST, { otherNames: ['Other'] })).toEqual([]);
  expect(issuesOf(READY_MANIFEST, { otherNames: ['ACME whatsapp '] })).toMatchObject([
    { rule: 'A1', severity: 'warning', path: '/client_name' },
  ]);
});

test('[M2] A schema’s address that a text editor asked for is kept, and can be taken out', () => {
  const manifest = { $schema: 'https://acme.com/manifest.schema.json', ...READY_MANIFEST };
  const [issue, ...others] = issuesOf(manifest);
  expect(issue).toMatchObject({ path: '/$schema', rule: 'M2', severity: 'warning' });
  expect(others).toEqual([]);
  expect(applyEdits(manifest, issue?.fix?.edits ?? [])).toEqual(READY_MANIFEST);
});

test('[E5] Store conditions in the template’s own list are no reason for a tip', () => {
  expect(issuesOf(READY_MANIFEST)).toEqual([]);
  const both = readyManifestWith('/capabilities/engagement/consumer_identity', ['auth', 'unauth']);
  expect(issuesOf(both).map(({ rule }) => rule)).toEqual(['E7']);
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
      const found = issuesOf(readyManifestWith(pathNamed(path), secret));
      expect(found.length).toBeGreaterThan(0);
      expect(found.map(({ sentence, fix }) => `${sentence}${fix?.label}`).join()).not.toContain(
        'p4ssw0rd',
      );
    }
  }
});

test.each([
  'description',
  'grant_types',
  'scope',
  'logo_uri',
  'capabilities',
  'webhooks',
  'event',
  'max_retries',
  'headers',
  'headers/0',
  'engagement',
])('null for %s, which need not be there, is left out in one click', (name) => {
  const manifest = readyManifestWith(pathNamed(name), null);
  const [issue, ...others] = issuesOf(manifest).filter(({ severity }) => severity === 'error');
  expect(others).toEqual([]);
  expect(issue).toMatchObject({ path: pathNamed(name), fix: { label: 'Leave it out' } });
  const fixed = applyEdits(manifest, issue?.fix?.edits ?? []);
  expect(valueAt(fixed, pathNamed(name))).toBeUndefined();
  expect(verdictsOn(fixed)).toEqual([true, true, true]);
});

test('[W1] Of two spellings of one event only one is renamed: the other would be lost', () => {
  const manifest = readyManifestWith('/capabilities/webhooks', {
    ContentEvnt: { endpoint: 'https://a.acme.com' },
    ContentEven: { endpoint: 'https://b.acme.com' },
  });
  const found = issuesOf(manifest).filter(({ rule }) => rule === 'W1');
  expect(found.map(({ fix }) => fix !== undefined)).toEqual([true, false]);
});

test('[E9] Of very many unknown values the first are named and the others counted', () => {
  const values = Array.from({ length: 5000 }, (_, index) => `value${index}`);
  const manifest = readyManifestWith(pathNamed('goal'), ['url', ...values]);
  const found = issuesOf(manifest);
  expect(found).toHaveLength(21);
  expect(found.at(-1)?.sentence).toContain('4,980 more values');
  expect(verdictsOn(manifest)).toEqual([false, false, false]);
});
