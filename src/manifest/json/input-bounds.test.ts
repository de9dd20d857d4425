import { expect, test } from 'vitest';
import { depthOf } from './input-bounds.ts';

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
