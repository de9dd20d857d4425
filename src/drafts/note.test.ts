import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeNotes, newNoteId, NO_REPLY, readNotes, type Note } from './note.ts';

const anyNote = fc.record<Note>({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  asked: fc.record({
    rev: fc.nat({ max: 3 }),
    path: fc.constantFrom('/client_name', '/scope'),
    text: fc.string({ maxLength: 3 }),
  }),
  reply: fc.record({
    rev: fc.nat({ max: 3 }),
    text: fc.string({ maxLength: 3 }),
    state: fc.constantFrom('open', 'accepted', 'done'),
  }),
});
const notes = fc.uniqueArray(anyNote, { selector: ({ id }) => id });

test('notes come out the same whichever side is merged into which, and however often', () => {
  fc.assert(
    fc.property(notes, notes, notes, (a, b, c) => {
      expect(mergeNotes(a, b)).toEqual(mergeNotes(b, a));
      expect(mergeNotes(mergeNotes(a, b), c)).toEqual(mergeNotes(a, mergeNotes(b, c)));
      expect(mergeNotes(mergeNotes(a, b), b)).toEqual(mergeNotes(a, b));
    }),
  );
});

test('an answer meets the question that was changed in the meantime', () => {
  const asked = { rev: 1, path: '/client_name', text: 'Too short' };
  const reply = { rev: 0, text: '', state: 'open' } as const;
  const answered = {
    id: 'n',
    asked,
    reply: { rev: 1, text: 'Longer now', state: 'done' },
  } as const;
  const changed = { id: 'n', asked: { ...asked, rev: 2, text: 'Much too short' }, reply };
  expect(mergeNotes([answered], [changed])).toEqual([
    { id: 'n', asked: changed.asked, reply: answered.reply },
  ]);
});

test.each([
  ['nothing', undefined],
  ['no reply', { id: 'n', asked: { rev: 1, path: '', text: '' } }],
  [
    'a state of tomorrow',
    {
      id: 'n',
      asked: { rev: 1, path: '', text: '' },
      reply: { rev: 0, text: '', state: 'moon' },
    },
  ],
  [
    'half a revision',
    {
      id: 'n',
      asked: { rev: 0.5, path: '', text: '' },
      reply: { rev: 0, text: '', state: 'open' },
    },
  ],
])('%s is no note', (_what, value) => {
  expect(readNotes([value])).toBeNull();
});

test('notes stand in the order of the fields they are about, and at one field as they were begun', () => {
  const [name, first, second, retries] = [
    ['zz', '/client_name'],
    [newNoteId(() => 1_795_000_000_000), '/capabilities/webhooks'],
    [newNoteId(() => 1_795_000_000_001), '/capabilities/webhooks'],
    ['aa', '/capabilities/webhooks/cqm.ExConversationChangeNotification/max_retries'],
  ].map(([id = '', path = '']) => ({ id, asked: { rev: 1, path, text: 'x' }, reply: NO_REPLY }));
  if (!name || !first || !second || !retries) throw new Error('Four notes were made.');
  expect(mergeNotes([retries, second], [first, name])).toEqual([name, first, second, retries]);
  expect(readNotes([retries, second, first, name])).toEqual([name, first, second, retries]);
});
