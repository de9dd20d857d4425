import { expect, test } from 'vitest';
import { decodeLink, encodeDraft } from '#handoff/share-link.ts';
import { fileNameOf } from '#handoff/file-name.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import { blocksOf, linesIn } from '#manifest-view/json/json-blocks.ts';
import { jsonTree, piecesOf } from '#manifest-view/json/json-lines.ts';
import { isLongRun } from '#long-run.fixture.ts';
import { tokensOf } from '#manifest-view/json/json-tokens.ts';
import { noteLines } from '#import/report-lines.ts';
import { splitInvisible } from '#ui/split-invisible.ts';
import { compareManifests } from '#manifest/values/compare-manifests.ts';
import { issuesOf } from '#manifest/verdict/issues.ts';
import { applyEdits } from '#manifest/verdict/fixes.ts';
import { followText } from '#manifest/text/follow-text.ts';
import { newFormValues } from '#manifest/values/form-values.ts';
import { isObject, membersOf, objectOf, type Json, type JsonObject } from '#manifest/json/json.ts';
import { typeText } from '#manifest/text/manifest-text.ts';
import { mergeManifests } from '#manifest/values/merge-manifests.ts';
import { problemsOf } from '#manifest/verdict/problems.ts';
import { readManifest } from '#manifest/text/read-manifest.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { pathNamed, READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { textPlaces } from '#manifest/text/text-places.ts';
import { storablePart } from '#manifest/text/storable-text.ts';
import { describeChange, templateChanges } from '#manifest-view/describe-change.ts';
import { describeSides } from '#manifest-view/describe-sides.ts';
import { fixCertain } from '#steps/review/fix-certain.ts';
import { summaryOf } from '#manifest-view/summary.ts';
import { unknownParts } from '#manifest-view/unknown-parts.ts';
import { diffLines } from './manifest-view/line-diff.ts';

/**
 * Of the processor's time, so that a busy machine does not count. What goes through a text or list
 * again for each of its parts takes many times this, what goes through it once a small part of it.
 */
const AMPLE_MS = 2000;

/** Everything that is done with a manifest between its text and the screen. */
async function useEverywhere(manifest: JsonObject): Promise<[work: string, ms: number][]> {
  const took: [string, number][] = [];
  const time = async <T>(work: string, run: () => T): Promise<Awaited<T>> => {
    const start = process.cpuUsage();
    const result = await run();
    took.push([work, process.cpuUsage(start).user / 1000]);
    return result;
  };
  const text = JSON.stringify(manifest);
  const backwards = reversed(manifest);
  const read = await time('reading it', () => readManifest(text));
  const values = await time('putting it into the form', () => readValues(manifest));
  const issues = await time('checking it', () => issuesOf(manifest));
  await time('listing its problems', () => problemsOf(issues, values));
  await time('fixing it', () => fixCertain(values));
  const changes = await time('comparing it', () => [
    ...templateChanges(manifest),
    ...compareManifests(manifest, READY_MANIFEST),
    ...compareManifests(manifest, backwards),
  ]);
  await time('describing changes', () =>
    changes.map((each) => [describeChange(each), describeSides(each)]),
  );
  await time('comparing its lines', () => diffLines(READY_MANIFEST, manifest));
  await time('merging it', () => mergeManifests(READY_MANIFEST, manifest, backwards));
  await time('summing it up', () => [summaryOf(manifest), unknownParts(manifest, values)]);
  await time('reporting on it', () =>
    noteLines(read.kind === 'manifest' ? read.notes : [], 'kept', values),
  );
  await time('drawing its lines', () =>
    blocksOf(piecesOf(jsonTree(manifest, 1000))).map((block) =>
      linesIn(block).map((line) => tokensOf(line).map((token) => splitInvisible(token.text))),
    ),
  );
  await time('typing it', () => typeText(text, null, newFormValues()));
  await time('following it in the text', () => followText(text, READY_MANIFEST));
  const places = await time('finding its places', () => textPlaces(text));
  await time('marking its problems', () => issues.map(({ path }) => places.markOf(path)));
  await time('keeping it unread', () => storablePart(text));
  await time('naming its file', () => [fileNameOf(manifest, true), fingerprintOf(manifest)]);
  const sent = { draftId: 'a', round: 1, message: '', notes: [], manifest };
  const link = await time('sending it', () => encodeDraft(sent));
  await time('opening its link', () => decodeLink(link));
  return took;
}

function reversed(value: JsonObject): JsonObject {
  const backwards = (each: Json): Json =>
    Array.isArray(each) ? each.toReversed() : isObject(each) ? reversed(each) : each;
  return objectOf(
    membersOf(value)
      .map(([key, member]) => [key, backwards(member)] as const)
      .toReversed(),
  );
}

const withValue = (name: string, value: Json) =>
  applyEdits(READY_MANIFEST, [{ op: 'set', path: pathNamed(name), value }]);
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const members = (count: number, make: (index: number) => [string, Json]) =>
  objectOf(many(count, make));

