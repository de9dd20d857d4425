import { describe, expect, test } from 'vitest';
import { choicesOf, ENGAGEMENT_LISTS, presetOf } from '#manifest/fields/engagement-values.ts';
import { newFormValues } from '#manifest/values/form-values.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { formatJson, writeManifest } from '#manifest/values/write-manifest.ts';
import { completed, namesOf, offered } from './marked-text.fixture.ts';

const offers = (marked: string, explicit?: boolean) => namesOf(offered(marked, explicit));
const APP_KEYS = ['client_name', 'description', 'grant_types', 'scope', 'logo_uri', 'capabilities'];

test('An empty text is offered a whole new manifest, its name next to be typed', () => {
  expect(offers('|')).toEqual(['A new manifest']);
  const text = completed(' \n|', 'A new manifest');
  expect(text.replace('|', '')).toBe(writeManifest(newFormValues()));
  expect(text).toContain('"client_name": "|"');
});

describe('Keys', () => {
  test.each(['{|}', '{\n  |\n}', '{ "|" }', '{ "|', '{ |', '{"x|": 1}'])(
    '%s offers them',
    (text) => {
      expect(offers(text)).toEqual(expect.arrayContaining(APP_KEYS));
    },
  );

  test.each([
    '{ "client_name": "a", | }',
    '{ | "client_name": "a" }',
    '{ "|"\n "client_name": "a" }',
    '{ "client_name": "a" | }',
    '{\n "cli|\n "client_name": "a",\n "x": [}',
    '{ "s|": "", "client_name": "a" }',
  ])('%s offers no key twice', (text) => {
    expect(offers(text)).toEqual(expect.arrayContaining(APP_KEYS.slice(1)));
    expect(offers(text)).not.toContain('client_name');
  });

  test('are offered in words and with help', () => {
    expect(offered('{|}')[0]).toMatchObject({
      label: 'client_name App name',
      detail: 'App name',
      help: expect.stringContaining('source of the conversation') as string,
    });
  });

  test('open by themselves once one is begun, and only then', () => {
    expect(offers('{ "|" }', false)).toEqual(expect.arrayContaining(APP_KEYS));
    expect(offers('{ c| }', false)).toEqual(expect.arrayContaining(APP_KEYS));
    for (const text of ['|', '{|}', '{ "a": 1, | }', '{ "client_name|": "" }'])
      expect(offers(text, false)).toEqual([]);
  });

  test.each(['{ "client_name" | }', '{ "a": {} } |', '{ "client_name": "|" }', '{ "x": {|} }'])(
    '%s offers nothing',
    (text) => {
      expect(offers(text)).toEqual([]);
    },
  );

  test.each(WEBHOOK_EVENTS)(
    'The event $name of the table is offered and written',
    ({ key, name }) => {
      const text = '{ "capabilities": { "webhooks": { "|" } } }';
      expect(offered(text)).toContainEqual(
        expect.objectContaining({ displayLabel: key, detail: name }),
      );
      const made = completed('{"capabilities": {\n  "webhooks": {\n    |\n  }\n}}', key);
      expect(made).toContain(`    "${key}": {\n      "endpoint": "|"\n    }\n`);
    },
  );
});

