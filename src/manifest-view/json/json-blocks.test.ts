import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf, linesIn, rangesIn, type JsonBlock } from './json-blocks.ts';
import type { JsonLine } from './json-lines.ts';

const line = (text: string): JsonLine => ({ path: '', text, labelLength: 0, masked: false });
const linesOf = (blocks: JsonBlock[]) => blocks.flatMap(linesIn);
const numbered = (count: number) => Array.from({ length: count }, (_, index) => line(`${index}`));

test('blocks hold the lines in order, after any edit', () => {
  const anyLines = fc
    .array(fc.constantFrom('a', 'b', 'c'), { maxLength: 300, size: 'max' })
    .map((texts) => texts.map(line));
  fc.assert(
    fc.property(anyLines, anyLines, (before, after) => {
      const blocks = blocksOf(after, blocksOf(before));
      expect(linesOf(blocks)).toEqual(after);
      expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
    }),
  );
});

test('a changed line leaves every other block and line as it was', () => {
  const lines = numbered(400);
  const before = blocksOf(lines);
  const after = blocksOf(lines.with(120, line('changed')), before);
  expect(after.filter((block, index) => block !== before[index])).toHaveLength(1);
  const changed = linesOf(after).filter((each, index) => each !== linesOf(before)[index]);
  expect(changed).toHaveLength(1);
});

test('an added line moves the blocks after it and changes only the one it is in', () => {
  const lines = numbered(400);
  const before = blocksOf(lines);
  const after = blocksOf(lines.toSpliced(10, 0, line('new')), before);
  expect(after).toHaveLength(before.length);
  after.slice(1).forEach((block, index) => expect(block).toBe(before[index + 1]));
});

test('a block is told which of its own lines are marked', () => {
  const block = { id: 0, pieces: numbered(50), count: 50 };
  expect(
    rangesIn(block, 100, [
      [90, 103],
      [149, 160],
      [200, 210],
    ]),
  ).toEqual([
    [0, 3],
    [49, 50],
  ]);
  expect(rangesIn(block, 100, [])).toBe(rangesIn(block, 0, [[60, 61]]));
});