const UNITS = [
  ' ',
  ' \n',
  '\0',
  '\\',
  '"',
  '{',
  '<a',
  '%7B',
  'a.',
  'a@',
  ' :',
  ',https://',
  '\u200b',
  'م\u200c',
  '日',
  'client_secret',
];
/** Every text of a manifest, each beginning as it should. */
const FIELDS = [
  ['client_name', ''],
  ['description', ''],
  ['logo_uri', 'https://'],
  ['endpoint', 'https://acme.com/'],
  ['webhooks/cqm.ExConversationChangeNotification/endpoint', 'https://'],
  ['headers/0/header_name', ''],
  ['headers/0/header_value', 'a'],
] as const;

function longText(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length));
}

/** Every unit in every field; in the usual run every unit in some field, and every field with some. */
const MIXES = isLongRun
  ? UNITS.map((unit) => FIELDS.map(() => unit))
  : [0, 1, 2].map((mix) => FIELDS.map((_, field) => UNITS[(mix * FIELDS.length + field) % 16]));

test.each(MIXES)(
  '[M8] [S5] Fields that hold 64 kB of %j and the like are used everywhere without a stall',
  async (...units) => {
    const manifest = applyEdits(
      READY_MANIFEST,
      FIELDS.map(([name, start], field) => {
        // One letter that no header can carry, and no pattern expects, at the very end.
        const text = `${longText(units[field] ?? '', 64 * 1024)}xĀ`;
        return { op: 'set', path: pathNamed(name), value: start + text };
      }),
    );
    const took = await useEverywhere(manifest);
    expect(took.filter(([, ms]) => ms > AMPLE_MS)).toEqual([]);
  },
);

const COUNT = 20_000;
const KEYS = 5_000;
const LONG_LISTS: Record<string, JsonObject> = {
  'near misses of one value': withValue(
    'goal',
    many(COUNT, () => 'ulr'),
  ),
  'near misses, each another': withValue(
    'goal',
    many(COUNT, (index) => `url${index % 10}${index}`),
  ),
  'the same value': withValue(
    'goal',
    many(COUNT, () => 'url'),
  ),
  'grant types': withValue(
    'grant_types',
    many(COUNT, (index) => `t${index}`),
  ),
  scopes: withValue('scope', many(COUNT, (index) => `s${index}`).join(' ')),
  'numbers for a name': withValue(
    'client_name',
    many(COUNT, (index) => index),
  ),
  'unknown events': withValue(
    'webhooks',
    members(KEYS, (index) => [`e${index}`, {}]),
  ),
  'misspelt events': withValue(
    'webhooks',
    members(KEYS, (index) => [`ContentEvent ${index}`, {}]),
  ),
  'unknown keys': { ...READY_MANIFEST, ...members(KEYS, (index) => [`k${index}`, index]) },
  'keys of an event': withValue(
    'event',
    members(KEYS, (index) => [`k${index}`, index]),
  ),
  'headers as an object': withValue(
    'headers',
    members(KEYS, (index) => [`h ${index}`, ' v']),
  ),
  'wrong headers': withValue(
    'headers',
    many(1000, (index) => ({ header_name: `h ${index}`, header_value: ' v' })),
  ),
  'objects nobody knows': { ...READY_MANIFEST, x: many(KEYS, (index) => ({ a: index })) },
};

test.each(Object.entries(LONG_LISTS))(
  '[M8] [S5] Thousands of %s are used everywhere without a stall',
  async (_, manifest) => {
    const took = await useEverywhere(manifest);
    expect(took.filter(([, ms]) => ms > AMPLE_MS)).toEqual([]);
  },
);

// In the usual run the tests above tell what grows too fast.
test.runIf(isLongRun).each([
  ['description', longText(' \n', 2 ** 20)],
  ['endpoint', `https://${longText('ü·', 2 ** 20)}`],
  ['headers/0/header_value', `a${longText(' ', 2 ** 20)}Ā`],
  ['goal', many(2 ** 17, () => 'ulr')],
  ['redirect_uris', many(2 ** 17, (index) => index)],
])(
  '[M8] A manifest with 1 MiB in its %s is used everywhere without a stall',
  async (field, value) => {
    const took = await useEverywhere(withValue(field, value));
    expect(took.filter(([, ms]) => ms > 2 * AMPLE_MS)).toEqual([]);
  },
);

test('A list of half a million members is read: no call takes them all as its arguments', () => {
  const values = readValues({
    ...READY_MANIFEST,
    grant_types: many(500_000, (index) => `t${index}`),
  });
  expect(values['app-info'].grant_types).toHaveLength(500_000);
  const read = readManifest(JSON.stringify({ x: many(500_000, () => 1), client_name: 'Acme' }));
  expect(read.kind).toBe('manifest');
});
