import { expect, test } from 'vitest';
import { compareManifests } from '#manifest/values/compare-manifests.ts';
import type { Edit } from '#manifest/fields/issue.ts';
import { applyEdits } from '#manifest/verdict/fixes.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { MASK } from '#manifest/values/secrets.ts';
import { describeSides } from './describe-sides.ts';

const EVENT = '/capabilities/webhooks/ms.MessagingEventNotification.ContentEvent';
const ENGAGEMENT = '/capabilities/engagement';
const header = (header_name: string, header_value: string) => ({ header_name, header_value });

/** Each change in one line: "Scope: a → b". */
function linesOf(before: Edit[], after: Edit[]): string[] {
  const [a, b] = [applyEdits(READY_MANIFEST, before), applyEdits(READY_MANIFEST, after)];
  return compareManifests(a, b).map((change) => {
    const { before: was, after: is, note } = describeSides(change);
    return `${change.label}: ${was} → ${is}${note === undefined ? '' : ` (${note})`}`;
  });
}
const set = (path: string, value: Extract<Edit, { op: 'set' }>['value']): Edit => ({
  op: 'set',
  path,
  value,
});
const gone = (path: string): Edit => ({ op: 'remove', path });

test('values stand side by side, in the words of the form', () => {
  expect(linesOf([], [set('/scope', 'other')])).toEqual(['Scope: msg.consumer → other']);
  expect(linesOf([], [gone('/scope')])).toEqual(['Scope: msg.consumer → Not provided']);
  expect(linesOf([], [set('/scope', '')])).toEqual(['Scope: msg.consumer → Empty']);
  expect(linesOf([], [set(`${EVENT}/max_retries`, 0)])).toEqual([
    'ContentEvent › Max retries: 3 → 0',
  ]);
  expect(linesOf([], [set(`${ENGAGEMENT}/language_selection`, true)])).toEqual([
    'Language selection: Off → On',
  ]);
});

test('an event or the engagement that is missing is off; one that is there says what it holds', () => {
  expect(
    linesOf([gone(EVENT)], [set(EVENT, { endpoint: 'https://a.com', max_retries: 1 })]),
  ).toEqual(['ContentEvent: Off → On: https://a.com · 1 retry']);
  expect(linesOf([], [gone(ENGAGEMENT)])).toEqual(['Engagement: On → Off']);
});

test('of a list its choices are told, and a mere other order as such', () => {
  expect(linesOf([], [set(`${ENGAGEMENT}/goal`, ['SITE_VISIT', 'nothing known'])])).toEqual([
    'Goal: All 5 → SITE_VISIT and nothing known',
  ]);
  expect(
    linesOf(
      [set(`${ENGAGEMENT}/entry_point`, ['section', 'url'])],
      [set(`${ENGAGEMENT}/entry_point`, ['url', 'section'])],
    ),
  ).toEqual(['Entry point: Section and URL → URL and Section (Same values, different order)']);
});

test('[W8] of headers the names are told, of their values only that they changed', () => {
  const [a, b] = [header('X-A', 's3cret'), header('X-B', 's3cret too')];
  const lines = [
    linesOf([set(`${EVENT}/headers`, [a])], [set(`${EVENT}/headers`, [b])]),
    linesOf([set(`${EVENT}/headers`, [a])], [set(`${EVENT}/headers`, [header('X-A', 'n3w')])]),
    linesOf([set(`${EVENT}/headers`, [a, b])], [set(`${EVENT}/headers`, [b, a])]),
    linesOf([set(`${EVENT}/headers`, [a])], [set(`${EVENT}/headers`, [a, { header_value: 's3' }])]),
    linesOf([set(EVENT, { headers: [a] })], [gone(EVENT)]),
    linesOf(
      [set(`${EVENT}/headers`, [{ header_value: 's3' }])],
      [set(`${EVENT}/headers`, [{ header_value: 's4' }])],
    ),
  ].flat();
  expect(lines).toEqual([
    `ContentEvent › Header X-B: Not included → With value ${MASK}`,
    `ContentEvent › Header X-A: With value ${MASK} → Not included`,
    `ContentEvent › Header X-A › Header value: ${MASK} → ${MASK} (Value changed)`,
    'ContentEvent › Headers: X-A, X-B → X-B, X-A (Same values, different order)',
    'ContentEvent › Headers: X-A → X-A, (no name)',
    'ContentEvent: On: no endpoint · Retries not set · 1 header: X-A → Off',
    'ContentEvent › Headers: (no name) → (no name) (Header values changed)',
  ]);
});

test('what would read the same is told apart', () => {
  expect(linesOf([set('/scope', 'a')], [set('/scope', 'a ')])).toEqual(['Scope: "a" → "a "']);
  expect(linesOf([set('/scope', '5')], [set('/scope', 5)])).toEqual(['Scope: "5" → 5']);
  const key = `${ENGAGEMENT}/language_selection`;
  expect(linesOf([set(key, 'false')], [set(key, false)])).toEqual([
    'Language selection: "false" → false',
  ]);
  expect(linesOf([set('/x', [{ a: 1 }])], [set('/x', [{ a: 2 }])])).toEqual([
    'x: [{"a":1}] → [{"a":2}]',
  ]);
});

test('of very long texts the part that differs is shown', () => {
  const start = 'x'.repeat(5_000);
  const [line = ''] = linesOf(
    [set('/description', `${start}old`)],
    [set('/description', `${start}new`)],
  );
  expect(line).toMatch(/^Description: … x+old → … x+new$/);
  expect(line.length).toBeLessThan(300);
});
