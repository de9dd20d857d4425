import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { times } from '#long-run.fixture.ts';
import { anyManifest } from '#manifest/values/any-manifest.fixture.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import type { Edit } from '#manifest/fields/issue.ts';
import { applyEdits } from '#manifest/verdict/fixes.ts';
import {
  newFormValues,
  textOf,
  type FieldName,
  type FormValues,
} from '#manifest/values/form-values.ts';
import { pathsOf } from '#manifest/values/field-places.ts';
import { stringify, type Json, type JsonObject } from '#manifest/json/json.ts';
import { pointerOf, valueAt } from '#manifest/json/json-pointer.ts';
import { textFollowing, textToKeep, typeText, type ManifestText } from './manifest-text.ts';
import { isForMemoryOnly } from './storable-text.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { formatJson, writeManifest } from '#manifest/values/write-manifest.ts';

const EVENT = '/capabilities/webhooks/ms.MessagingEventNotification.ContentEvent';

describe('text and form in turn', () => {
  /** What stands where: the places that the text is edited at, those of the form, and both. */
  const TEXT_PLACES = [
    '/client_name',
    '/x_team',
    '/capabilities/broadcast',
    '/capabilities/webhooks/retry',
    `${EVENT}/headers`,
    `${EVENT}/endpoint`,
    `${EVENT}/x_note`,
    '/capabilities/engagement/goal',
  ];
  const FORM_PLACES = [
    'app-info.client_name',
    'app-info.description',
    'app-info.logo_uri',
    'webhooks.base_endpoint',
    'webhooks.events.ContentEvent.endpoint',
    'webhooks.events.ChatStateEvent.endpoint',
    'webhooks.events.AcceptStatusEvent.max_retries',
    'engagement.entry_point',
  ] as const satisfies FieldName[];

  const textEdit = fc.record({
    kind: fc.constant('text' as const),
    place: fc.constantFrom(...TEXT_PLACES),
    isRemoved: fc.boolean(),
    indent: fc.constantFrom('', ' ', '    ', '\t'),
    isReversed: fc.boolean(),
  });
  const formEdit = fc.record({
    kind: fc.constant('form' as const),
    place: fc.constantFrom(...FORM_PLACES),
  });
  const breaking = fc.record({
    kind: fc.constant('break' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    // With its line break it is nothing that may stand in a text, either.
    garbage: fc.constantFrom('\n,,', '\n"', '\n…', '\n}', '\n{', '\n// to do\n', "\n'x"),
  });
  const step = fc.oneof(
    { weight: 4, arbitrary: textEdit },
    { weight: 4, arbitrary: formEdit },
    { weight: 2, arbitrary: breaking },
    fc.record({ kind: fc.constantFrom('fix' as const, 'reload' as const) }),
  );

  test('give what the same edits of plain JSON give, whatever could not be read in between', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const run = runOf(READY_MANIFEST);
        for (const [count, each] of steps.entries()) run.take(each, count);
        run.take({ kind: 'fix' }, steps.length);
        expect(run.manifest()).toEqual(run.plain());
        expect(JSON.parse(run.text())).toEqual(run.plain());
      }),
      { numRuns: times(300) },
    );
  });

  type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

  function runOf(start: JsonObject) {
    let plain = start;
    let values = readValues(start);
    let kept: ManifestText | null = null;
    // The person's own page: the text without what broke it, and what breaks it.
    let whole = writeManifest(values);
    let broken: { at: number; garbage: string } | null = null;
    let waiting: Edit[] = [];

    const shown = () =>
      broken ? whole.slice(0, broken.at) + broken.garbage + whole.slice(broken.at) : whole;
    const type = () => {
      const typed = typeText(shown(), kept, values);
      ({ text: kept, values } = typed);
      if (typed.problem) return;
      broken = null;
      whole = kept.typed;
      plain = applyEdits(plain, waiting);
      waiting = [];
    };
    return {
      plain: () => plain,
      manifest: () => buildManifest(values),
      text: () => textFollowing(kept, values),
      take(each: Step | { kind: 'fix' }, count: number) {
        if (each.kind === 'text') {
          const said = JSON.parse(whole) as JsonObject;
          const value =
            each.place.endsWith('headers') || each.place.endsWith('goal')
              ? [{ header_name: `X-${count}`, header_value: 'v' }]
              : `text ${count}`;
          const isThere = valueAt(said, each.place) !== undefined;
          if (each.isRemoved && !isThere) return;
          const edit: Edit = each.isRemoved
            ? { op: 'remove', path: each.place }
            : { op: 'set', path: each.place, value };
          const next = applyEdits(said, [edit]);
          waiting.push(edit);
          whole = formatJson(each.isReversed ? reversed(next) : next, '', each.indent);
          if (each.indent === '') whole = stringify(each.isReversed ? reversed(next) : next);
          if (broken) broken = { ...broken, at: Math.min(broken.at, whole.length) };
          type();
        } else if (each.kind === 'form') {
          const value = each.place.endsWith('entry_point')
            ? [`form ${count}`]
            : each.place.endsWith('retries')
              ? count
              : `https://form.acme.com/${count}`;
          const edits = pathsOf(each.place, values).map((path): Edit => {
            const event = WEBHOOK_EVENTS.find(({ key }) => path.includes(key));
            const endpoint = event && values.webhooks.events[event.name].endpoint;
            const isBehind = each.place === 'webhooks.base_endpoint' && endpoint !== undefined;
            return { op: 'set', path, value: isBehind ? String(value) + textOf(endpoint) : value };
          });
          values = withField(values, each.place, value);
          plain = applyEdits(plain, edits);
          if (!broken) whole = textFollowing(kept, values);
        } else if (each.kind === 'break' && !broken) {
          broken = { at: Math.floor(each.at * whole.length), garbage: each.garbage };
          type();
        } else if (each.kind === 'fix') {
          broken = null;
          type();
        } else if (each.kind === 'reload') {
          // What a browser keeps of it, and gives back.
          kept = structuredClone(kept && textToKeep(kept, values));
          if (!broken) whole = textFollowing(kept, values);
        }
      },
    };
  }
});

