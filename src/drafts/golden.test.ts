import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { parseEnvelope, serializeDraft } from './draft-envelope.ts';
import { parseSnapshot, serializeSnapshot } from './snapshot.ts';

/** What every version of the app wrote, as it lies in some browser to this day. */
const FOLDER = new URL('golden/', import.meta.url);

const MANIFEST = {
  ...READY_MANIFEST,
  description: 42,
  x_team: { contact: 'ops@acme.example' },
};

test.each(filesOf('draft'))('[T5] the draft in %s opens whole, where it was left', (file) => {
  const opened = parseEnvelope(golden(file));
  expect(opened).toMatchObject({
    kind: 'draft',
    draft: {
      id: '0f1e2d3c4b5a69788796',
      rev: 7,
      savedAt: 1_795_000_000_000,
      step: 'webhooks',
      field: 'webhooks.events.ContentEvent.endpoint',
      visited: ['app-info', 'webhooks'],
      tried: ['app-info'],
    },
  });
  expect(opened.kind === 'draft' && buildManifest(opened.draft.values)).toEqual(MANIFEST);
});

test.each(filesOf('snapshot'))('[T5] the snapshot in %s opens whole', (file) => {
  const snapshot = parseSnapshot(golden(file));
  expect(snapshot && buildManifest(snapshot.values)).toEqual(MANIFEST);
});

test('[T5] the newest of each is what is written today', () => {
  const draft = golden(filesOf('draft').at(-1) ?? '');
  const opened = parseEnvelope(draft);
  expect(opened.kind === 'draft' && serializeDraft(opened.draft)).toEqual(draft);
  const snapshot = golden(filesOf('snapshot').at(-1) ?? '');
  const parsed = parseSnapshot(snapshot);
  expect(parsed && serializeSnapshot(parsed)).toEqual(snapshot);
});

function filesOf(what: string): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.startsWith(what))
    .toSorted();
}

function golden(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
}
