import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { newReview } from '#drafts/review-record.ts';
import { fileNameOf } from '#handoff/file-name.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import { putSecrets, takeSecrets } from '#handoff/header-secrets.ts';
import { mailtoOf } from '#handoff/mail.ts';
import { draftMail } from '#handoff/mail-texts.ts';
import { sentRound, withArrival } from '#handoff/rounds.ts';
import { decodeLink, encodeDraft } from '#handoff/share-link.ts';
import { jsonTree, linesOf } from '#manifest-view/json/json-lines.ts';
import { times } from '#long-run.fixture.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { compareManifests } from '#manifest/values/compare-manifests.ts';
import { applyEdits } from '#manifest/verdict/fixes.ts';
import { objectOf, type Json, type JsonObject } from '#manifest/json/json.ts';
import { pointerOf, valueAt } from '#manifest/json/json-pointer.ts';
import { textToKeep, typeText } from '#manifest/text/manifest-text.ts';
import { withoutClientSecrets } from '#manifest/text/platform-keys.ts';
import { problemsOf } from '#manifest/verdict/problems.ts';
import { readManifest } from '#manifest/text/read-manifest.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { isForMemoryOnly } from '#manifest/text/storable-text.ts';
import { hideSecrets } from '#manifest/text/secret-ranges.ts';
import { formatJson } from '#manifest/values/write-manifest.ts';
import { newFormValues, type UnknownKeysJson } from '#manifest/values/form-values.ts';
import { describeChange, templateChanges } from '#manifest-view/describe-change.ts';
import { describeSides } from '#manifest-view/describe-sides.ts';
import { glanceOf, hostsOf } from '#manifest-view/glance.ts';
import { summaryOf, textOf } from '#manifest-view/summary.ts';
import { unknownParts } from '#manifest-view/unknown-parts.ts';
import { foundText } from '#steps/webhooks/found-json.ts';
import { sampleCommand } from '#steps/webhooks/sample-command.ts';
import { compareSides } from '#compare/comparison.ts';
import { diffLines } from '#manifest-view/line-diff.ts';
import { sideOf } from '#compare/side.ts';
import { draftName } from '#workspace/draft-name.ts';
import { lineExcerpt } from '#manifest-view/line-excerpt.ts';
import { noteLines, summaryOf as reportOf } from '#import/report-lines.ts';
import { readNoteText } from '#json-editor/read-note-text.ts';

const SECRET = 'hunter2';
const WEBHOOKS = ['capabilities', 'webhooks'];
const CONTENT = 'ms.MessagingEventNotification.ContentEvent';

const anyKey = fc.constantFrom('X-Api-Key', 'Authorization', 'a/b', 'm~n', '0', 'value', 'scope');
/** The secret in a text, alone or among other letters. */
const anySecret = fc.constantFrom(
  SECRET,
  `Bearer ${SECRET}`,
  `a "${SECRET}" \\ {b}`,
  `<${SECRET}>`,
  `{${SECRET}}`,
  `X: ${SECRET}`,
);
const { shape: anyShape } = fc.letrec<{ shape: Json }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 3 },
    anySecret,
    fc.tuple(anyKey, tie('shape'), fc.boolean()).map(([key, value, isFirst]) =>
      objectOf(
        isFirst
          ? [
              [key, value],
              ['header_name', 'X'],
            ]
          : [
              ['header_name', 'X'],
              [key, value],
            ],
      ),
    ),
    fc
      .tuple(fc.constantFrom('header_value', 'value', 'val'), tie('shape'))
      .map(([key, value]) => ({ name: 'X', [key]: value })),
    fc.array(tie('shape'), { minLength: 1, maxLength: 2 }),
    tie('shape').map((value) => [['X', value]]),
  ),
}));

type Planted = [path: readonly (string | number)[], value: Json];

const anyHeaders: fc.Arbitrary<Planted> = fc
  .tuple(
    fc.constantFrom(
      CONTENT,
      'cqm.ExConversationChangeNotification',
      'AccpetStatusEvent',
      'OfTomorrow',
    ),
    fc.constantFrom('headers', 'headers', 'Headers', 'header'),
    anyShape,
  )
  .map(([event, key, headers]) => [
    [...WEBHOOKS, event],
    { endpoint: 'https://a.acme.com', [key]: headers },
  ]);

