import { expect, test } from 'vitest';
import { hideSecrets } from '#manifest/text/secret-ranges.ts';
import { lineExcerpt, offsetAt } from './line-excerpt.ts';

test('[M6] the excerpt is the line, split at the place', () => {
  expect(lineExcerpt('{\r\n  "a": 1\r\n  "b": 2\r\n}', 3, 3)).toEqual({
    before: '',
    at: '"',
    after: 'b": 2',
  });
});

test('[M6] a place at the end of a line is pointed at, too', () => {
  expect(lineExcerpt('{"a": 1', 1, 8)).toEqual({ before: '{"a": 1', at: ' ', after: '' });
});

test('[M6] of an endless line only what is near is shown, never half a character', () => {
  const { before, at, after } = lineExcerpt(`${'👋'.repeat(500)}x${'👋'.repeat(500)}`, 1, 501);
  expect(before).toBe(`…${'👋'.repeat(36)}`);
  expect(at).toBe('x');
  expect(after).toBe(`${'👋'.repeat(36)}…`);
});

test('[M6] control characters are seen', () => {
  expect(lineExcerpt('a\u0000b\tc', 1, 2)).toEqual({ before: 'a', at: '␀', after: 'b c' });
});

test.each([
  '{"header_value": "hunter2" "a"',
  "{'client_secret': 'hunter2',",
  '{“client_secret”: “hunter2”',
  '{header_value: "hunter2"',
  '{"client_secret" "hunter2',
  `{"header_value": "it's hunter2", "b": 1}`,
  '{"header_value": "a\\"hunter2"',
  '{"client_secret": hunter2}',
  '{header_value: `so hunter2`, a: 1}',
])('[W8] a secret is not shown: %s', (line) => {
  expect(hideSecrets(line)).toContain('•••••••');
  expect(hideSecrets(line)).not.toContain('hunter2');
  expect(hideSecrets(line)).toHaveLength(line.length);
});

test.each([
  ['a\nbc\nd', 2, 2, 3],
  ['a\r\nbc\r\nd', 3, 1, 7],
  ['a\rb', 2, 1, 2],
  ['👋x', 1, 2, 2],
  ['a', 1, 9, 1],
])('[M6] in %j, line %i and column %i are at offset %i', (text, line, column, offset) => {
  expect(offsetAt(text, line, column)).toBe(offset);
});
