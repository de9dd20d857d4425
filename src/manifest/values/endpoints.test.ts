import fc from 'fast-check';
import { expect, test } from 'vitest';
import { times } from '#long-run.fixture.ts';
import { addresses } from './any-manifest.fixture.ts';
import { baseBefore, commonBase, joinEndpoint, pathFromBase } from './endpoints.ts';

const HOST = 'https://hooks.acme.com';

test.each([
  [HOST, '/content', `${HOST}/content`],
  [`${HOST}/`, '/content', `${HOST}/content`],
  [`${HOST}/lp/`, '/', `${HOST}/lp/`],
  [`${HOST}/lp `, '/content', `${HOST}/lp/content`],
  [`${HOST}/lp?env=prod`, '/content', `${HOST}/lp/content?env=prod`],
  [`${HOST}/lp?env=prod`, '/content?all=1', `${HOST}/lp/content?all=1&env=prod`],
  [`${HOST}/lp#top`, '/content', `${HOST}/lp/content#top`],
  ['', '/content', '/content'],
])('%j and the path %j are %j', (base, path, address) => {
  expect(joinEndpoint(base, path)).toBe(address);
});

test.each([
  [
    'five paths under one host',
    [`${HOST}/a`, `${HOST}/b`, `${HOST}/c`, `${HOST}/d`, `${HOST}/e`],
    HOST,
  ],
  ['paths under one folder', [`${HOST}/v1/lp/a`, `${HOST}/v1/lp/b`], `${HOST}/v1/lp`],
  ['folders of their own', [`${HOST}/lp/a/x`, `${HOST}/lp/a/y`, `${HOST}/lp/b`], `${HOST}/lp`],
  ['equal addresses', [`${HOST}/lp`, `${HOST}/lp`], `${HOST}/lp`],
  ['most of them equal', [`${HOST}/lp`, `${HOST}/lp`, `${HOST}/lp`, `${HOST}/x`], `${HOST}/lp`],
  ['some of them equal', [`${HOST}/a`, `${HOST}/a`, `${HOST}/b`, `${HOST}/c`], HOST],
  ['one that is the beginning of others', [`${HOST}/lp`, `${HOST}/lp/a`], `${HOST}/lp`],
  ['slashes at the end', [`${HOST}/lp/`, `${HOST}/lp/`, `${HOST}/lp/a`], `${HOST}/lp/`],
  ['two slashes', [`${HOST}//a`, `${HOST}//b`], HOST],
  ['queries', [`${HOST}/lp?key=a/b`, `${HOST}/lp?key=a/c`], HOST],
  ['one query for all', [`${HOST}/lp?key=1`, `${HOST}/lp/a?key=1`], `${HOST}/lp?key=1`],
  ['words that begin alike', [`${HOST}/content`, `${HOST}/conversation`], HOST],
  ['hosts that begin alike', [`${HOST}.example/a`, `${HOST}.test/a`], ''],
  ['a port that begins alike', [`${HOST}:80/a`, `${HOST}:8080/a`], ''],
  ['a host alone', [HOST, `${HOST}/a`], HOST],
  ['an own host among paths', [`${HOST}/a`, `${HOST}/b`, 'https://else.com/a'], HOST],
  [
    'two hosts',
    [`${HOST}/a`, `${HOST}/b`, 'https://e.com/a', 'https://e.com/b', 'https://e.com/c'],
    'https://e.com',
  ],
  ['http', ['http://acme.com/a', 'http://acme.com/b'], 'http://acme.com'],
  ['no scheme', ['acme.com/a', 'acme.com/b'], ''],
  ['no host', ['https:///a', 'https:///b'], ''],
  ['paths alone', ['/a', '/b'], ''],
  ['one address', [`${HOST}/a`], ''],
  ['none', [], ''],
])('the base endpoint of %s', (_, found, base) => {
  expect(commonBase(found)).toBe(base);
});

test('A path leads from its base endpoint to its address, and nowhere else', () => {
  const found = { paths: 0, bases: 0 };
  fc.assert(
    fc.property(addresses, addresses, (address, base) => {
      const path = pathFromBase(address, base);
      if (path === undefined) return address !== base;
      if (path === '') return address === base;
      found.paths += 1;
      const before = baseBefore(path, address);
      if (before !== undefined) found.bases += 1;
      return [base, before ?? base].every((each) => joinEndpoint(each, path) === address);
    }),
    { numRuns: times(20_000) },
  );
  expect(found.paths).toBeGreaterThan(times(500));
  expect(found.bases).toBeGreaterThan(times(200));
});

test('No two addresses are looked at longer than they are', () => {
  const long = `${HOST}${'/a'.repeat(200_000)}`;
  expect(commonBase([`${long}/x`, `${long}/y`])).toBe(long);
});
