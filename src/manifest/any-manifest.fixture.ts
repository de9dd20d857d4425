import fc from 'fast-check';
import { ENGAGEMENT_LISTS, choicesOf } from './engagement-values.ts';
import { objectOf, type Json, type JsonObject } from './json.ts';
import { WEBHOOK_EVENTS } from './webhook-events.ts';

/** Keys that have caused trouble somewhere, beside ordinary ones. */
const anyKey = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'enabled',
    'client_name#fr',
    'a/b',
    'm~n',
    '',
    '0',
  ),
  fc.string({ maxLength: 8 }),
);

/** Texts that have caused trouble somewhere: what the public lists of naughty strings are about. */
const NAUGHTY = [
  '',
  ' ',
  'undefined',
  'null',
  'NaN',
  '1e400',
  '-0',
  'a\r\nb',
  'a\0b',
  '\u202etxt.exe',
  '\ufeffBOM',
  '\ud800',
  'zero\u200bwidth',
  '👩‍👩‍👧‍👦',
  'Ω≈ç√∫˜µ≤≥÷',
  '"><script>alert(1)</script>',
  '${jndi:ldap://x}',
  '\\',
  "';--",
  '__proto__',
];
const anyText = fc.oneof(
  fc.constantFrom(...NAUGHTY),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const { json: anyJson } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom<Json>(null, true, false, 0, -0, 1.5, 7, 1e21, [], {}),
    anyText,
    fc.array(tie('json'), { maxLength: 3 }),
    fc.array(fc.tuple(anyKey, tie('json')), { maxLength: 3 }).map(objectOf),
  ),
}));

/** Mostly what belongs there, sometimes nothing, sometimes anything. */
function mostly<Value extends Json>(right: fc.Arbitrary<Value>): fc.Arbitrary<Json | undefined> {
  return fc.oneof(
    { weight: 12, arbitrary: right },
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: anyJson },
  );
}

const anyAddress = fc.oneof(
  fc.webUrl({ validSchemes: ['https', 'http'], withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    'https://your/webhooks/endpoint',
    'https://acme.com',
    'HTTPS://acme.com',
    'https://127.1',
    'https://[::1]:8443/',
    'https://a b',
    'https://',
  ),
  anyText.map((text) => `https://${text}`),
  anyText,
);

function member(
  key: string,
  value: fc.Arbitrary<Json | undefined>,
): fc.Arbitrary<[string, Json][]> {
  return value.map((found) => (found === undefined ? [] : [[key, found]]));
}

/** An object of these members in any order, with unknown ones between them. */
function objectWith(...members: fc.Arbitrary<[string, Json][]>[]): fc.Arbitrary<JsonObject> {
  const unknown = fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.tuple(anyKey, anyJson), { maxLength: 2 }) },
  );
  return fc
    .tuple(...members, unknown)
    .map((lists) => lists.flat())
    .chain((list) => fc.shuffledSubarray(list, { minLength: list.length }))
    .map(objectOf);
}

const anyHeader = objectWith(
  member(
    'header_name',
    mostly(fc.oneof(fc.constantFrom('X-Api-Key', 'NAME', 'Host', 'a b'), anyText)),
  ),
  member('header_value', mostly(fc.oneof(fc.constantFrom('VALUE', 'secret'), anyText))),
);

const anyEvent = objectWith(
  member('endpoint', mostly(anyAddress)),
  member('max_retries', mostly(fc.integer({ min: -1, max: 6 }))),
  member(
    'headers',
    mostly(
      fc.array(fc.oneof({ weight: 8, arbitrary: anyHeader }, { weight: 1, arbitrary: anyJson }), {
        maxLength: 3,
      }),
    ),
  ),
);

const EVENT_SPELLINGS = [
  'retry',
  'AccpetStatusEvent',
  'ms.MessagingEventNotification .ChatStateEvent',
  'SomethingElse',
];

const anyWebhooks = objectWith(
  ...WEBHOOK_EVENTS.map(({ key }) => member(key, mostly(anyEvent))),
  ...EVENT_SPELLINGS.map((key) =>
    member(
      key,
      fc.oneof(
        { weight: 9, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: anyEvent },
      ),
    ),
  ),
);

const anyEngagement = objectWith(
  ...['design_engagement', 'design_window'].map((key) =>
    member(key, mostly(fc.constantFrom(false, false, false, true))),
  ),
  ...ENGAGEMENT_LISTS.map((list) => {
    const values = choicesOf(list).map(({ value }) => value);
    const usual = fc.subarray(values, { minLength: 1 });
    return member(
      list,
      mostly(
        fc.oneof(
          { weight: 6, arbitrary: usual },
          { weight: 1, arbitrary: fc.array(fc.constantFrom(...values, 'flwo'), { maxLength: 4 }) },
        ),
      ),
    );
  }),
  member('language_selection', mostly(fc.constantFrom<Json>(true, false, false, 'false'))),
);

/** Manifests as they come: many ready, many slightly broken, a few beyond hope. */
export const anyManifest: fc.Arbitrary<JsonObject> = objectWith(
  member('client_name', mostly(fc.oneof(fc.constantFrom('Acme WhatsApp', ' Acme '), anyText))),
  member('description', mostly(anyText)),
  member(
    'grant_types',
    mostly(
      fc.constantFrom<Json>(['client_credentials'], [], 'client_credentials', [
        'client_credentials',
        'client_credentials',
      ]),
    ),
  ),
  member('scope', mostly(fc.constantFrom('msg.consumer', 'msg.consumer x', '', 'other'))),
  member(
    'logo_uri',
    mostly(fc.oneof(anyAddress, fc.constantFrom('/logo.png', '//x', 'javascript:1'))),
  ),
  member(
    'capabilities',
    mostly(
      objectWith(
        member('webhooks', mostly(anyWebhooks)),
        member('engagement', mostly(anyEngagement)),
      ),
    ),
  ),
);

/** A manifest without a flaw, apart from what is unknown in it: half of what the laws are tried on should be ready. */
export const readyManifest: fc.Arbitrary<JsonObject> = objectWith(
  member('client_name', fc.constantFrom('Acme WhatsApp', 'Ωmega 👋')),
  member('scope', fc.constantFrom('msg.consumer', undefined)),
  member(
    'capabilities',
    objectWith(
      member(
        'webhooks',
        objectWith(
          ...WEBHOOK_EVENTS.map(({ key }) =>
            member(
              key,
              fc.option(
                objectWith(
                  member('endpoint', fc.webUrl({ validSchemes: ['https'] })),
                  member(
                    'max_retries',
                    fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
                  ),
                ),
                { nil: undefined },
              ),
            ),
          ),
        ),
      ),
    ),
  ),
);