describe('typing a manifest', () => {
  test('[M3] takes over whatever it says, once it can be read', () => {
    fc.assert(
      fc.property(anyManifest, anyManifest, (before, manifest) => {
        const { values, problem } = typeText(formatJson(manifest), null, readValues(before));
        expect(problem).toBeNull();
        expect(buildManifest(values)).toEqual(manifest);
      }),
      { numRuns: times(300) },
    );
  });

  test('leaves the form as it is while the text cannot be read, and says where and what is expected', () => {
    const values = readValues(READY_MANIFEST);
    const typed = typeText('{\n  "client_name": "Acme"\n  "scope": ""\n}', null, values);
    expect(typed.values).toBe(values);
    expect(typed.text.typed).toBe('{\n  "client_name": "Acme"\n  "scope": ""\n}');
    expect(typed.problem).toMatchObject({ line: 3, column: 3 });
    expect(typed.problem?.sentence).toContain('add a comma before the key "scope"');
  });

  test.each([
    ['nothing at all', ' ', 'There’s nothing here'],
    ['a list of manifests', '[{"client_name": "A"}]', 'Keep only one here'],
    ['a wrapped manifest', '{"data": {"client_name": "A"}}', 'but has one in it'],
    ['a part of one', '{"webhooks": {"x": {"endpoint": ""}}}', 'only a part of a manifest'],
    ['a package.json', '{"name": "a", "version": "1.0.0"}', 'This looks like a package.json'],
    ['no manifest', '42', 'This is the number 42, not a manifest'],
  ])('keeps %s out of the form, with a reason', (_, text, sentence) => {
    const typed = typeText(text, null, newFormValues());
    expect(typed.problem?.sentence).toContain(sentence);
    expect(typed.text.typed).toBe(text);
  });

  test('endpoints typed the same one after the other become one base endpoint', () => {
    let values = newFormValues();
    const manifest = buildManifest(values);
    for (const { key } of WEBHOOK_EVENTS) {
      for (const endpoint of ['h', 'https://a', 'https://acme.com/lp']) {
        const path = pointerOf(['capabilities', 'webhooks', key, 'endpoint']);
        const next = applyEdits(buildManifest(values), [{ op: 'set', path, value: endpoint }]);
        ({ values } = typeText(formatJson(next), null, values));
      }
    }
    expect(manifest).not.toEqual(buildManifest(values));
    expect(values.webhooks.base_endpoint).toBe('https://acme.com/lp');
    expect(Object.values(values.webhooks.events).map(({ endpoint }) => endpoint)).toEqual(
      WEBHOOK_EVENTS.map(() => ''),
    );
  });

  test('what form and text both changed is the text’s, and is named', () => {
    const values = readValues(READY_MANIFEST);
    const broken = typeText('{', null, values);
    const edited = withField(values, 'app-info.client_name', 'Of the form');
    const fixed = typeText(
      formatJson({ ...READY_MANIFEST, client_name: 'Of the text' }),
      broken.text,
      edited,
    );
    expect(fixed.values['app-info'].client_name).toBe('Of the text');
    expect(fixed.both).toEqual(['/client_name']);
  });
});

describe('the text that is kept', () => {
  test('is none while the form’s own says the same in the same way', () => {
    const values = readValues(READY_MANIFEST);
    const { text } = typeText(writeManifest(values), null, values);
    expect(textToKeep(text, values)).toBeNull();
  });

  test('is written as its author wrote it', () => {
    const typed = '{"client_name":"Acme",\n\n\t"scope":"msg.consumer"}';
    const { text, values } = typeText(typed, null, newFormValues());
    expect(textToKeep(text, values)).toEqual({ typed, base: null });
  });

  test.each([
    ['that cannot be read', '{"client_secret": "hush-hush", '],
    ['that is no JSON yet', "{client_secret: 'hush-hush'"],
    ['that ends in it', '{"client_secret": "hush-hush'],
  ])('[M4] with the platform’s secret in it is for memory only, in text %s', (_, typed) => {
    const { text, values } = typeText(typed, null, newFormValues());
    expect(textToKeep(text, values)).toBe(text);
    expect(isForMemoryOnly(text)).toBe(true);
    expect(JSON.stringify([text.base, values])).not.toContain('hush');
  });

  test('[M4] never has the platform’s secret in it where it can be read', () => {
    const typed = '{"client_name": "A", "client_secret": "hush-hush"}';
    const { text, values } = typeText(typed, null, newFormValues());
    const kept = textToKeep(text, values);
    expect(kept).not.toBeNull();
    expect(JSON.stringify([kept, values])).not.toContain('hush');
  });
});

function withField(values: FormValues, name: FieldName, value: Json): FormValues {
  const set = (at: unknown, [key = '', ...deeper]: string[]): unknown => ({
    ...(at as object),
    [key]: deeper.length > 0 ? set((at as Record<string, unknown>)[key], deeper) : value,
  });
  return set(values, name.split('.')) as FormValues;
}

function reversed(manifest: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(manifest).toReversed());
}
