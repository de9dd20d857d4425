import { expect, test, vi } from 'vitest';
import { passphraseWords } from './passphrase-words.ts';
import { isLongEnough } from './secrets-way.ts';
import { suggestPassphrase } from './suggest-passphrase.ts';

test('every word is there once, and there are enough for 10 bits each', () => {
  const words = passphraseWords();
  expect(new Set(words).size).toBe(words.length);
  expect(words.length).toBeGreaterThan(2 ** 10);
  for (const word of words) expect(word).toMatch(/^[a-z]{3,8}$/);
});

test('a suggestion is four words, long enough, and another each time', () => {
  const suggested = Array.from({ length: 50 }, () => suggestPassphrase());
  expect(new Set(suggested).size).toBe(suggested.length);
  for (const passphrase of suggested) {
    expect(passphrase.split(' ')).toHaveLength(4);
    expect(isLongEnough(passphrase)).toBe(true);
  }
});

test('no word is likelier than another: numbers beyond the last whole turn are drawn again', () => {
  const drawn = [2 ** 32 - 1, 0, 1, 2, 3];
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    if (array instanceof Uint32Array) array[0] = drawn.shift() ?? 0;
    return array;
  });
  expect(suggestPassphrase()).toBe(passphraseWords().slice(0, 4).join(' '));
  expect(drawn).toEqual([]);
});
