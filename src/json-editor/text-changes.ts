import type { TextRange } from '#manifest/json/text-range.ts';

/** This part of a text gives way to another. */
export interface TextChange extends TextRange {
  insert: string;
}

/**
 * How one text becomes the other, from left to right: as little as can be told in one pass. Where
 * only white space differs nothing else is touched, so a cursor stays at what it stood at.
 */
export function changesBetween(before: string, after: string): TextChange[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const old = before.slice(start, before.length - end);
  const fresh = after.slice(start, after.length - end);
  return (
    spacingBetween(old, fresh, start) ?? [{ from: start, to: start + old.length, insert: fresh }]
  );
}

const SPACE = /\s*/y;

function spacingBetween(before: string, after: string, offset: number): TextChange[] | null {
  const changes: TextChange[] = [];
  let at = 0;
  let there = 0;
  while (at < before.length || there < after.length) {
    const old = spaceAt(before, at);
    const fresh = spaceAt(after, there);
    if (old !== fresh)
      changes.push({ from: offset + at, to: offset + at + old.length, insert: fresh });
    at += old.length;
    there += fresh.length;
    if (before[at] !== after[there]) return null;
    at += 1;
    there += 1;
  }
  return changes;
}

function spaceAt(text: string, at: number): string {
  SPACE.lastIndex = at;
  return SPACE.exec(text)?.[0] ?? '';
}

/** Where a place in the text is after the changes. */
export function movedOffset(offset: number, changes: readonly TextChange[]): number {
  let moved = offset;
  for (const { from, to, insert } of changes) {
    if (from > offset) break;
    if (to <= offset) moved += insert.length - (to - from);
    else moved -= Math.max(offset - from - insert.length, 0);
  }
  return moved;
}
