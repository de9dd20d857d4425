import { expect, test } from 'vitest';
import { MAX_INPUT_BYTES } from '#manifest/json/input-bounds.ts';
import { isTooLarge } from './input-size.ts';

test('[M8] size is counted in bytes of UTF-8, not in characters', () => {
  expect(isTooLarge('a'.repeat(MAX_INPUT_BYTES))).toBe(false);
  expect(isTooLarge('a'.repeat(MAX_INPUT_BYTES + 1))).toBe(true);
  expect(isTooLarge('é'.repeat(MAX_INPUT_BYTES / 2))).toBe(false);
  expect(isTooLarge('é'.repeat(MAX_INPUT_BYTES / 2) + 'a')).toBe(true);
  expect(isTooLarge('👋'.repeat(MAX_INPUT_BYTES / 4))).toBe(false);
  expect(isTooLarge('👋'.repeat(MAX_INPUT_BYTES / 4) + 'a')).toBe(true);
});
