import { expect, test } from 'vitest';
import { isForMemoryOnly, storablePart } from './storable-text.ts';

test.each([
  '{"client_secret": "hush", ',
  '{"client_secret": "hush',
  '{"client_secret":\n\n"hush" ',
  "{client_secret: 'a\\'hush', ",
  '{client_secret: `a hush`, ',
  '{“client_secret”: “a, hush”, ',
  '{"client_secret" "hush" ',
  '{client_secret "hush" ',
  '{"client_secret":: "hush" ',
  '{"client_secret"; "hush" ',
  '{"client_secret": /* ours */ "hush", ',
  '{"client_secret" /* ours */: "hush", ',
  '{"client_secret": // ours\n  "hush", ',
  '{"client_secret": ["a", "hush"] ',
  '{"client_secret": {"now": "hush"} ',
  '{"client_secret": "a\n  hush" ',
  '{"client_secret": "a" + "hush",',
  '{"client_secret": a hush, ',
  '{"client_secret":\n  hush, ',
  '{"client\\u005fsecret": "hush", ',
  '{"\\u0063lient_secret": "hush", ',
  '{"Client_Secret": "hush", ',
  '"{\\"client_secret\\":\\"hush\\"}"',
  'client_secret=hush',
  '{"clientSecret": "hush", ',
  '{"oauth": {"client-secret": "hush" ',
  '{"Client Secret": "hush" ',
  '{"ｃlient_secret": "hush" ',
  '{"oauth_client_secret": "hush" ',
  '{"client_secret: "hush" ',
  'client_secret = hush, client_secret_expires_at = 0',
])('[M4] nothing of a text that cannot be read and has a client secret is stored: %s', (typed) => {
  expect(isForMemoryOnly({ typed, base: '{}' })).toBe(true);
  expect(storablePart(typed)).toBeUndefined();
});

test.each([
  '{"client_name": "Acme", ',
  '{"client_secret_expires_at": 0 "a"',
  '{"client_id": "a", "secret": ',
])('all of a text without one is: %s', (typed) => {
  expect(isForMemoryOnly({ typed, base: '{}' })).toBe(false);
  expect(storablePart(typed)).toBe(typed);
});

test('[M4] of JSON that was pasted all is stored but the secret, at any level and in any spelling', () => {
  const pasted = '\ufeff[{"client_name": "A", "oauth": {"clientSecret": "hush", "a": 1}}]';
  expect(JSON.parse(storablePart(pasted) ?? '')).toEqual([{ client_name: 'A', oauth: { a: 1 } }]);
});

test('a text that the form has says nothing that the form does not', () => {
  const typed = '{"description": "Ask for the client secret"}';
  expect(isForMemoryOnly({ typed, base: null })).toBe(false);
});
