import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newDraft } from '#drafts/draft.ts';
import { parseEnvelope, serializeDraft } from '#drafts/draft-envelope.ts';
import { parseSnapshot, serializeSnapshot } from '#drafts/snapshot.ts';
import { times } from '#long-run.fixture.ts';
import { anyManifest, sharingManifest } from '#manifest/values/any-manifest.fixture.ts';
import { issuesOf } from '#manifest/verdict/issues.ts';
import { applyFix } from '#manifest/verdict/fixes.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import {
  newFormValues,
  newHeaderValues,
  type FieldName,
  type FormValues,
  type HeaderValues,
} from '#manifest/values/form-values.ts';
import { typedInto } from '#manifest/values/read-into.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { revertChange } from '#form/differences.ts';
import { editHistory } from '#form/edit-history.ts';
import { fieldValue, withFieldValue } from '#form/field-value.ts';

type ChangeValues = (values: FormValues) => FormValues;

const ADDRESS = 'https://acme.com/lp';
const text = fc.constantFrom('', ' Acme ', ADDRESS, '/path', '\ud800', '{}');
const name = fc.constantFrom(...WEBHOOK_EVENTS.map((event) => event.name));

const set =
  (at: string, value: unknown): ChangeValues =>
  (values) =>
    withFieldValue(values, at, value);
const changed =
  <Value>(at: FieldName, change: (before: Value) => Value): ChangeValues =>
  (values) =>
    withFieldValue(values, at, change(fieldValue(values, at) as Value));
const list = fc.oneof(
  { weight: 3, arbitrary: name.map((event) => `webhooks.events.${event}.headers` as const) },
  { weight: 1, arbitrary: fc.constant('webhooks.headers' as const) },
);
const row = (change: (rows: readonly HeaderValues[]) => HeaderValues[]) =>
  list.map((at) => changed<HeaderValues[]>(at, change));

/** Whatever somebody does in the form, or in the text beside it. */
const anyChange: fc.Arbitrary<ChangeValues> = fc.oneof(
  fc
    .tuple(fc.constantFrom('client_name', 'description', 'scope', 'logo_uri'), text)
    .map(([key, value]) => set(`app-info.${key}`, value)),
  fc
    .constantFrom([], ['client_credentials'], { kept: '' })
    .map((types) => set('app-info.grant_types', types)),
  fc.constantFrom('', ADDRESS, 'https://b.example').map((at) => set('webhooks.base_endpoint', at)),
  name.map((event) => changed<boolean>(`webhooks.events.${event}.on`, (on) => !on)),
  fc.constant(changed<boolean>('engagement.on', (on) => !on)),
  fc.constantFrom([], ['url']).map((goals) => set('engagement.goal', goals)),
  fc.boolean().map((flag) => set('engagement.language_selection', flag)),
  fc.tuple(name, text).map(([event, value]) => set(`webhooks.events.${event}.endpoint`, value)),
  fc
    .tuple(name, fc.constantFrom('', 0, 5))
    .map(([event, count]) => set(`webhooks.events.${event}.max_retries`, count)),
  row((rows) => [...rows, newHeaderValues()]),
  row((rows) => rows.slice(1)),
  text.chain((header_name) =>
    row(([first, ...others]) => (first ? [{ ...first, header_name }, ...others] : [])),
  ),
  fc.oneof(anyManifest, sharingManifest).map(
    (manifest): ChangeValues =>
      (values) =>
        typedInto(manifest, values),
  ),
  fc.nat().map((nth): ChangeValues => (values) => {
    const fixes = issuesOf(buildManifest(values)).flatMap(({ fix }) => fix ?? []);
    const fix = fixes[nth % fixes.length];
    return fix ? applyFix(values, fix) : values;
  }),
);

const anyStep = fc.oneof(
  { weight: 6, arbitrary: anyChange },
  { weight: 1, arbitrary: fc.constantFrom('undo', 'redo', 'take back') },
);

test('[T1] whatever was done in the form, undone and redone, comes back from storage as it was', () => {
  const hidden = { off: 0, behind: 0 };
  fc.assert(
    fc.property(
      fc.option(fc.oneof(anyManifest, sharingManifest)),
      fc.array(anyStep, { minLength: 1, maxLength: 8 }),
      (manifest, steps) => {
        const history = editHistory(() => 0);
        let values = manifest ? readValues(manifest) : newFormValues();
        let last = { before: values, after: values };
        for (const step of steps) {
          if (step === 'undo' || step === 'redo') values = history[step](values) ?? values;
          else if (step === 'take back') values = revertChange(values, last.before, last.after);
          else {
            history.record(values);
            last = { before: values, after: step(values) };
            values = last.after;
          }
        }
        const { form } = expectStored(values);
        if (form.off !== '{}') hidden.off += 1;
        if (Object.keys(form.behind).length > 0) hidden.behind += 1;
      },
    ),
    { numRuns: times(10_000, 20) },
  );
  // Only what a manifest does not show makes it hard.
  expect(hidden.off).toBeGreaterThan(times(1_500, 20));
  expect(hidden.behind).toBeGreaterThan(times(1_500, 20));
});

function expectStored(values: FormValues) {
  const sealed = serializeDraft({ ...newDraft(() => 1, 'a1', values), rev: 1 });
  // As the database keeps it, and as it is kept where a page ends.
  for (const stored of [structuredClone(sealed), JSON.parse(JSON.stringify(sealed)) as unknown]) {
    const opened = parseEnvelope(stored);
    deepStrictEqual(opened.kind === 'draft' && opened.draft.values, values);
  }
  const snapshot = serializeSnapshot({ at: 1, reason: 'import', step: 'review', values });
  const opened = parseSnapshot(snapshot)?.values;
  deepStrictEqual(opened, values);
  // Versions are told apart by their texts.
  expect(JSON.stringify(opened)).toBe(JSON.stringify(values));
  return sealed;
}
