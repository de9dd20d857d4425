import { expect, test } from 'vitest';
import { dateAndTime, dayAndTime, daysAndTimes, savedWhen } from './saved-when.ts';

const at = (year: number, month: number, day: number, hour: number, minute: number) =>
  new Date(year, month - 1, day, hour, minute).getTime();
const saved = at(2026, 3, 3, 14, 32);
/** The space before AM and PM is one that does not break. */
const plain = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, ' ');

test.each([
  ['the same day', at(2026, 3, 3, 23, 59), '14:32', 'Today 14:32'],
  ['before it, by a clock set back', at(2026, 3, 3, 9, 0), '14:32', 'Today 14:32'],
  ['the next day', at(2026, 3, 4, 0, 1), 'yesterday 14:32', 'Yesterday 14:32'],
  ['later that year', at(2026, 11, 20, 8, 0), '3 March 14:32', '3 March 14:32'],
  ['another year', at(2027, 1, 5, 8, 0), '3 March 2026 14:32', '3 March 2026 14:32'],
])('seen on %s', (_when, now, words, inLists) => {
  expect(savedWhen(saved, now, 'en-GB')).toBe(words);
  expect(dayAndTime(saved, now, 'en-GB')).toBe(inLists);
});

test('dates and times are written as the reader writes them', () => {
  const later = at(2027, 1, 5, 8, 0);
  expect(plain(savedWhen(saved, saved, 'en-US'))).toBe('2:32 PM');
  expect(plain(savedWhen(saved, later, 'en-US'))).toBe('March 3, 2026 2:32 PM');
  expect(savedWhen(saved, saved, 'en-US')).not.toMatch(/ [AP]M/);
  expect(savedWhen(saved, saved, 'de-DE')).toBe('14:32');
  expect(dateAndTime(saved, 'en-GB')).toBe('3 March 2026 at 14:32');
  expect(plain(dateAndTime(saved, 'en-US'))).toBe('March 3, 2026 at 2:32 PM');
});

test('left alone, it is the browser’s own way', () => {
  const own = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
  expect(plain(savedWhen(saved, saved))).toBe(plain(own.format(saved)));
});

test('of several moments those of one minute are told apart by their seconds', () => {
  const later = (seconds: number) => saved + seconds * 1_000;
  expect(daysAndTimes([later(9), later(5), later(-60)], later(20), 'en-GB')).toEqual([
    'Today 14:32:09',
    'Today 14:32:05',
    'Today 14:31',
  ]);
});
