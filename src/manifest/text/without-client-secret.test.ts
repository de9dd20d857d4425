import { expect, test } from 'vitest';
import { withoutClientSecret } from './without-client-secret.ts';

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
  '{"Client_Secret": "hush", ',
  '"{\\"client_secret\\":\\"hush\\"}"',
  'client_secret=hush',
  '{"clientSecret": "hush", ',
  '{"oauth": {"client-secret": "hush" ',
  '{"Client Secret": "hush" ',
  '{"oauth_client_secret": "hush" ',
  '[{"client_secret": "hush"}]',
  '{"client_secret: "hush" ',
])('[M4] leaves the secret out of %s', (typed) => {
  expect(withoutClientSecret(typed)).not.toContain('hush');
});

test.each([
  ['the next key, where the value is still to be typed', '{"client_secret":\n "scope": "a"'],
  ['the next bare key', '{client_secret:\n scope: "a"'],
  ['the next member', '{"client_secret": ,\n "scope": "a"'],
  ['the end of the object', '{"client_secret": }'],
  ['prose', '{"description": "The client_secret: ask for it" "scope": ""'],
  ['a name in a list', '{"x_keys": ["client_secret", "scope"] "a"'],
  ['a key that is longer', '{"client_secret_expires_at": 0 "a"'],
])('takes away nothing else: not %s', (_, typed) => {
  expect(withoutClientSecret(typed)).toBe(typed);
});

test('takes the secret alone, and leaves the text as it stands around it', () => {
  expect(withoutClientSecret('{\n  "client_secret" : "hush",\n  "scope": "a" // b\n')).toBe(
    '{\n  "client_secret" : "",\n  "scope": "a" // b\n',
  );
  expect(withoutClientSecret('"{\\"client_secret\\":\\"hush\\",\\"scope\\":\\"a\\"}"')).toBe(
    '"{\\"client_secret\\":\\"\\",\\"scope\\":\\"a\\"}"',
  );
});
