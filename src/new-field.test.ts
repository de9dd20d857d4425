import Ajv2020 from 'ajv/dist/2020.js';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { isTextField, type Field } from '#manifest/fields/checks.ts';
import type { FieldWords } from '#manifest/fields/field-words.ts';
import type { JsonObject } from '#manifest/json/json.ts';

/** A field that nothing but the table of words knows: what holds for it holds for any that is added. */
const nickname: FieldWords<string> = {
  label: 'Nickname',
  help: 'What the app is called among friends.',
  example: 'Ackie',
  limit: 20,
  optional: true,
  rule: 'A9',
};
// Before anybody else reads the table; the tests of other files have theirs without it.
vi.resetModules();
afterAll(() => vi.resetModules());
const { APP_INFO_WORDS } = await import('#manifest/fields/field-words.ts');
Object.assign(APP_INFO_WORDS, { nickname });
const { APP_INFO_FIELDS } = await import('#manifest/fields/app-info-fields.ts');

const { compareManifests } = await import('#manifest/values/compare-manifests.ts');
const { describeField } = await import('#manifest/values/describe-field.ts');
const { describePath } = await import('#manifest/values/name-place.ts');
const { canSuggest, nameOfPlace } = await import('#manifest/values/manifest-parts.ts');
const { fieldOf } = await import('#manifest/values/field-places.ts');
const { publishedSchema } = await import('#manifest/values/json-schema.ts');
const { buildManifest } = await import('#manifest/values/build-manifest.ts');
const { newFormValues } = await import('#manifest/values/form-values.ts');
const { readValues } = await import('#manifest/values/read-values.ts');
const { READY_MANIFEST } = await import('#manifest/values/ready-manifest.fixture.ts');
const { issuesOf } = await import('#manifest/verdict/issues.ts');
const { readManifest } = await import('#manifest/text/read-manifest.ts');
const { describeAt, membersAt } = await import('#manifest/text/suggestions.ts');
const { isInKnownShape, topKeysIn } = await import('#manifest/text/known-shape.ts');
const { newDraft } = await import('#drafts/draft.ts');
const { parseEnvelope, serializeDraft } = await import('#drafts/draft-envelope.ts');
const { parseSnapshot, serializeSnapshot } = await import('#drafts/snapshot.ts');
const { default: DRAFT_OF_VERSION_3 } = await import('#drafts/golden/draft-v3.json');
const { decodeLink, encodeDraft } = await import('#handoff/share-link.ts');
const { fingerprintOf } = await import('#handoff/fingerprint.ts');
const { isAcceptable } = await import('#handoff/review.ts');
const { summaryOf } = await import('#manifest-view/summary.ts');
const { draftChanges } = await import('#history/draft-changes.ts');
const { describeChange } = await import('#manifest-view/describe-change.ts');
const { describeEdit } = await import('#form/describe-edit.ts');

const schema = publishedSchema() as JsonObject;
const isPublished = new Ajv2020({ strict: false }).compile(schema);

const TEXT_FIELDS = Object.entries<Field>(APP_INFO_FIELDS).flatMap(([key, field]) => {
  const text = field.example ?? field.preset;
  return typeof text === 'string' && isTextField(field) ? [{ key, ...field, text }] : [];
});

test('Every text field has an example of what is right', () => {
  const texts = Object.values<Field>(APP_INFO_FIELDS).filter(isTextField);
  expect(TEXT_FIELDS).toHaveLength(texts.length);
});

