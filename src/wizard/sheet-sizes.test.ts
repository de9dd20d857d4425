import { expect, test } from 'vitest';
import { nearestSize, nextSize, sizeByKey } from './sheet-sizes.ts';

test.each([
  [3, 30],
  [40, 30],
  [44, 52],
  [70, 52],
  [72, 90],
  [100, 90],
])('drawn to %i %% it stays at %i %%', (percent, size) => {
  expect(nearestSize(percent)).toBe(size);
});

test('the keys make it higher and lower, as far as it goes', () => {
  expect(sizeByKey(52, 'ArrowUp')).toBe(90);
  expect(sizeByKey(90, 'ArrowUp')).toBe(90);
  expect(sizeByKey(52, 'ArrowDown')).toBe(30);
  expect(sizeByKey(30, 'PageDown')).toBe(30);
  expect(sizeByKey(52, 'Home')).toBe(30);
  expect(sizeByKey(30, 'End')).toBe(90);
  expect(sizeByKey(30, 'x')).toBeNull();
});

test('a press goes through all of them', () => {
  expect([30, 52, 90].map((size) => nextSize(size as 30))).toEqual([52, 90, 30]);
});