describe('Taking a key', () => {
  test.each([
    ['{|}', 'client_name', '{\n  "client_name": "|"\n}'],
    ['{ "|" }', 'client_name', '{\n  "client_name": "|"\n}'],
    ['{\n  "cl|"\n}', 'client_name', '{\n  "client_name": "|"\n}'],
    ['{\n  cl|\n}', 'client_name', '{\n  "client_name": "|"\n}'],
    ['{\n  "cl|\n}', 'client_name', '{\n  "client_name": "|"\n}'],
    ['{|', 'client_name', '{\n  "client_name": "|"'],
    ['{\n  "a": 1|\n}', 'scope', '{\n  "a": 1,\n  "scope": "|"\n}'],
    ['{\n  "a": 1,|\n}', 'scope', '{\n  "a": 1,\n  "scope": "|"\n}'],
    ['{\n  "a": 1\n  |\n}', 'scope', '{\n  "a": 1,\n  "scope": "|"\n}'],
    ['{\n  "a": 1\n  "sc|"\n}', 'scope', '{\n  "a": 1,\n  "scope": "|"\n}'],
    ['{\n  |\n  "a": 1\n}', 'scope', '{\n  "scope": "|",\n  "a": 1\n}'],
    ['{\n  "s|"\n  "a": 1\n}', 'scope', '{\n  "scope": "|",\n  "a": 1\n}'],
    ['{|\n  "a": 1\n}', 'scope', '{\n  "scope": "|",\n  "a": 1\n}'],
    ['{ "a": 1| }', 'scope', '{ "a": 1, "scope": "|" }'],
    ['{ "a": 1, | }', 'scope', '{ "a": 1, "scope": "|" }'],
    ['{ "a": 1,| }', 'scope', '{ "a": 1, "scope": "|" }'],
    ['{| "a": 1 }', 'scope', '{"scope": "|", "a": 1 }'],
    ['{ |"a": 1 }', 'scope', '{ "scope": "|", "a": 1 }'],
    ['{ "a": 1, "|", "b": 2 }', 'scope', '{ "a": 1, "scope": "|", "b": 2 }'],
    ['{ "nam|e": "Acme" }', 'client_name', '{ "client_name"|: "Acme" }'],
    ['{ "na|me" : "Acme" }', 'client_name', '{ "client_name"| : "Acme" }'],
    ['{\n  "a": 1|, "b": 2\n}', 'scope', '{\n  "a": 1,\n  "scope": "|", "b": 2\n}'],
    ['{\n  "a": 1,| "b": 2\n}', 'scope', '{\n  "a": 1,\n  "scope": "|",\n  "b": 2\n}'],
    ['{\n  "a": "x"sco|\n}', 'scope', '{\n  "a": "x",\n  "scope": "|"\n}'],
    ['{\n  "a": 12sco|\n}', 'scope', '{\n  "a": 12,\n  "scope": "|"\n}'],
    ['{\n  "a": {}sco|\n}', 'scope', '{\n  "a": {},\n  "scope": "|"\n}'],
    ['{ "a": falsesco| }', 'scope', '{ "a": false, "scope": "|" }'],
    ['{|}', 'capabilities', '{\n  "capabilities": {|}\n}'],
    ['{|}', 'grant_types', '{\n  "grant_types": [|]\n}'],
  ])('%j → %s', (text, key, made) => {
    expect(completed(text, key)).toBe(made);
  });

  test('The rest of the line stays as it is where the quote is still open', () => {
    expect(completed('{ "sc|, "b": 2 }', 'scope')).toBe('{ "scope": "|", "b": 2 }');
    expect(completed('{ "a": 1, "sc| }', 'scope')).toBe('{ "a": 1, "scope": "|" }');
  });

  test('A switch begins off, a count the default, a header with its two texts', () => {
    const engagement = '{"capabilities": {"engagement": {|}}}';
    expect(completed(engagement, 'design_window')).toContain('"design_window": false|');
    const event = (key: string, inside: string) =>
      `{"capabilities": {"webhooks": {"${key}": {${inside}}}}}`;
    for (const { key, retries } of WEBHOOK_EVENTS)
      expect(completed(event(key, '|'), 'max_retries')).toContain(
        `"max_retries": |${retries ?? 5}`,
      );
    const { key } = WEBHOOK_EVENTS[0];
    expect(completed(event(key, '"headers": [|]'), 'Header')).toContain(
      '{\n    "header_name": "|",\n    "header_value": ""\n  }',
    );
  });
});

