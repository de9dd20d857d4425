import { expect, test } from 'vitest';
import { depthOf, isTooLarge, MAX_INPUT_BYTES } from './input-bounds.ts';

test('[M8] depth counts open brackets, none of those inside texts', () => {
  expect(depthOf('')).toBe(0);
  expect(depthOf('{"a": [{}]}')).toBe(3);
  expect(depthOf('{"a": "[[[[{{{{", "b": "\\"[[["}')).toBe(1);
  expect(depthOf(']]]][')).toBe(1);
});

test('[M8] a quote that is never closed does not hide the lines after it', () => {
  expect(depthOf(`{"a": "open\n${'['.repeat(100)}`)).toBe(101);
});

test('[M8] a million levels are counted without overflowing', () => {
  expect(depthOf('['.repeat(1_000_000))).toBe(1_000_000);
});

test('[M8] size is counted in bytes of UTF-8, not in characters', () => {
  expect(isTooLarge('a'.repeat(MAX_INPUT_BYTES))).toBe(false);
  expect(isTooLarge('a'.repeat(MAX_INPUT_BYTES + 1))).toBe(true);
  expect(isTooLarge('é'.repeat(MAX_INPUT_BYTES / 2))).toBe(false);
  expect(isTooLarge('é'.repeat(MAX_INPUT_BYTES / 2) + 'a')).toBe(true);
  expect(isTooLarge('👋'.repeat(MAX_INPUT_BYTES / 4))).toBe(false);
  expect(isTooLarge('👋'.repeat(MAX_INPUT_BYTES / 4) + 'a')).toBe(true);
});
