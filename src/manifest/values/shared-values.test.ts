import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { times } from '#long-run.fixture.ts';
import { WEBHOOK_EVENTS, type EventName } from '#manifest/fields/webhook-events.ts';
import { isObject, memberOf, type Json, type JsonObject } from '#manifest/json/json.ts';
import { valueAt } from '#manifest/json/json-pointer.ts';
import { anyManifest, sharingManifest } from './any-manifest.fixture.ts';
import { buildManifest } from './build-manifest.ts';
import { isPath, newFormValues, newHeaderValues, type FormValues } from './form-values.ts';
import { readInto, typedInto } from './read-into.ts';
import { readValues } from './read-values.ts';
import { CONNECTOR_EXAMPLE, INSTALLING_EXAMPLE } from './seed-manifests.fixture.ts';

const manifest = fc.oneof(
  { weight: 4, arbitrary: sharingManifest },
  { weight: 1, arbitrary: anyManifest },
  { weight: 1, arbitrary: fc.constantFrom(CONNECTOR_EXAMPLE, INSTALLING_EXAMPLE) },
);
const name = fc.constantFrom(...WEBHOOK_EVENTS.map((event) => event.name));
type Edit = (values: FormValues) => void;

const row = (header_name: string, header_value = 'a') => ({
  ...newHeaderValues(),
  header_name,
  header_value,
});

/** What somebody does to what is said once, and to the events that it is said of. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .constantFrom('', 'https://b.com', 'https://b.com/', 'nonsense')
    .map((base): Edit => ({ webhooks }) => {
      webhooks.base_endpoint = base;
    }),
  fc
    .tuple(name, fc.constantFrom('', '/', '/path', '/a b', 'https://b.com', 'https://b.com/path'))
    .map(([event, endpoint]): Edit => ({ webhooks }) => {
      webhooks.events[event].endpoint = endpoint;
    }),
  name.map((event): Edit => ({ webhooks }) => {
    webhooks.events[event].on = !webhooks.events[event].on;
  }),
  fc.constantFrom('X-Env', 'x-env', 'X-New', '').map((header): Edit => ({ webhooks }) => {
    webhooks.headers = [...webhooks.headers, row(header)];
  }),
  fc.constant<Edit>(({ webhooks }) => {
    webhooks.headers = webhooks.headers.slice(1);
  }),
  fc
    .tuple(name, fc.constantFrom('X-Env', 'X-New', ''))
    .map(([event, header]): Edit => ({ webhooks: { events } }) => {
      events[event].headers = [row(header), ...events[event].headers];
    }),
);

/** Values as the form comes to hold them. */
const anyValues = fc
  .tuple(manifest, fc.array(edit, { maxLength: 4 }))
  .map(([found, edits]): FormValues => {
    const values = structuredClone(readValues(found));
    for (const change of edits) change(values);
    return values;
  });

const eventIn = (found: JsonObject, event: EventName): Json | undefined => {
  const key = WEBHOOK_EVENTS.find((each) => each.name === event)?.key ?? '';
  const webhooks = valueAt(found, '/capabilities/webhooks');
  return webhooks !== undefined && isObject(webhooks) ? memberOf(webhooks, key) : undefined;
};
const membersOfEvents = (values: FormValues, key: string) =>
  WEBHOOK_EVENTS.map((event) => {
    const written = eventIn(buildManifest(values), event.name);
    return written !== undefined && isObject(written) ? memberOf(written, key) : undefined;
  });

function manifestOf(events: readonly JsonObject[]): JsonObject {
  const members = events.map((event, index) => [WEBHOOK_EVENTS[index]?.key ?? '', event]);
  return { capabilities: { webhooks: Object.fromEntries(members) as JsonObject } };
}

