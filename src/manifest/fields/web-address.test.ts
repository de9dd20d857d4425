import fc from 'fast-check';
import { expect, test } from 'vitest';
import { times } from '#long-run.fixture.ts';
import { addressAdvice } from './address-checks.ts';
import { ALL_SEEN, HTTPS_ADDRESS, isPrivateHost, parseWebAddress } from './web-address.ts';

test('[W3] Whatever the pattern accepts and browsers cannot read is remarked on', () => {
  const part = fc.string({
    unit: fc.constantFrom(...Array.from('ab1.0x9-_:/?#@[]%{}<>"~!$&\'()*+,;=|^`\\ 256f')),
    maxLength: 20,
  });
  fc.assert(
    fc.property(part, (rest) => {
      const address = `https://${rest}`;
      if (!HTTPS_ADDRESS.test(address) || parseWebAddress(address)) return;
      expect(addressAdvice(address).map(({ sentence }) => sentence)).toContainEqual(
        expect.stringMatching(
          /^(?:Check the server name. Browsers can’t read it.|Use a port from)/,
        ),
      );
    }),
    { numRuns: times(10_000, 20) },
  );
});

test('[W2] What real addresses look like is accepted', () => {
  fc.assert(
    fc.property(
      fc.webUrl({ validSchemes: ['https'], withFragments: true, withQueryParameters: true }),
      (address) => HTTPS_ADDRESS.test(address),
    ),
    { numRuns: times(500) },
  );
  fc.assert(fc.property(fc.ipV4(), (ip) => HTTPS_ADDRESS.test(`https://${ip}/`)));
});

test('[W2] No text makes the pattern think without end', () => {
  const many = 50_000;
  const texts = ['1.', 'a', 'a@', ':', '[1:', ' ', '%', '0x', '.', 'a-'].flatMap((unit) => [
    `https://${unit.repeat(many)}`,
    `https://${unit.repeat(many)}\n`,
    `https://a/${unit.repeat(many)}\n`,
  ]);
  // Exponential or quadratic matching would not come back within the test's own limit.
  expect(texts.map((text) => HTTPS_ADDRESS.test(text))).toContain(false);
});

test('[W3] Hosts that are not reachable from outside are told apart from public ones', () => {
  const hostOf = (text: string) => parseWebAddress(text)?.host ?? '';
  for (const host of [
    'localhost',
    '127.1',
    '0x7f.1',
    '2130706433',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.0.1',
    '100.64.0.1',
    '[::1]',
    '[fd00::1]',
    '[fe80::1]',
    '[::ffff:127.0.0.1]',
    'nas.local',
    'intranet',
  ]) {
    expect([host, isPrivateHost(hostOf(`https://${host}/`))]).toEqual([host, true]);
  }
  for (const host of [
    'acme.com',
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '[2001:db8::1]',
    'localhost.acme.com',
    '10.acme.com',
  ]) {
    expect([host, isPrivateHost(hostOf(`https://${host}/`))]).toEqual([host, false]);
  }
});

test('[W3] A host is read in both spellings', () => {
  expect(parseWebAddress('https://münchen.de/')).toMatchObject({
    host: 'xn--mnchen-3ya.de',
    unicodeHost: 'münchen.de',
  });
  expect(parseWebAddress('https://XN--mnchen-3ya.de/')).toMatchObject({
    host: 'xn--mnchen-3ya.de',
    unicodeHost: 'münchen.de',
  });
});

test('[W2] Hosts of other scripts are accepted as browsers accept them', () => {
  for (const host of [
    'col·lectiu.cat',
    'ソニー・ピクチャーズ.jp',
    '日本語。jp',
    'क्\u200dष.com',
    'क्\u200cष.com',
    'نامه\u200cای.com',
    '❤️.com',
    'münchen.de',
  ]) {
    const address = `https://${host}/`;
    expect([host, HTTPS_ADDRESS.test(address) && ALL_SEEN.test(address)]).toEqual([host, true]);
    expect([host, parseWebAddress(address)]).not.toEqual([host, undefined]);
  }
  // No joiner between letters that are never joined.
  for (const host of ['ac\u200dme.com', 'ac\u200cme.com', 'ac\u200bme.com']) {
    const address = `https://${host}/`;
    expect([host, HTTPS_ADDRESS.test(address) && ALL_SEEN.test(address)]).toEqual([host, false]);
  }
});

test.each([
  ['https://256.1.1.1/', 'Check the server name. Browsers can’t read it.'],
  ['https://[::1::]/', 'Check the server name. Browsers can’t read it.'],
  ['https://acme.com／a', 'Check the server name. Browsers can’t read it.'],
  ['https://xn--a/', 'Check the server name. Browsers can’t read it.'],
  ['https://acme.com:99999/lp', 'Use a port from 0 to 65535'],
])(
  '[W3] %s looks like an address: it is advice that browsers cannot read it',
  (address, advice) => {
    expect(HTTPS_ADDRESS.test(address) && ALL_SEEN.test(address)).toBe(true);
    expect(addressAdvice(address)).toEqual([{ sentence: advice }]);
  },
);

test('[W2] Every symbol that browsers take in a host is accepted there', () => {
  const refused: string[] = [];
  for (let code = 0xa1; code < 0x3000; code += 1) {
    const address = `https://a${String.fromCodePoint(code)}b.com/`;
    const host = parseWebAddress(address)?.host;
    // What browsers leave out of the host is nothing that anybody means.
    if (host !== undefined && host !== 'ab.com' && !HTTPS_ADDRESS.test(address))
      refused.push(code.toString(16));
  }
  expect(refused).toEqual([]);
});
