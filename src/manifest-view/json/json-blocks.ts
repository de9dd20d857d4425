import { countOf, isTree, linesOf, textOf, type JsonLine, type JsonTree } from './json-lines.ts';
import type { LineRange } from './line-range.ts';

type Piece = JsonLine | JsonTree;

/** Lines that are drawn together; the same object as long as nothing in it changes. */
export interface JsonBlock {
  id: number;
  pieces: readonly Piece[];
  /** Of lines. */
  count: number;
}

const BLOCK_LINES = 50;

/**
 * The lines in blocks. Blocks before and after an edit stay the very same objects, wherever the
 * edit has moved them, so drawing an edit costs the same in a short manifest and in a long one.
 */
export function blocksOf(
  pieces: readonly Piece[],
  previous: readonly JsonBlock[] = [],
): JsonBlock[] {
  const head = keptBlocks(previous, (block, taken) => piecesStandAt(block, pieces, taken));
  const headCount = countPieces(head);
  const rest = previous.slice(head.length).toReversed();
  const tail = keptBlocks(rest, (block, taken) => {
    const at = pieces.length - taken - block.pieces.length;
    return at >= headCount && piecesStandAt(block, pieces, at);
  }).toReversed();

  const edited = previous.slice(head.length, previous.length - tail.length);
  const middle = pieces.slice(headCount, pieces.length - countPieces(tail));
  const nextId = previous.reduce((max, { id }) => Math.max(max, id), -1) + 1;
  const cuts = cut(middle).map((each, index) => ({
    id: edited[index]?.id ?? nextId + index,
    pieces: each,
    count: countLines(each),
  }));
  return [...head, ...cuts, ...tail];
}

export function linesIn({ pieces }: JsonBlock): JsonLine[] {
  return pieces.flatMap(linesOf);
}

/** What those lines say; the same, and much less work. */
export function textIn({ pieces }: JsonBlock): string {
  return pieces.map(textOf).join('\n');
}

/** The first blocks that hold, given how many pieces stand before each. */
function keptBlocks(
  blocks: readonly JsonBlock[],
  holds: (block: JsonBlock, taken: number) => boolean,
): JsonBlock[] {
  const kept: JsonBlock[] = [];
  let taken = 0;
  for (const block of blocks) {
    if (!holds(block, taken)) break;
    kept.push(block);
    taken += block.pieces.length;
  }
  return kept;
}

function piecesStandAt(block: JsonBlock, pieces: readonly Piece[], at: number): boolean {
  return block.pieces.every((piece, index) => samePiece(piece, pieces[at + index]));
}

/** A block may grow to twice its size before it is cut: lines come and go while someone types. */
function cut(pieces: readonly Piece[]): (readonly Piece[])[] {
  if (pieces.length === 0) return [];
  if (countLines(pieces) < 2 * BLOCK_LINES) return [pieces];
  const cuts: Piece[][] = [];
  let lines = BLOCK_LINES;
  for (const piece of pieces) {
    if (lines >= BLOCK_LINES) {
      cuts.push([]);
      lines = 0;
    }
    cuts.at(-1)?.push(piece);
    lines += countOf(piece);
  }
  return cuts.map((each) => each.slice());
}

function samePiece(a: Piece, b: Piece | undefined): boolean {
  if (a === b) return true;
  return b !== undefined && !isTree(a) && !isTree(b) && sameLine(a, b);
}

export function sameLine(a: JsonLine, b: JsonLine): boolean {
  return a === b || (a.text === b.text && a.path === b.path && a.masked === b.masked);
}

function countPieces(blocks: readonly JsonBlock[]): number {
  return blocks.reduce((sum, { pieces }) => sum + pieces.length, 0);
}

function countLines(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + countOf(piece), 0);
}

/** What of these ranges lies in the block that starts at this line, counted from its first line. */
export function rangesIn(
  { count }: JsonBlock,
  start: number,
  ranges: readonly LineRange[],
): readonly LineRange[] {
  const inside = ranges.flatMap(([from, to]): LineRange[] => {
    const range: LineRange = [Math.max(from - start, 0), Math.min(to - start, count)];
    return range[0] < range[1] ? [range] : [];
  });
  return inside.length > 0 ? inside : NO_RANGES;
}

const NO_RANGES: readonly LineRange[] = [];

/** How many lines stand before each block. */
export function startsOf(blocks: readonly JsonBlock[]): number[] {
  let start = 0;
  return blocks.map(({ count }) => {
    start += count;
    return start - count;
  });
}