test('[M3] What events share is said once, and written as it came', () => {
  const said = { base: 0, paths: 0, headers: 0 };
  fc.assert(
    fc.property(manifest, (found) => {
      const values = readValues(found);
      deepStrictEqual(buildManifest(values), buildManifest(readInto(found, newFormValues())));
      expect(buildManifest(values)).toEqual(found);
      const { base_endpoint, headers, events } = values.webhooks;
      if (base_endpoint !== '') said.base += 1;
      if (headers.length > 0) said.headers += 1;
      if (Object.values(events).filter(({ endpoint }) => isPath(endpoint)).length > 1)
        said.paths += 1;
    }),
    { numRuns: times(10_000) },
  );
  // Manifests that share nothing would prove nothing.
  for (const count of Object.values(said)) expect(count).toBeGreaterThan(times(1_500));
});

test('Five paths under one host are one base endpoint and five paths; changing it moves all five', () => {
  const segment = fc.stringMatching(/^[a-z]{1,6}$/);
  fc.assert(
    fc.property(
      fc.constantFrom('https://hooks.acme.com', 'https://a.b/v1', 'http://10.0.0.1:8443/lp'),
      fc.uniqueArray(segment, { minLength: 5, maxLength: 5 }),
      (base, segments) => {
        const values = readValues(
          manifestOf(segments.map((each) => ({ endpoint: `${base}/${each}` }))),
        );
        expect(values.webhooks.base_endpoint).toBe(base);
        const paths = Object.values(values.webhooks.events).map(({ endpoint }) => endpoint);
        expect(paths).toEqual(segments.map((each) => `/${each}`));
        const webhooks = { ...values.webhooks, base_endpoint: 'https://test.acme.com/' };
        expect(membersOfEvents({ ...values, webhooks }, 'endpoint')).toEqual(
          segments.map((each) => `https://test.acme.com/${each}`),
        );
      },
    ),
    { numRuns: times(500) },
  );
});

test('[M3] Whatever comes back in place of the form’s manifest is written as it came', () => {
  fc.assert(
    fc.property(anyValues, manifest, (before, found) => {
      expect(buildManifest(readInto(found, before))).toEqual(found);
      expect(buildManifest(typedInto(found, before))).toEqual(found);
    }),
    { numRuns: times(10_000) },
  );
});

test('What comes back as it was changes nothing of what only the form knows', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      for (const into of [readInto, typedInto]) {
        const { base_endpoint, headers, events } = into(buildManifest(values), values).webhooks;
        expect(base_endpoint).toBe(values.webhooks.base_endpoint);
        expect(headers).toBe(values.webhooks.headers);
        for (const { name: event } of WEBHOOK_EVENTS) {
          const { endpoint, headers: own, on } = values.webhooks.events[event];
          expect(events[event]).toMatchObject({ on, endpoint });
          expect(events[event].headers).toBe(own);
        }
      }
    }),
    { numRuns: times(5_000) },
  );
});

test('A header for every event is ahead of an event’s own, which win by their names', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const { headers, events } = values.webhooks;
      const written = membersOfEvents(values, 'headers');
      for (const [index, { name: event }] of WEBHOOK_EVENTS.entries()) {
        const rows = written[index];
        if (!events[event].on || !Array.isArray(rows)) continue;
        const own = events[event].headers.map((each) =>
          JSON.stringify(each.header_name).toLowerCase(),
        );
        const ahead = headers.filter(
          ({ header_name }) =>
            typeof header_name !== 'string' ||
            header_name === '' ||
            !own.includes(JSON.stringify(header_name).toLowerCase()),
        );
        expect(rows).toHaveLength(ahead.length + own.length);
      }
    }),
    { numRuns: times(3_000) },
  );
});

test('An event that is switched on has the headers for every event, one that is off keeps its own', () => {
  const values = newFormValues();
  values.webhooks.headers = [row('X-Api-Key'), row('X-Env')];
  values.webhooks.events.ChatStateEvent.on = false;
  values.webhooks.events.ChatStateEvent.headers = [row('x-env', 'own')];
  const chat = (found: FormValues) => membersOfEvents(found, 'headers')[3];
  expect(chat(values)).toBeUndefined();
  const on = structuredClone(values);
  on.webhooks.events.ChatStateEvent.on = true;
  expect(chat(on)).toEqual([
    { header_name: 'X-Api-Key', header_value: 'a' },
    { header_name: 'x-env', header_value: 'own' },
  ]);
});