describe('Values', () => {
  const engagement = (inside: string) => `{"capabilities": {"engagement": {${inside}}}}`;

  test.each(
    ENGAGEMENT_LISTS.flatMap((list) =>
      choicesOf(list).map(({ value, label }) => ({ list, value, label })),
    ),
  )(
    '$value of $list is offered in quotes, between brackets and by its word',
    ({ list, value, label }) => {
      for (const text of ['["|"]', '[|]', '[ x| ]', '["other", |]', '["x|'])
        expect(offered(engagement(`"${list}": ${text}`))).toContainEqual(
          expect.objectContaining({ displayLabel: value, detail: label }),
        );
      expect(completed(engagement(`"${list}": ["a", "|"]`), value)).toContain(`["a", "${value}"|]`);
    },
  );

  test('A list is offered no value twice', () => {
    expect(offers(engagement('"goal": ["url", "|", "lead"]'))).toEqual([
      'purchase_total',
      'num_of_pages',
      'service_activity',
    ]);
  });

  test.each([
    ['"entry_point": ["section"|]', 'url', '"entry_point": ["section", "url"|]'],
    ['"entry_point": ["section",|]', 'url', '"entry_point": ["section", "url"|]'],
    ['"entry_point": ["section" |]', 'url', '"entry_point": ["section", "url"|]'],
    ['"entry_point": [|"section"]', 'url', '"entry_point": ["url"|, "section"]'],
    ['"entry_point": ["|"section"]', 'url', '"entry_point": ["url"|, "section"]'],
    ['"entry_point": ["sec|tion"]', 'url', '"entry_point": ["url"|]'],
    ['"entry_point": [\n  "section"|\n]', 'url', '"entry_point": [\n  "section",\n  "url"|\n]'],
    ['"entry_point": ["se|]', 'section', '"entry_point": ["section"|]'],
    ['"entry_point": [|]', 'section', '"entry_point": [\n  "section"|\n]'],
    ['"language_selection":|', 'true', '"language_selection": true|'],
    ['"language_selection": fal|, "x": 1', 'true', '"language_selection": true|, "x": 1'],
    ['"language_selection": "|"', 'true', '"language_selection": true|'],
    ['"language_selection": |"false"', 'true', '"language_selection": true|'],
    ['"language_selection": |false', 'true', '"language_selection": true|'],
    ['"language_selection": |\n"x": 1', 'true', '"language_selection": true|,\n"x": 1'],
  ])('%j → %s', (text, value, made) => {
    expect(completed(engagement(text), value)).toBe(engagement(made));
  });

  test('A value that is there says what could be there instead, when asked', () => {
    expect(offers(engagement('"language_selection": false|'), false)).toEqual([]);
    expect(offers(engagement('"language_selection": |false'))).toEqual(['false', 'true']);
    expect(offers(engagement('"language_selection": f|alse'))).toEqual(['false', 'true']);
    expect(offers(engagement('"design_window": |false'))).toEqual([]);
    // Behind its end the next key is meant.
    expect(offers(engagement('"design_window": false|'))).toContain('design_engagement');
    expect(offers(engagement('"language_selection": false|'))).toContain('goal');
  });

  test('Events are offered the addresses of others', () => {
    const [first, second] = WEBHOOK_EVENTS;
    const text = `{"capabilities": {"webhooks": {"${first.key}": {"endpoint": "https://a.example/x"}, "${second.key}": {"endpoint": "|"}}}}`;
    expect(offers(text)).toEqual(['https://a.example/x']);
    expect(completed(text, 'https://a.example/x')).toContain(
      '{"endpoint": "https://a.example/x"|}',
    );
  });

  test('Empty lists and objects are offered all that a new draft has in them', () => {
    const goal = completed(engagement('\n  "goal": [|]\n'), 'Default');
    expect(goal.replace('|', '')).toBe(
      engagement(`\n  "goal": ${formatJson(presetOf('goal'), '  ')}\n`),
    );
    expect(JSON.parse(completed('{|}', 'A new manifest').replace('|', ''))).toEqual(
      JSON.parse(writeManifest(newFormValues())),
    );
    expect(completed('{"capabilities": {"webhooks": {|}}}', 'Default')).toContain(
      '"endpoint": "|"',
    );
  });
});
