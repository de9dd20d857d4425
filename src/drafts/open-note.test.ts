import { expect, test } from 'vitest';
import { mergeNotes, NO_REPLY, replied, stateOf, type Note } from './note.ts';
import type { OpenNote } from './open-note.ts';
import { unsavedNotes } from './save-note.ts';
import { opened, withSaved } from './save-note.ts';
import { newReview, parseReview, serializeReview, type ReviewRecord } from './review-record.ts';

const path = '/client_name';
const saved: Note = {
  id: 'n1',
  asked: { rev: 1, path, text: 'Longer?', suggestion: 'Acme Chat' },
  reply: NO_REPLY,
};

function record(notes: Note[], open: Record<string, OpenNote>): ReviewRecord {
  const round = {
    number: 1,
    at: 1,
    message: '',
    fingerprint: '7F3A-91C2',
    manifest: { client_name: 'Acme' },
    secrets: 'none',
    sealed: '',
    source: 'a link',
  } as const;
  return { ...newReview('reviewer', 'a1', 1), rounds: [round], notes, open };
}

test('what is typed in an open note is kept with the review', () => {
  const typed = record([saved], { n2: { path, text: 'Which coun', suggestion: 'Acme Sp' } });
  expect(parseReview(structuredClone(serializeReview(typed)))).toEqual(typed);
});

test('a review of before notes were kept as they are typed opens with none', () => {
  const { open: _open, ...old } = serializeReview(record([saved], {}));
  expect(parseReview(old)).toEqual(record([saved], {}));
});

test.each([
  ['nothing', { path, text: '  ' }],
  ['the value that is there', { path, text: '', suggestion: 'Acme' }],
])('a form with %s in it holds nothing to save', (_what, form) => {
  expect(unsavedNotes(record([], { n2: form }))).toEqual([]);
});

test('a note that was opened and not changed is saved', () => {
  expect(unsavedNotes(record([saved], { n1: opened(saved) }))).toEqual([]);
});

test('a new note is saved as it was typed, and its form is closed', () => {
  const typed = record([], { n2: { path, text: ' Which country? ', suggestion: 'Acme Spain' } });
  expect(unsavedNotes(typed)).toEqual(['n2']);
  expect(withSaved(typed, ['n2'])).toEqual({
    notes: [
      {
        id: 'n2',
        asked: { rev: 1, path, text: 'Which country?', suggestion: 'Acme Spain' },
        reply: NO_REPLY,
      },
    ],
    open: {},
  });
});

test('a note that was sent, answered and then edited meets its answer, and is open again', () => {
  const answered = replied(saved, { text: 'Longer now', state: 'accepted' });
  const form = { ...opened(saved), text: 'Much longer?', suggestion: 'Acme Spain' };
  const { notes } = withSaved(record([saved], { n1: form }), ['n1']);
  const [both] = mergeNotes([answered], notes);
  expect(mergeNotes(notes, [answered])).toEqual([both]);
  expect(both).toMatchObject({
    asked: { text: 'Much longer?', suggestion: 'Acme Spain' },
    reply: { text: 'Longer now' },
  });
  expect(both && stateOf(both)).toBe('changed');
  // An answer to the new words counts, and one more word to them does not undo it.
  const again = both && replied(both, { state: 'accepted' });
  expect(again && stateOf(again)).toBe('accepted');
  expect(again && stateOf(replied(again, { text: 'So be it' }))).toBe('accepted');
});

test('an answer to a note that was changed since does not make it done by itself', () => {
  const done = replied(saved, { state: 'done' });
  const { notes } = withSaved(record([done], { n1: { ...opened(saved), text: 'New' } }), ['n1']);
  const [changed] = notes;
  expect(changed && stateOf(replied(changed, { text: 'Hm' }))).toBe('open');
});

test('a suggestion that is typed back to what the field says is none', () => {
  const form = { ...opened(saved), suggestion: 'Acme' };
  const { notes } = withSaved(record([saved], { n1: form }), ['n1']);
  expect(notes).toEqual([{ ...saved, asked: { rev: 2, path, text: 'Longer?', edits: 1 } }]);
});

test('of a number one of the numbers that the field may hold is suggested', () => {
  const retries = '/capabilities/webhooks/cqm.ExConversationChangeNotification/max_retries';
  const form = (suggestion: string) => ({ path: retries, text: '', suggestion });
  const { notes } = withSaved(record([], { n2: form('3') }), ['n2']);
  expect(notes[0]?.asked).toEqual({ rev: 1, path: retries, text: '', suggestion: 3 });
  expect(notes[0] && opened(notes[0])).toEqual(form('3'));
  expect(unsavedNotes(record([], { n2: form(''), n3: form('9') }))).toEqual([]);
});
