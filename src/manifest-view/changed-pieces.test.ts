import { expect, test } from 'vitest';
import { changedPieces, type Piece } from './changed-pieces.ts';

/** Each text with what is its own in brackets. */
function marked(before: string, after: string) {
  const words = (pieces: readonly Piece[]) =>
    pieces.map(({ text, own }) => (own ? `[${text}]` : text)).join('');
  return changedPieces(before, after)?.map(words) ?? null;
}

test('of two texts each word that differs is told, however far from the next', () => {
  expect(
    marked(
      'Talk to our sales team, with a first draft',
      'Talk to our service team, with a last draft',
    ),
  ).toEqual([
    'Talk to our [sales] team, with a [first] draft',
    'Talk to our [service] team, with a [last] draft',
  ]);
});

test('what stands between two words that differ is told with them', () => {
  expect(marked('https://hooks.acme.com', 'https://hooks.acme-corp.net/lp')).toEqual([
    'https://hooks.acme[.com]',
    'https://hooks.acme[-corp.net/lp]',
  ]);
});

test('what was only added or removed is on one side only', () => {
  expect(marked('https://a.com/lp', 'https://a.com/lp/v2')).toEqual([
    'https://a.com/lp',
    'https://a.com/lp[/v2]',
  ]);
});

test.each([
  ['3', '5'],
  ['Acme', 'Globex'],
  ['https', 'https'],
  ['', 'Something'],
])('texts with little in common have no part that differs: %s, %s', (before, after) => {
  expect(marked(before, after)).toBeNull();
});
