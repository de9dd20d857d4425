import { expect, test } from 'vitest';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { reviewIdOf, withArrival, withNextVersion, withoutNextVersion } from '#handoff/rounds.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { nextVersionsIn } from './next-versions.ts';
import { sharedOf } from './shared-of.ts';

let clock = 0;

/** A file as it comes in, or with an id a link. */
function arrived(part: object, source = 'manifest.json', draftId = ''): ReviewRecord {
  const shared = { ...sharedOf(readValues({ ...READY_MANIFEST, ...part })), draftId };
  return withArrival(null, shared, { id: reviewIdOf(shared), source, at: (clock += 1) });
}

const pairs = (...records: ReviewRecord[]) =>
  nextVersionsIn(records).map(({ earlier, later }) => [earlier, later]);

test('a corrected file is told from another app by its name, or by its file and a server', () => {
  const first = arrived({ client_name: 'Acme' }, 'acme.json');
  const corrected = arrived({ client_name: ' ACME ', description: 'Corrected' }, 'v2.json');
  const renamed = arrived({ client_name: 'Acme Chat' }, 'v2.json');
  expect(pairs(corrected, renamed, first)).toEqual([
    [first, corrected],
    [corrected, renamed],
  ]);
  const other = arrived({ client_name: 'Globex', capabilities: {} }, 'acme.json');
  const unnamed = [arrived({ client_name: 'App name' }, 'a'), arrived({ client_name: '' }, 'b')];
  expect(pairs(first, other, ...unnamed, arrived({ client_name: 'app name ' }, 'c'))).toEqual([]);
});

test('a file may follow a link; a link says itself which draft it is of', () => {
  const link = arrived({ client_name: 'Acme' }, 'a link', 'd1');
  const file = arrived({ client_name: 'Acme', description: 'Corrected' });
  const other = arrived({ client_name: 'Acme' }, 'a link', 'd2');
  expect(pairs(link, file, other)).toEqual([[link, file]]);
  expect(pairs(link, { ...file, apart: ['d1'] })).toEqual([]);
});

test('as its next round it asks for a new decision, keeps every note, and can be taken back', () => {
  const note = (id: string) => ({
    id,
    asked: { rev: 1, path: '/client_name', text: id },
    reply: { rev: 0, text: '', state: 'open' as const },
  });
  const first: ReviewRecord = {
    ...arrived({ client_name: 'Acme' }),
    notes: [note('a')],
    decision: 'approve',
    seen: 'seen',
  };
  const later = { ...arrived({ client_name: 'Acme 2' }), notes: [note('b')] };
  const both = withNextVersion(first, later, 100);
  expect(both).toMatchObject({
    id: first.id,
    rounds: [{ number: 1 }, { number: 2, manifest: { client_name: 'Acme 2' } }],
    notes: [note('a'), note('b')],
    decision: null,
    seen: 'seen',
  });
  const meanwhile = { ...both, notes: [...both.notes, note('c')] };
  expect(withoutNextVersion(meanwhile, first, later)).toEqual({
    ...first,
    notes: [note('a'), note('c')],
    savedAt: 100,
  });
});
