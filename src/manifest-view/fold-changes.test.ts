import { expect, test } from 'vitest';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { objectOf, type JsonObject } from '#manifest/json/json.ts';
import { compareManifests } from '#manifest/values/compare-manifests.ts';
import { describeSides } from './describe-sides.ts';
import { beginningsOf, foldChanges } from './fold-changes.ts';

/** A manifest with these events, each made from its number. */
function withEvents(make: (at: number) => JsonObject, most = 5): JsonObject {
  const events = WEBHOOK_EVENTS.slice(0, most).map(({ key }, at) => [key, make(at)] as const);
  return { capabilities: { webhooks: objectOf(events) } };
}

/** Each line: "Base endpoint (5 events): a → b". */
function linesOf(before: JsonObject, after: JsonObject): string[] {
  return foldChanges(compareManifests(before, after)).map((change) => {
    const { before: was, after: is } = describeSides(change);
    return `${change.label}: ${was} → ${is}`;
  });
}

test('one base endpoint that changes is one change, not five', () => {
  const [before, after] = ['a', 'b'].map((host) =>
    withEvents(() => ({ endpoint: `https://${host}.com/lp` })),
  );
  if (!before || !after) throw new Error('Both are there.');
  expect(linesOf(before, after)).toEqual([
    'Base endpoint (5 events): https://a.com/lp → https://b.com/lp',
  ]);
});

test('paths on a base endpoint that changes are one change of their beginning', () => {
  const on = (host: string) => withEvents((at) => ({ endpoint: `https://${host}/lp/${at}` }));
  const [change, ...others] = foldChanges(compareManifests(on('a.com'), on('b.com')));
  expect(others).toEqual([]);
  expect(change).toMatchObject({
    label: 'Base endpoint (5 events)',
    before: 'https://a.com',
    after: 'https://b.com',
    note: 'The paths after it stay the same',
  });
});

test('the same header, retries or switch of several events is one change', () => {
  const headers = [{ header_name: 'X-Api-Key', header_value: 's3cret' }];
  expect(
    linesOf(
      withEvents(() => ({ endpoint: 'https://a.com', max_retries: 3, headers: [] })),
      withEvents(() => ({ endpoint: 'https://a.com', max_retries: 5, headers })),
    ),
  ).toEqual(['Max retries (5 events): 3 → 5', 'Headers (5 events): None → X-Api-Key']);
  expect(
    linesOf(
      withEvents(() => ({ endpoint: 'https://a.com' }), 2),
      withEvents(() => ({ endpoint: 'https://a.com' })),
    ),
  ).toEqual(['3 events: Off → On: https://a.com · Retries not set']);
});

test('what is not alike stands by itself, and says of which events the others are', () => {
  const before = withEvents(() => ({ endpoint: 'https://a.com' }));
  const after = withEvents((at) => ({ endpoint: at === 4 ? 'https://own.com' : 'https://b.com' }));
  const changes = foldChanges(compareManifests(before, after));
  expect(changes.map(({ label }) => label)).toEqual([
    'Base endpoint (4 events)',
    'ExConversationChangeNotification › Endpoint',
  ]);
  expect(changes[0]?.events).toHaveLength(4);
  expect(changes[1]?.events).toEqual([]);
});

test.each([
  ['https://a.com/lp', 'https://b.com/lp', 'https://a.com', 'https://b.com'],
  ['http://a.com/x', 'https://a.com/x', 'http://a.com', 'https://a.com'],
  ['https://a.com/x', 'https://a.com/y', 'https://a.com/x', 'https://a.com/y'],
  ['', 'https://a.com', '', 'https://a.com'],
])('addresses are told apart ahead of their common path: %s, %s', (was, is, before, after) => {
  expect(beginningsOf(was, is)).toEqual({ before, after });
});
