import { expect, test } from 'vitest';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { newFormValues, type FormValues } from '#manifest/values/form-values.ts';
import type { ManifestText } from '#manifest/text/manifest-text.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { formatJson, writeManifest } from '#manifest/values/write-manifest.ts';
import { withName } from '#workspace/copy-draft.ts';
import { textSession } from './text-session.ts';

/** A form and a stored draft, as far as the text has to do with them. */
function draftOf(start: FormValues) {
  const draft = { values: start, kept: null as ManifestText | null, edits: 0 };
  const waiting = new Set<() => void>();
  const open = () =>
    textSession({
      kept: () => draft.kept,
      form: {
        values: () => draft.values,
        typeValues(next) {
          draft.values = next;
          draft.edits += 1;
        },
      },
      keep: (text) => (draft.kept = structuredClone(text)),
      onBoth: () => undefined,
      later(act) {
        waiting.add(act);
        return () => waiting.delete(act);
      },
    });
  return { draft, open, pause: () => waiting.forEach((act) => act()) };
}

const TEXT = writeManifest(readValues(READY_MANIFEST));

test('what is typed is in the form at once, errors and unknown keys included', () => {
  const { draft, open } = draftOf(newFormValues());
  open().type('{"client_name": 42, "x_team": {"a": [1]}}');
  expect(buildManifest(draft.values)).toEqual({ client_name: 42, x_team: { a: [1] } });
});

test('text that cannot be read is found again as it was typed, and the form as it was', () => {
  const { draft, open } = draftOf(readValues(READY_MANIFEST));
  const before = draft.values;
  open().type(`${TEXT} and then`);
  expect(draft.values).toBe(before);

  const again = open();
  again.open();
  expect(again.text()).toBe(`${TEXT} and then`);
  expect(again.state().problem?.sentence).toMatch(/^Line 75, column 2: /);
  expect(draft.values).toBe(before);
});

test('text keeps the way it is written, next time too, and takes in what the form changed meanwhile', () => {
  const { draft, open } = draftOf(newFormValues());
  open().type('{\n\n\t"scope" : "msg.consumer",\n\t"client_name" : "Acme" }');
  expect(open().text()).toBe('{\n\n\t"scope" : "msg.consumer",\n\t"client_name" : "Acme" }');
  draft.values = withName(draft.values, 'Beta');
  expect(open().text()).toBe('{\n\n\t"scope" : "msg.consumer",\n\t"client_name" : "Beta" }');
});

test('while the text is open, an edit of the form changes only its own part of it', () => {
  const { draft, open } = draftOf(newFormValues());
  const session = open();
  session.type('{ "client_name":"Acme",\n"scope":"msg.consumer" }');
  draft.values = withName(draft.values, 'Beta');
  session.follow();
  expect(session.text()).toBe('{ "client_name":"Beta",\n"scope":"msg.consumer" }');
});

test('an edit of the form is not lost when text that could not be read is fixed', () => {
  const { draft, open } = draftOf(readValues(READY_MANIFEST));
  const session = open();
  session.type(TEXT.replace('"Brings', '"It brings').slice(0, -2));
  draft.values = withName(draft.values, 'Beta');
  session.follow();
  session.type(TEXT.replace('"Brings', '"It brings'));
  expect(draft.values['app-info']).toMatchObject({
    client_name: 'Beta',
    description: 'It brings WhatsApp conversations to Acme’s agents',
  });
  expect(session.text()).toContain('"client_name": "Beta"');
});

test('discarded text edits can be had back', () => {
  const { draft, open } = draftOf(readValues(READY_MANIFEST));
  const session = open();
  session.type('{ broken');
  const undo = session.discard();
  expect(session.state()).toMatchObject({ text: TEXT, problem: null });
  expect(draft.kept).toBeNull();
  undo();
  expect(session.text()).toBe('{ broken');
  expect(session.state().problem).not.toBeNull();
  expect(draft.kept?.typed).toBe('{ broken');
});

