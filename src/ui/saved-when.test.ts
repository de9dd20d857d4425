import { expect, test } from 'vitest';
import { dayAndTime, savedWhen } from './saved-when.ts';

const at = (year: number, month: number, day: number, hour: number, minute: number) =>
  new Date(year, month - 1, day, hour, minute).getTime();
const saved = at(2026, 3, 3, 14, 32);

test.each([
  ['the same day', at(2026, 3, 3, 23, 59), '14:32', 'Today 14:32'],
  ['before it, by a clock set back', at(2026, 3, 3, 9, 0), '14:32', 'Today 14:32'],
  ['the next day', at(2026, 3, 4, 0, 1), 'yesterday 14:32', 'Yesterday 14:32'],
  ['later that year', at(2026, 11, 20, 8, 0), '3 March 14:32', '3 March 14:32'],
  ['another year', at(2027, 1, 5, 8, 0), '3 March 2026 14:32', '3 March 2026 14:32'],
])('seen on %s', (_when, now, words, inLists) => {
  expect(savedWhen(saved, now)).toBe(words);
  expect(dayAndTime(saved, now)).toBe(inLists);
});
