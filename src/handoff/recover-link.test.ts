import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';

const script = readFileSync('public/recover-link.js', 'utf8');

/** Where the script leads from an address that the host does not have; undefined: it stays. */
function ledTo(href: string): string | undefined {
  let address: string | undefined;
  runInNewContext(script, { location: { href, replace: (to: string) => (address = to) } });
  return address;
}

test.each([
  '%23/open/',
  '%2523/open/',
  '%23%2Fopen%2F',
  '%23%2fopen%2f',
  '%2523%252Fopen%252F',
  '%23/open%2F',
])('[S5] a link whose # and / became %s is led back, wherever the app is hosted', (escaped) => {
  for (const app of ['https://tool.example/', 'https://tool.example/a/wizard/']) {
    expect(ledTo(`${app}${escaped}v1.aB-_9`)).toBe(`${app}#/open/v1.aB-_9`);
  }
});

test('other addresses stay where they are', () => {
  expect(ledTo('https://tool.example/open/v1.abc')).toBeUndefined();
  expect(ledTo('https://tool.example/%23/open/')).toBeUndefined();
});
