import fc from 'fast-check';
import { ENGAGEMENT_LISTS, choicesOf } from '#manifest/fields/engagement-values.ts';
import { objectOf, type Json, type JsonObject } from '#manifest/json/json.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';

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
/** What gets into a text by copying, and by the keyboard. */
const SLIPS = [
  ' ',
  '\t',
  '\n',
  '\0',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u2028',
  '\u202e',
  '\u2060',
  '\ufeff',
  '\ud83d',
  '·',
  '。',
  '{x}',
  '<x>',
  '#',
  '?token=',
  ',https://b.com',
  ':',
  'A',
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

/** Beginnings and ends of addresses as the events of one server have them, and a few odd ones. */
const BASES = [
  'https://hooks.acme.com',
  'https://hooks.acme.com/lp',
  'https://hooks.acme.com/lp/',
  'http://hooks.acme.com/lp',
  'https://hooks.acme.com/lp?env=1',
  '',
];
const PATHS = ['', '', '/', '/content', '//rich', '/state?all=1', '/a b', '?all=1', '/content#x'];
export const addresses = fc
  .tuple(fc.constantFrom(...BASES), fc.constantFrom(...PATHS))
  .map(([base, path]) => base + path);

const anyAddress = fc.oneof(
  addresses,
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

/** Rows as several events have them: the same names and values again and again, in any case. */
const sharedRow: fc.Arbitrary<Json> = fc.oneof(
  fc
    .tuple(fc.constantFrom('X-Api-Key', 'x-api-key', 'X-Env', ''), fc.constantFrom('a', 'b'))
    .map(([header_name, header_value]) => ({ header_name, header_value })),
  fc.constantFrom<Json>({ header_name: 'X-Env', header_value: 'a', note: 1 }, {}, null, 7),
);

/** A manifest of events whose addresses share beginnings and whose headers share rows; broken ones, too. */
export const sharingManifest: fc.Arbitrary<JsonObject> = fc
  .tuple(fc.constantFrom(...BASES), fc.array(sharedRow, { maxLength: 2 }))
  .chain(([base, rows]) => {
    const address = fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...PATHS).map((path) => base + path) },
      { weight: 1, arbitrary: addresses },
      { weight: 1, arbitrary: anyJson },
    );
    const headers = fc.oneof(
      {
        weight: 24,
        arbitrary: fc.array(sharedRow, { maxLength: 2 }).map((own) => [...rows, ...own]),
      },
      { weight: 1, arbitrary: fc.array(sharedRow, { maxLength: 3 }) },
      { weight: 1, arbitrary: fc.constantFrom<Json>([], null, { 'X-Env': 'a' }) },
    );
    const event = fc.oneof(
      {
        weight: 40,
        arbitrary: objectWith(member('endpoint', address), member('headers', headers)),
      },
      { weight: 1, arbitrary: anyJson },
    );
    const events = WEBHOOK_EVENTS.map(({ key }) =>
      member(key, fc.option(event, { freq: 6, nil: undefined })),
    );
    return objectWith(member('webhooks', objectWith(...events)));
  })
  .map((capabilities) => ({ capabilities }));

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

/** Right values, each with one slip at any of its places: what a certain fix is made for. */
const slip = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SLIPS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
);
const slipped = (text: string) =>
  fc
    .tuple(fc.nat(text.length), slip, fc.nat(text.length), fc.oneof(fc.constant(''), slip))
    .map(([at, typed, next, also]) => {
      const once = text.slice(0, at) + typed + text.slice(at);
      return once.slice(0, next) + also + once.slice(next);
    });
const slippedList = (values: string[]) =>
  fc.oneof(
    fc.array(fc.oneof(...values.map(slipped), fc.constantFrom(...values)), { maxLength: 3 }),
    fc.array(fc.constantFrom(...values), { maxLength: 3 }),
    slipped(values.join(', ')),
    fc.constantFrom<Json>(null, [values[0] ?? '', 1], 5, {}),
  );

/** Manifests of nearly right values in every field. */
export const slightlyBroken: fc.Arbitrary<JsonObject> = objectWith(
  member('client_name', fc.oneof(slipped('Acme'), fc.constantFrom(null, 7))),
  member('description', fc.oneof(slipped('One line'), fc.constantFrom(null, true))),
  member('grant_types', slippedList(['client_credentials', 'other'])),
  member('scope', fc.oneof(slipped('msg.consumer other'), fc.constantFrom(null, 7))),
  member('logo_uri', fc.oneof(slipped('https://acme.com/l'), slipped('/logo'), fc.constant(null))),
  member(
    'capabilities',
    objectWith(
      member(
        'webhooks',
        objectWith(...WEBHOOK_EVENTS.slice(0, 2).map(({ key }) => member(key, slippedEvent()))),
      ),
      member(
        'engagement',
        objectWith(
          ...['design_engagement', 'design_window', 'language_selection'].map((key) =>
            member(key, fc.constantFrom<Json | undefined>(undefined, null, 'true', true, false, 1)),
          ),
          ...ENGAGEMENT_LISTS.map((list) =>
            member(list, slippedList(choicesOf(list).map(({ value }) => value))),
          ),
        ),
      ),
    ),
  ),
);

function slippedEvent(): fc.Arbitrary<Json> {
  return fc.oneof(
    {
      weight: 6,
      arbitrary: objectWith(
        member(
          'endpoint',
          fc.oneof(
            slipped('https://acme.com/lp'),
            slipped('http://acme.com/lp#top'),
            slipped('acme.com/lp?key=1'),
            fc.constantFrom(null, 8443),
          ),
        ),
        member('max_retries', fc.constantFrom<Json | undefined>(undefined, null, '3', '9', 2)),
        member(
          'headers',
          fc.oneof(
            fc.array(
              objectWith(
                member('header_name', slipped('X-Key')),
                member('header_value', fc.oneof(slipped('secret'), fc.constantFrom(null, 7))),
              ),
              { maxLength: 2 },
            ),
            fc.constantFrom<Json>(null, [null], { 'X-Key': 'a' }, { 'X Key': 'a\n' }),
          ),
        ),
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom<Json>(null, 'https://acme.com', 'http://acme.com') },
  );
}
