import { expect, test } from 'vitest';
import type { Json } from '#manifest/json/json.ts';
import { hasSecret, isSecretPath, MASK, masked } from './secrets.ts';

test('[W8] Header values are secrets wherever they stand, their names and everything else are not', () => {
  const headers = '/capabilities/webhooks/cqm.ExConversationChangeNotification/headers';
  expect(isSecretPath(`${headers}/0/header_value`)).toBe(true);
  expect(isSecretPath(`${headers}/0/header_name`)).toBe(false);
  expect(isSecretPath(headers)).toBe(false);
  expect(isSecretPath('/header_value')).toBe(true);
});

test.each<[string, Json, Json]>([
  ['a map', { Authorization: 'Bearer s' }, { Authorization: MASK }],
  ['rows of other names', [{ name: 'X', value: 's' }], [{ name: 'X', value: MASK }]],
  ['one row', { header_name: 'X', header_value: 's' }, { header_name: 'X', header_value: MASK }],
  ['a line', 'Authorization: Bearer s', MASK],
  ['lines', ['X: s', 'Y: t'], [MASK, MASK]],
  ['pairs', [['X', 's']], [[MASK, MASK]]],
  ['numbers', { 'X-Pin': 1234 }, { 'X-Pin': MASK }],
  ['what is deeper', { X: { of: ['s'] } }, { X: { of: [MASK] } }],
  ['what has no text', { X: '', Y: null, Z: [] }, { X: '', Y: null, Z: [] }],
  ['a name that is none', [{ header_name: { X: 's' } }], [{ header_name: { X: MASK } }]],
])('[W8] Under headers every text is a secret, names apart: %s', (_, headers, shown) => {
  for (const event of ['ms.MessagingEventNotification.ContentEvent', 'of tomorrow'])
    expect(masked({ capabilities: { webhooks: { [event]: { headers } } } })).toEqual({
      capabilities: { webhooks: { [event]: { headers: shown } } },
    });
  expect(masked({ Headers: headers })).toEqual({ Headers: shown });
});

test.each([
  ['https://ana:s3cret@acme.com/lp', `https://ana:${MASK}@acme.com/lp`],
  [
    'https://ana@acme.com:s3c=@hooks.acme.com:8443/lp',
    `https://ana@acme.com:${MASK}@hooks.acme.com:8443/lp`,
  ],
  ['https://ana:s3/cret@acme.com/lp', `https://ana:${MASK}@acme.com/lp`],
  ['https://ana:my s3cret@acme.com', `https://ana:${MASK}@acme.com`],
  ['https:\\\\ana:s3cret@acme.com', `https:\\\\ana:${MASK}@acme.com`],
  ['https:ana:s3cret@acme.com', `https:ana:${MASK}@acme.com`],
  ['//:s3cret@acme.com', `//:${MASK}@acme.com`],
  ['ana:s3cret@acme.com/lp', `ana:${MASK}@acme.com/lp`],
  [
    'See ftp://a:s3@b.c, then http://d:s4@e.f.',
    `See ftp://a:${MASK}@b.c, then http://d:${MASK}@e.f.`,
  ],
  ['https://acme.com/?to=https://a:s3@b.c', `https://acme.com/?to=https://a:${MASK}@b.c`],
])('[W8] The password in %s is a secret', (address, shown) => {
  expect(masked({ endpoint: address, x: [address] })).toEqual({ endpoint: shown, x: [shown] });
});

test.each([
  'https://acme.com:8443/lp?owner=ops@acme.com',
  'https://[::1]:8443/a@b',
  'https://ana@acme.com/lp',
  'https://ana:@acme.com/lp',
  'https://acme.com: ask ops@acme.com',
  'https://acme.com:8443 is what ops@acme.com runs',
  'mailto:ops@acme.com',
  'npm:react@19.0.0',
  'http://a:1/b http://c/d@e',
])('[W8] There is no password in %s', (text) => {
  expect(hasSecret({ endpoint: text, description: text })).toBe(false);
});