test('a long text is kept with every key, and read at a pause or on leaving', () => {
  const { draft, open, pause } = draftOf(newFormValues());
  const long = formatJson({ client_name: 'Acme', x_notes: 'x'.repeat(40_000) });
  const session = open();
  session.type(long);
  expect(draft.kept?.typed).toBe(long);
  expect(draft.edits).toBe(0);
  pause();
  expect(buildManifest(draft.values)).toMatchObject({ client_name: 'Acme' });

  session.type(long.replace('Acme', 'Beta'));
  session.flush();
  expect(buildManifest(draft.values)).toMatchObject({ client_name: 'Beta' });
});

test('a long text that was closed before it was read is read when it is opened again', () => {
  const { draft, open } = draftOf(newFormValues());
  open().type(formatJson({ client_name: 'Acme', x_notes: 'x'.repeat(40_000) }));
  open().open();
  expect(buildManifest(draft.values)).toMatchObject({ client_name: 'Acme' });
});

test('nothing but looking at the text changes nothing', () => {
  const { draft, open } = draftOf(readValues(READY_MANIFEST));
  const session = open();
  session.open();
  session.follow();
  session.flush();
  expect(draft).toMatchObject({ kept: null, edits: 0 });
  expect(session.text()).toBe(TEXT);
});

test('what a toast of a page that was left brings back is the text of the page that is open', () => {
  const { draft, open } = draftOf(readValues(READY_MANIFEST));
  const left = open();
  left.type('{ broken');
  const undo = left.discard();
  const session = open();
  expect(session.text()).toBe(TEXT);
  expect(undo()).toBe(true);
  session.adopt();
  expect(session.text()).toBe('{ broken');
  expect(session.state().problem).not.toBeNull();

  session.type('{ broken, and on');
  expect(draft.kept?.typed).toBe('{ broken, and on');
});

test('a toast brings nothing back over text that the form does not have', () => {
  const { draft, open } = draftOf(readValues(READY_MANIFEST));
  const left = open();
  left.type('{ broken');
  const undo = left.discard();
  open().type('{ something else');
  expect(undo()).toBe(false);
  expect(draft.kept?.typed).toBe('{ something else');

  const repairing = open();
  repairing.type('{ "client_name": "A", }');
  const takeRepairBack = repairing.replace('{ "client_name": "A" }');
  open().type('{ "client_name": "A" } and on');
  expect(takeRepairBack()).toBe(false);
  expect(draft.kept?.typed).toBe('{ "client_name": "A" } and on');
});

test('what was typed since edits were discarded, and the form has, goes into the text that comes back', () => {
  const { draft, open } = draftOf(readValues(READY_MANIFEST));
  const session = open();
  session.type(TEXT.slice(0, -3));
  const undo = session.discard();
  session.type(TEXT.replace('Acme Chat', 'Beta Chat').replace('"Brings', '"It brings'));
  expect(undo()).toBe(true);
  expect(session.text()).toBe(TEXT.slice(0, -3));
  session.type(TEXT);
  expect(session.text()).toContain('"It brings');
  expect(draft.values['app-info'].description).toMatch(/^It brings/);
});

test('[T4] kept text that cannot be read, against what was kept with it, is there to be fixed', () => {
  const { draft, open } = draftOf(readValues(READY_MANIFEST));
  draft.kept = { typed: '{"client_name": "Ac', base: null };
  const session = open();
  session.open();
  expect(session.text()).toBe('{"client_name": "Ac');
  expect(session.state().problem).not.toBeNull();
  session.type('{"client_name": "Acorn"}');
  expect(buildManifest(draft.values)).toEqual({ client_name: 'Acorn' });
});

test('what reading noticed is said again when the text is opened again', () => {
  const { open } = draftOf(newFormValues());
  open().type('{"client_name": "A", "client_name": "B"}');
  expect(
    open()
      .state()
      .notes.map(({ kind }) => kind),
  ).toEqual(['duplicate']);
});