const anyClientSecret: fc.Arbitrary<Planted> = fc
  .tuple(
    fc.constantFrom([], ['capabilities'], [...WEBHOOKS, CONTENT], ['oauth'], ['list', 0]),
    fc.constantFrom(
      'client_secret',
      'clientSecret',
      'client-secret',
      'CLIENT_SECRET',
      'Client Secret',
      'oauth_client_secret',
    ),
    anyShape,
  )
  .map(([owner, key, value]) =>
    owner[0] === 'list' || owner[0] === 'oauth'
      ? [[owner[0]], owner[0] === 'list' ? [{ [key]: value }] : { of: { [key]: value } }]
      : [[...owner, key], value],
  );

const anyAddress = fc
  .tuple(
    fc.constantFrom(
      'https://ana:',
      'http://:',
      '//ana@acme.com:',
      'See https://b.c and https://ana:',
      'ana:',
      'https:\\\\ana:',
    ),
    fc.constantFrom(SECRET, `a${SECRET}b`, `{${SECRET}}`, `<${SECRET}>`, `${SECRET}:80`),
    fc.constantFrom('@hooks.acme.com', '@hooks.acme.com:8443/lp?a=b@c.d#e', '@10.0.0.1/{x}'),
  )
  .map((parts) => parts.join(''))
  .filter((address) => !(address.startsWith('ana:') && address.includes('10.0.0.1')));
const anyPassword: fc.Arbitrary<Planted> = fc
  .tuple(
    fc.constantFrom<Planted[0]>(
      [...WEBHOOKS, CONTENT, 'endpoint'],
      [...WEBHOOKS, CONTENT],
      [...WEBHOOKS, 'OfTomorrow'],
      ['logo_uri'],
      ['description'],
      ['client_name'],
      ['scope'],
      ['grant_types'],
      ['redirect_uris'],
      ['capabilities', 'engagement', 'goal'],
    ),
    anyAddress,
    fc.boolean(),
  )
  .map(([path, address, isListed]) => [path, isListed ? ['url', address] : address]);

const anyPlanted = fc
  .oneof(anyHeaders, anyClientSecret, anyPassword)
  .map(([path, value]) =>
    applyEdits(READY_MANIFEST, [{ op: 'set', path: pointerOf(path), value }]),
  );

/** Everything that is drawn, printed, sent or said of a manifest. */
function outputsOf(manifest: JsonObject): Record<string, unknown> {
  const text = formatJson(manifest);
  const read = readManifest(text);
  if (read.kind !== 'manifest') throw new Error(read.kind);
  const { values, issues, notes } = read;
  const said = buildManifest(values);
  const other = JSON.parse(text.replaceAll(SECRET, 'other')) as JsonObject;
  const changes = [READY_MANIFEST, other].flatMap((each) => [
    ...compareManifests(each, said),
    ...compareManifests(said, each),
  ]);
  const sent = {
    draftId: 'a1',
    round: 1,
    message: '',
    notes: [],
    manifest: said,
    source: '',
    at: 1,
  };
  const { ContentEvent } = values.webhooks.events;
  const rests: UnknownKeysJson[] = [
    values.webhooks.rest,
    ContentEvent.headers_rest,
    ContentEvent.rest,
  ];
  return {
    'JSON pane': linesOf(jsonTree(said)).map((line) => line.text),
    summary: summaryOf(said),
    'unknown parts': unknownParts(said, values).map((path) => textOf(valueAt(said, path), path)),
    glance: [glanceOf(said), hostsOf(said)],
    changes: changes.map((change) => [change.label, describeSides(change), describeChange(change)]),
    template: templateChanges(said).map(describeChange),
    lines: [diffLines(READY_MANIFEST, said), diffLines(said, other)],
    comparison: compareSides(sideOf(said, 'left-out'), sideOf(said)),
    issues: issues.map(({ sentence, fix }) => [sentence, fix?.label]),
    problems: problemsOf(issues, values).map(({ label }) => label),
    notes: notes.map((note) => [note.path, note.sentence, readNoteText(note)]),
    'import report': [
      reportOf(values),
      noteLines(notes, 'removed', values),
      noteLines(notes, 'kept', values),
    ],
    name: [draftName(values), fileNameOf(said, true)],
    mail: mailtoOf(
      draftMail({
        ...MAIL,
        name: draftName(values),
        fileName: fileNameOf(said, true),
        fingerprint: fingerprintOf(said),
      }),
    ),
    'sent round': sentRound(null, sent),
    found: rests
      .filter((rest) => rest !== '')
      .map((rest, index) => foundText(JSON.parse(rest) as Json, index === 1)),
    sample:
      sampleCommand({
        endpoint: endpointOf(said),
        headers: ContentEvent.headers,
        shows: () => false,
        payload: '',
      }) ?? null,
    texts: [text, JSON.stringify(manifest), JSON.stringify(text)].map(hideSecrets),
  };
}

