import { expect, test } from 'vitest';
import { arrivedIn, newReview, withRound, type Round } from '#drafts/review-record.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { deskRow, filterRows, sortRows, type DeskRow } from './desk-rows.ts';
import { approvedMessage, finalFiles, withoutErrorsMessage } from './final-files.ts';

const ROUND: Round = {
  number: 1,
  at: 1_000,
  message: '',
  fingerprint: '7F3A-91C2',
  manifest: READY_MANIFEST,
  secrets: 'none',
  sealed: '',
  source: 'acme.json',
};

function record(change: Partial<Round> = {}, id = 'file-7F3A-91C2') {
  return withRound(newReview('reviewer', id, 1), { ...ROUND, ...change });
}

function rowOf(...of: Parameters<typeof record>): DeskRow {
  const row = deskRow(record(...of));
  if (!row) throw new Error('no row');
  return row;
}

const named = (client_name: string) => ({ manifest: { ...READY_MANIFEST, client_name } });
const WRONG = { manifest: { ...READY_MANIFEST, client_name: '', logo_uri: 'http://a.example' } };
const WITH_HEADER = {
  ...READY_MANIFEST,
  capabilities: {
    webhooks: {
      'ms.MessagingEventNotification.ContentEvent': {
        endpoint: 'https://Hooks.Acme.example/lp',
        headers: [{ header_name: 'X-Api-Key' }],
      },
    },
  },
};

test('a row says in words what a review is about and how far it is', () => {
  expect(rowOf()).toMatchObject({
    name: READY_MANIFEST['client_name'],
    from: 'acme.json',
    problems: expect.stringMatching(/^Ready/),
    secrets: 'None',
    news: 'New',
    decision: 'To review',
  });
  expect(rowOf(WRONG)).toMatchObject({ problems: expect.stringContaining('error'), final: null });
  expect(rowOf({ source: 'a link', number: 2 }, 'd1').from).toBe('Link, round 2');
});

test('header values that stayed out of a link are no problem of the author’s, and keep it from being final', () => {
  const row = rowOf({ manifest: WITH_HEADER, secrets: 'left-out' }, 'd1');
  expect(row).toMatchObject({
    secrets: 'Left out',
    errors: 0,
    final: null,
    lacksSecrets: true,
    hosts: ['hooks.acme.example'],
  });
  expect(row.problems).not.toContain('Ready');
});

test('what is new since the page was open is a round or an answer', () => {
  const first = record({}, 'd1');
  const seen = { ...first, seen: arrivedIn(first) };
  expect(deskRow(seen)?.news).toBe('');
  expect(deskRow(withRound(seen, { ...ROUND, number: 2 }))?.news).toBe('Round 2');
  const note = {
    id: 'n',
    asked: { rev: 1, path: '/scope', text: 'Why?' },
    reply: { rev: 1, text: 'So', state: 'done' },
  } as const;
  expect(deskRow({ ...seen, notes: [note] })?.news).toBe('New replies');
});

test('rows are sorted by any column either way, and the rest newest first', () => {
  const rows = [
    rowOf({ ...named('app 10'), at: 1 }, 'a'),
    rowOf({ ...WRONG, at: 2 }, 'b'),
    rowOf({ ...named('App 9'), at: 3 }, 'c'),
  ];
  const ids = (by: 'name' | 'problems' | 'when', descending: boolean) =>
    sortRows(rows, { by, descending })
      .map(({ id }) => id)
      .join('');
  expect(ids('when', true)).toBe('cba');
  expect(ids('problems', false)).toBe('cab');
  expect(ids('problems', true)).toBe('bca');
  expect(ids('name', false)).toBe('cab');
});

test('the filter takes words of any column, all of them', () => {
  const rows = [rowOf(named('Gamma'), 'a'), rowOf({ ...WRONG, source: 'beta.json' }, 'file-b')];
  expect(filterRows(rows, ' GAMMA ready ').map(({ id }) => id)).toEqual(['a']);
  expect(filterRows(rows, 'beta')).toHaveLength(1);
  expect(filterRows(rows, 'gamma beta')).toEqual([]);
  expect(filterRows(rows, ' ')).toBe(rows);
});

test('files of apps with the same name are told apart by a number, and only ready ones are files', () => {
  const rows = [rowOf(named('Acme')), rowOf(WRONG), rowOf(named('Acme'))];
  expect(finalFiles(rows).map(({ name }) => name)).toEqual([
    'acme.app-install.json',
    'acme-2.app-install.json',
  ]);
  expect(JSON.parse(finalFiles(rows)[0]?.text ?? '')).toMatchObject({ client_name: 'Acme' });
});

test('it says how many are approved or without errors, and why the others are not among them', () => {
  const lacking = rowOf({ manifest: WITH_HEADER, secrets: 'sealed' });
  const approved = (row: DeskRow): DeskRow => ({ ...row, approved: true });
  expect(approvedMessage([rowOf()])).toContain('Nothing is approved yet');
  expect(approvedMessage([approved(rowOf())])).toBe('1 of 1 approved.');
  expect(approvedMessage([approved(rowOf()), rowOf()])).toBe('1 of 2 approved.');
  expect(approvedMessage([approved(rowOf()), approved(rowOf(WRONG)), approved(lacking)])).toBe(
    '1 of 3 approved and final. Approved, but not final: 1 has errors, 1 is missing header values.',
  );
  expect(approvedMessage([approved(lacking), rowOf()])).toBe(
    'Approved, but not final: 1 is missing header values.',
  );
  expect(withoutErrorsMessage([rowOf()])).toBe('1 of 1 without errors.');
  expect(withoutErrorsMessage([rowOf(), rowOf()])).toBe('2 of 2 without errors.');
  expect(withoutErrorsMessage([rowOf(), rowOf(WRONG), lacking, lacking])).toBe(
    '1 of 4 without errors. 1 has errors, 2 are missing header values.',
  );
});