// A new optional text field is its entry in the table, and its place in the step.
describe.each(TEXT_FIELDS)('The field $key of the table', ({ key, label, help, limit, text }) => {
  const path = `/${key}`;
  const { [key]: _other, ...without } = READY_MANIFEST;
  const manifest = { ...READY_MANIFEST, [key]: text };
  const name = fieldOf(path, newFormValues());

  test('is read into the form and written back in its place', () => {
    const values = readValues({ x_team: 1, ...manifest });
    expect(values['app-info']).toHaveProperty(key, text);
    expect(values.rest.manifest).toBe('{"x_team":1}');
    const written = buildManifest(values);
    expect(written).toEqual({ x_team: 1, ...manifest });
    const order = [...Object.keys(APP_INFO_FIELDS), 'capabilities', 'x_team'];
    expect(Object.keys(written)).toEqual(order.filter((each) => each in written));
    expect(buildManifest(readValues({ ...manifest, [key]: 42 }))).toHaveProperty(key, 42);
  });

  test('is judged like the published schema does, and leads to its field', () => {
    expect(name).toBe(`app-info.${key}`);
    const errorsIn = (value: unknown) =>
      issuesOf({ ...manifest, [key]: value as string }).filter(
        ({ severity }) => severity === 'error',
      );
    expect(errorsIn(text)).toEqual([]);
    for (const wrong of [42, `${text}${'x'.repeat(limit ?? 0)}`]) {
      expect(errorsIn(wrong)).toMatchObject([{ path }]);
      expect(isPublished({ ...manifest, [key]: wrong })).toBe(false);
    }
  });

  test('has its words everywhere', () => {
    expect(describeField(name ?? 'engagement.on')).toMatchObject({ key, label, help });
    expect([describePath(path), nameOfPlace(path)]).toEqual([label, label]);
    expect(schema).toHaveProperty(['properties', key, 'title'], label);
    expect(membersAt('')).toContainEqual(expect.objectContaining({ key, label, help }));
    expect(describeAt(path)).toMatchObject({ label, help });
  });

  test('is summed up and compared', () => {
    const row = expect.objectContaining({ path, label, text });
    expect(summaryOf(manifest)[0]?.rows).toContainEqual(row);
    const change = { path, label, kind: 'added', after: text } as const;
    expect(compareManifests(without, manifest)).toMatchObject([change]);
    expect(describeChange({ ...change, secret: false })).toBe(`Added: ${text}`);
    const [before, after] = [readValues(without), readValues(manifest)];
    expect(draftChanges(before, after).written).toMatchObject([change]);
    expect(describeEdit(before, after)).toEqual({ label, fields: [name] });
  });

  test('may be noted on, with a text in its place', () => {
    expect(canSuggest(path, '')).toBe(true);
    expect(isAcceptable({ rev: 1, path, text: '', suggestion: text })).toBe(true);
  });

  test('is known in text that somebody brings', () => {
    expect(topKeysIn({ [key]: text })).toEqual([key]);
    expect(isInKnownShape(manifest)).toBe(true);
    const read = readManifest(JSON.stringify(manifest));
    expect(read).toMatchObject({ kind: 'manifest', notes: [] });
  });

  test('is stored, kept in the history and sent in links', async () => {
    const values = readValues(manifest);
    const stored = parseEnvelope(serializeDraft({ ...newDraft(() => 1, 'a1', values), rev: 1 }));
    expect(stored).toMatchObject({ draft: { values } });
    const version = serializeSnapshot({ at: 1, reason: 'import', step: 'review', values });
    expect(parseSnapshot(version)).toMatchObject({ values });
    const link = await encodeDraft({ draftId: 'a1', round: 1, message: '', notes: [], manifest });
    expect(await decodeLink(link)).toMatchObject({ manifest: { [key]: text } });
    expect(fingerprintOf(manifest)).not.toBe(fingerprintOf(without));
  });
});

test('A draft that had the key before there was a field for it shows it in the field', () => {
  const { values } = DRAFT_OF_VERSION_3;
  const rest = { ...values.rest, manifest: '{"nickname":"Ackie","x_team":1}' };
  const opened = parseEnvelope({ ...DRAFT_OF_VERSION_3, values: { ...values, rest } });
  expect(opened).toMatchObject({
    draft: { values: { 'app-info': { nickname: 'Ackie' }, rest: { manifest: '{"x_team":1}' } } },
  });
});