const MAIL = { round: 1, link: '', isReady: true, leavesSecretsOut: true };

function endpointOf(manifest: JsonObject): string {
  const endpoint = valueAt(manifest, pointerOf([...WEBHOOKS, CONTENT, 'endpoint']));
  return typeof endpoint === 'string' ? endpoint : '';
}

test('[W8] [M4] A secret is in nothing that is drawn, printed, compared, sent or said', () => {
  fc.assert(
    fc.property(anyPlanted, (manifest) => {
      for (const [what, output] of Object.entries(outputsOf(manifest)))
        expect(`${what}: ${JSON.stringify(output)}`).not.toContain(SECRET);
    }),
    { numRuns: times(500) },
  );
});

test('[S6] A secret is in no link, both sides have the same fingerprint, and it is put back exactly', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlanted, async (manifest) => {
      const said = withoutClientSecrets(manifest);
      const draft = { draftId: 'a1', round: 1, message: '', notes: [], manifest };
      const opened = await decodeLink(await encodeDraft(draft));
      if (opened.kind !== 'draft') throw new Error(opened.kind);
      expect(JSON.stringify(opened)).not.toContain(SECRET);
      expect(opened.fingerprint).toBe(fingerprintOf(said));
      const { secrets } = takeSecrets(manifest);
      expect(putSecrets(opened.manifest, secrets)).toEqual(said);
      expect(opened.secrets).toBe(Object.keys(secrets).length > 0 ? 'left-out' : 'none');
      const record = withArrival(newReview('reviewer', 'a1', 1), opened, {
        id: 'a1',
        source: '',
        at: 1,
      });
      expect(JSON.stringify(record)).not.toContain(SECRET);
    }),
    { numRuns: times(200) },
  );
});

test('[M4] A client secret is not even in the values, nor in the text that is kept', () => {
  fc.assert(
    fc.property(anyClientSecret, fc.constantFrom('', ','), ([path, value], slip) => {
      const planted = applyEdits(READY_MANIFEST, [{ op: 'set', path: pointerOf(path), value }]);
      const typed = formatJson(planted) + slip;
      const { text, values } = typeText(typed, null, newFormValues());
      const kept = textToKeep(text, values);
      const stored = kept && isForMemoryOnly(kept) ? null : kept;
      expect(JSON.stringify([values, stored])).not.toContain(SECRET);
    }),
  );
});

test('[W8] Nothing secret is shown of a text with slips in it, and no sentence quotes it', () => {
  const slip = fc.tuple(fc.nat(), fc.constantFrom('cut', 'drop', 'double'));
  fc.assert(
    fc.property(anyPlanted, fc.boolean(), slip, (manifest, isPretty, [at, how]) => {
      const whole = isPretty ? formatJson(manifest) : JSON.stringify(manifest);
      // JSON's own signs: a slip in a key's letters makes another key of it.
      const signs = [...whole.matchAll(/[{}[\],:"]/g)].filter(({ index }) => !isIn(whole, index));
      const place = signs[at % signs.length]?.index ?? 0;
      const text =
        how === 'cut'
          ? whole.slice(0, place)
          : whole.slice(0, place) +
            (how === 'drop' ? '' : whole.charAt(place)) +
            whole.slice(how === 'drop' ? place + 1 : place);
      expect(hideSecrets(text)).not.toContain(SECRET);
      const read = readManifest(text);
      if (read.kind !== 'problem') return;
      expect(read.sentence).not.toContain(SECRET);
      expect(JSON.stringify(read.repair?.summary ?? [])).not.toContain(SECRET);
      const { before, at: here, after } = lineExcerpt(text, read.line ?? 1, read.column ?? 1);
      expect(before + here + after).not.toContain(SECRET);
    }),
    { numRuns: times(500) },
  );
});

/** Whether the sign at this place stands right before or behind a letter of the secret. */
function isIn(text: string, index: number): boolean {
  return text.slice(index - 8, index + 8).includes(SECRET);
}