test('What the file has in place of headers or of an event is not written over', () => {
  const found = manifestOf([{ endpoint: 'https://a.b' }]);
  const odd = {
    ...found,
    capabilities: {
      webhooks: {
        ...(valueAt(found, '/capabilities/webhooks') as JsonObject),
        'cqm.ExConversationChangeNotification': null,
        'ms.MessagingEventNotification.ChatStateEvent': { headers: { 'X-Env': 'a' } },
      },
    },
  };
  const values = structuredClone(readValues(odd));
  values.webhooks.headers = [row('X-Api-Key')];
  expect(eventIn(buildManifest(values), 'ExConversationChangeNotification')).toBeNull();
  expect(membersOfEvents(values, 'headers')[3]).toEqual({ 'X-Env': 'a' });
  expect(membersOfEvents(values, 'headers')[0]).toHaveLength(1);
});

test('[M3] The headers with which all events begin are those for every event', () => {
  const key = { header_name: 'X-Api-Key', header_value: 'a' };
  const env = { header_name: 'X-Env', header_value: 'a' };
  const events = [[key, env], [key, env, { header_name: 'X-Own', header_value: '1' }], [key]].map(
    (headers) => ({ endpoint: 'https://a.b', headers }),
  );
  const { headers, events: read } = readValues(manifestOf(events)).webhooks;
  expect(headers.map(({ header_name }) => header_name)).toEqual(['X-Api-Key']);
  expect(read.ContentEvent.headers.map(({ header_name }) => header_name)).toEqual(['X-Env']);
  expect(read.AcceptStatusEvent.headers).toEqual([]);
  // One event alone shares nothing.
  expect(readValues(manifestOf(events.slice(0, 1))).webhooks.headers).toEqual([]);
});

test('A header typed at one event wins there; one taken out of an event is each event’s own', () => {
  const values = newFormValues();
  values.webhooks.base_endpoint = 'https://a.b';
  values.webhooks.headers = [row('X-Api-Key')];
  const at = (index: number, headers: Json) => {
    const found = structuredClone(buildManifest(values));
    (eventIn(found, WEBHOOK_EVENTS[index]?.name ?? 'ContentEvent') as JsonObject)['headers'] =
      headers;
    return typedInto(found, values).webhooks;
  };
  const changed = at(0, [{ header_name: 'X-Api-Key', header_value: 'other' }]);
  expect(changed.headers).toBe(values.webhooks.headers);
  expect(changed.events.ContentEvent.headers).toHaveLength(1);
  const removed = at(0, []);
  expect(removed.headers).toEqual([]);
  expect(Object.values(removed.events).map(({ headers }) => headers.length)).toEqual([
    0, 1, 1, 1, 1,
  ]);
});

test('Headers and paths typed the same one event after the other come to be said once', () => {
  let values = newFormValues();
  const texts = ['h', 'https://hooks.acme.com', 'https://hooks.acme.com/lp'];
  for (const { name: event } of WEBHOOK_EVENTS) {
    for (const endpoint of [...texts, `https://hooks.acme.com/lp/${event}`]) {
      const found = structuredClone(buildManifest(values));
      Object.assign(eventIn(found, event) as JsonObject, {
        endpoint,
        headers: [{ header_name: 'X-Api-Key', header_value: 'a' }],
      });
      values = typedInto(found, values);
    }
  }
  const { base_endpoint, headers, events } = values.webhooks;
  expect(base_endpoint).toBe('https://hooks.acme.com/lp');
  expect(headers).toHaveLength(1);
  for (const { name: event } of WEBHOOK_EVENTS)
    expect(events[event]).toMatchObject({ endpoint: `/${event}`, headers: [] });
});
