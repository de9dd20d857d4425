import type { JsonLine, LineRange } from './json-lines.ts';

/** Lines that are drawn together; the same object as long as nothing in it changes. */
export interface JsonBlock {
  id: number;
  lines: readonly JsonLine[];
}

const BLOCK_LINES = 50;

/**
 * The lines in blocks. Blocks before and after an edit stay the very same objects, wherever the
 * edit has moved them, so drawing an edit costs the same in a short manifest and in a long one.
 */
export function blocksOf(
  lines: readonly JsonLine[],
  previous: readonly JsonBlock[] = [],
): JsonBlock[] {
  const head = keptBlocks(previous, (block, taken) => linesStandAt(block, lines, taken));
  const headCount = countLines(head);
  const rest = previous.slice(head.length).toReversed();
  const tail = keptBlocks(rest, (block, taken) => {
    const at = lines.length - taken - block.lines.length;
    return at >= headCount && linesStandAt(block, lines, at);
  }).toReversed();

  const edited = previous.slice(head.length, previous.length - tail.length);
  const middle = lines.slice(headCount, lines.length - countLines(tail));
  const nextId = previous.reduce((max, { id }) => Math.max(max, id), -1) + 1;
  const cuts = cut(keepSameLines(middle, edited)).map((piece, index) => ({
    id: edited[index]?.id ?? nextId + index,
    lines: piece,
  }));
  return [...head, ...cuts, ...tail];
}

/** The first blocks that hold, given how many lines stand before each. */
function keptBlocks(
  blocks: readonly JsonBlock[],
  holds: (block: JsonBlock, taken: number) => boolean,
): JsonBlock[] {
  const kept: JsonBlock[] = [];
  let taken = 0;
  for (const block of blocks) {
    if (!holds(block, taken)) break;
    kept.push(block);
    taken += block.lines.length;
  }
  return kept;
}

function linesStandAt(block: JsonBlock, lines: readonly JsonLine[], at: number): boolean {
  return block.lines.every((line, index) => sameLine(line, lines[at + index]));
}

/** Equal lines at both ends are taken from what was there before. */
function keepSameLines(lines: JsonLine[], edited: readonly JsonBlock[]): JsonLine[] {
  const before = edited.flatMap((block) => block.lines);
  const shorter = Math.min(lines.length, before.length);
  let start = 0;
  while (start < shorter && keepAt(lines, start, before[start])) start += 1;
  let end = 1;
  while (end <= shorter - start && keepAt(lines, lines.length - end, before.at(-end))) end += 1;
  return lines;
}

function keepAt(lines: JsonLine[], index: number, line: JsonLine | undefined): boolean {
  if (!line || !sameLine(line, lines[index])) return false;
  lines[index] = line;
  return true;
}

/** A block may grow to twice its size before it is cut: lines come and go while someone types. */
function cut(lines: JsonLine[]): JsonLine[][] {
  if (lines.length === 0) return [];
  if (lines.length < 2 * BLOCK_LINES) return [lines];
  return Array.from({ length: Math.ceil(lines.length / BLOCK_LINES) }, (_, index) =>
    lines.slice(index * BLOCK_LINES, (index + 1) * BLOCK_LINES),
  );
}

function sameLine(a: JsonLine, b: JsonLine | undefined): boolean {
  if (a === b) return true;
  return b !== undefined && a.text === b.text && a.path === b.path && a.masked === b.masked;
}

function countLines(blocks: readonly JsonBlock[]): number {
  return blocks.reduce((sum, { lines }) => sum + lines.length, 0);
}

/** What of these ranges lies in the block that starts at this line, counted from its first line. */
export function rangesIn(
  { lines }: JsonBlock,
  start: number,
  ranges: readonly LineRange[],
): readonly LineRange[] {
  const inside = ranges.flatMap(([from, to]): LineRange[] => {
    const range: LineRange = [Math.max(from - start, 0), Math.min(to - start, lines.length)];
    return range[0] < range[1] ? [range] : [];
  });
  return inside.length > 0 ? inside : NO_RANGES;
}

const NO_RANGES: readonly LineRange[] = [];

/** How many lines stand before each block. */
export function startsOf(blocks: readonly JsonBlock[]): number[] {
  let start = 0;
  return blocks.map(({ lines }) => {
    start += lines.length;
    return start - lines.length;
  });
}
