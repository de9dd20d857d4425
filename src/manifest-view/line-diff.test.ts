import { expect, test } from 'vitest';
import type { JsonObject } from '#manifest/json/json.ts';
import { MASK } from '#manifest/values/secrets.ts';
import { READY_MANIFEST, readyManifestWith } from '#manifest/values/ready-manifest.fixture.ts';
import { diffLines } from './line-diff.ts';

const MANIFEST = READY_MANIFEST;

/** "+ text", "- text", "  text", "~ gap". */
function drawn(before: JsonObject, after: JsonObject): string[] | undefined {
  const signs = { added: '+', removed: '-', same: ' ', gap: '~' };
  return diffLines(before, after)?.map(
    ({ kind, text, valueChanged }) =>
      `${signs[kind]} ${text.trim()}${valueChanged ? ' (value changed)' : ''}`,
  );
}

function changedOnly(before: JsonObject, after: JsonObject): string[] | undefined {
  return drawn(before, after)?.filter((line) => /^[+-]/.test(line));
}

test('the lines of one manifest do not differ, whatever the order of its keys', () => {
  const turned = Object.fromEntries(
    Object.entries({ ...MANIFEST, mine: { a: 1, b: 2 } }).toReversed(),
  );
  expect(drawn(MANIFEST, MANIFEST)).toEqual([]);
  expect(drawn(turned, { ...MANIFEST, mine: { b: 2, a: 1 } })).toEqual([]);
});

test('a changed text is one line out and one line in, with what stands around it', () => {
  const after = { ...MANIFEST, client_name: 'Beta' };
  const lines = drawn(MANIFEST, after) ?? [];
  expect(lines.slice(0, 3)).toEqual([
    '  {',
    `- "client_name": ${JSON.stringify(MANIFEST['client_name'])},`,
    '+ "client_name": "Beta",',
  ]);
  expect(lines.at(-1)).toMatch(/^~ \d+ identical lines$/);
});

test('a key added at the end leaves the line before it alone', () => {
  expect(changedOnly({ mine: { a: 1 } }, { mine: { a: 1, b: 2 } })).toEqual(['+ "b": 2']);
});

test('a header value that changed is told without being shown', () => {
  const withValue = (header_value: string) =>
    readyManifestWith('/capabilities/webhooks/ms.MessagingEventNotification.ContentEvent/headers', [
      { header_name: 'X-Api-Key', header_value },
    ]);
  expect(changedOnly(withValue('first'), withValue('second'))).toEqual([
    `- "header_value": "${MASK}" (value changed)`,
    `+ "header_value": "${MASK}" (value changed)`,
  ]);
});
