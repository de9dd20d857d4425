import { expect, test } from 'vitest';
import type { Note } from '#drafts/note.ts';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { sentRound } from '#handoff/rounds.ts';
import { newFormValues, type FormValues, type StepId } from '#manifest/values/form-values.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { readManifest } from '#manifest/text/read-manifest.ts';
import { draftState, isReady } from './draft-state.ts';

const STEP = { step: 'webhooks', text: null } as const;

test('a draft without errors is ready to send', () => {
  const draft = { ...STEP, values: readyValues(), tried: ['review'] as const };
  expect(draftState(draft, null)).toEqual({ words: 'Ready to send', mark: 'ready' });
  expect(isReady(draft)).toBe(true);
});

test('a draft is not ready while its text says what it does not have', () => {
  const text = { typed: '{ broken', base: '{}' };
  const draft = { ...STEP, values: readyValues(), tried: ['review'] as const, text };
  expect(draftState(draft, null)).toEqual({ words: 'In progress, Webhooks', mark: 'open' });
  expect(isReady(draft)).toBe(false);
});

test('a step that nobody has gone past counts no problem', () => {
  const values = newFormValues();
  const stateAfter = (...tried: StepId[]) => draftState({ ...STEP, values, tried }, null);
  expect(stateAfter()).toEqual({ words: 'Not started', mark: 'open' });
  expect(stateAfter('engagement').mark).toBe('open');
  expect(stateAfter('app-info')).toEqual({ words: '1 problem', mark: 'wrong' });
  expect(stateAfter('app-info', 'review').words).toBe('2 problems');
});

test('a draft that has a name is in progress, whatever is missing on the next step', () => {
  const draft = { ...STEP, values: named('Acme'), tried: ['app-info'] as const };
  expect(draftState(draft, null)).toEqual({ words: 'In progress, Webhooks', mark: 'open' });
});

test('what was sent says so, what became of it, and that it was changed since', () => {
  const draft = { ...STEP, values: readyValues(), tried: ['review'] as const };
  const sent = sentAs(1);
  expect(draftState(draft, sent).words).toBe('Sent, round 1');
  expect(draftState(draft, sentAs(2)).words).toBe('Sent, round 2');
  expect(draftState(draft, { ...sent, decision: 'approve' }).words).toBe('Approved');
  expect(draftState(draft, { ...sent, decision: 'request-changes' }).words).toBe(
    'Changes requested',
  );
  const changed = { ...draft, values: { ...draft.values, 'app-info': named('B')['app-info'] } };
  expect(draftState(changed, { ...sent, decision: 'approve' }).words).toBe('Changed since sent');
});

test('notes that came back wait for an answer, until each has one', () => {
  const draft = { ...STEP, values: newFormValues(), tried: ['app-info'] as const };
  const open: Note = {
    id: 'n1',
    asked: { rev: 1, path: '/client_name', text: 'Too long?' },
    reply: { rev: 0, text: '', state: 'open' },
  };
  const withNote = (note: Note): ReviewRecord => ({ ...sentAs(1), notes: [note] });
  expect(draftState(draft, withNote(open)).words).toBe('Notes to answer');
  const done = { ...open, reply: { rev: 1, text: 'No', state: 'done' as const } };
  expect(draftState(draft, withNote(done)).words).toBe('1 problem');
  const withdrawn = { ...open, asked: { ...open.asked, withdrawn: true as const } };
  expect(draftState(draft, withNote(withdrawn)).words).toBe('1 problem');
});

function named(client_name: string): FormValues {
  const values = newFormValues();
  return { ...values, 'app-info': { ...values['app-info'], client_name } };
}

function readyValues(): FormValues {
  const read = readManifest(JSON.stringify(READY_MANIFEST));
  if (read.kind !== 'manifest') throw new Error('It could not be read.');
  return read.values;
}

/** It went out so often, the last time as it is. */
function sentAs(rounds: number): ReviewRecord {
  const first = { draftId: 'a1', message: '', source: 'link', at: 1 };
  const older = Array.from({ length: rounds - 1 }, (_, at) => ({
    ...READY_MANIFEST,
    client_name: `Before ${at}`,
  }));
  const [record = null] = [...older, READY_MANIFEST]
    .reduce<ReviewRecord[]>(
      ([last = null], manifest) => [sentRound(last, { ...first, manifest })],
      [],
    )
    .slice(-1);
  if (!record) throw new Error('It was sent.');
  return record;
}
