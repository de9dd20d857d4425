import { expect, test } from 'vitest';
import { savedWhen } from './saved-when.ts';

const at = (year: number, month: number, day: number, hour: number, minute: number) =>
  new Date(year, month - 1, day, hour, minute).getTime();
const saved = at(2026, 3, 3, 14, 32);

test.each([
  ['the same day', at(2026, 3, 3, 23, 59), '14:32'],
  ['before it, by a clock set back', at(2026, 3, 3, 9, 0), '14:32'],
  ['the next day', at(2026, 3, 4, 0, 1), '14:32 yesterday'],
  ['later that year', at(2026, 11, 20, 8, 0), '14:32 on 3 March'],
  ['another year', at(2027, 1, 5, 8, 0), '14:32 on 3 March 2026'],
])('seen on %s', (_when, now, words) => {
  expect(savedWhen(saved, now)).toBe(words);
});
