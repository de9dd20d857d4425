import { diffArrays } from 'diff';

/** A run of a text: as in the other text, or its own. */
export interface Piece {
  text: string;
  own: boolean;
}

/** So much has to be the same, or a mark around nearly everything says nothing. */
const LEAST_SHARED = 6;
const MAX_MS = 100;

/** Where two texts differ, in whole words; null where they have too little in common, or nothing differs. */
export function changedPieces(before: string, after: string): [Piece[], Piece[]] | null {
  if (before === after) return null;
  const runs = diffArrays(wordsOf(before), wordsOf(after), { timeout: MAX_MS });
  if (!runs) return null;
  const pieces = runs.map(({ value, added, removed }) => ({
    text: value.join(''),
    added,
    removed,
  }));
  const shared = pieces.filter(({ added, removed }) => !added && !removed);
  if (shared.reduce((sum, { text }) => sum + text.length, 0) < LEAST_SHARED) return null;
  const sideWithout = (other: 'added' | 'removed') =>
    joined(
      pieces
        .filter((piece) => !piece[other])
        .map(({ text, added, removed }) => ({ text, own: added || removed })),
    );
  return [sideWithout('added'), sideWithout('removed')];
}

/** A space or a dot between two words that differ is nothing to be told apart. */
function joined(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  pieces.forEach(({ text, own }, at) => {
    const isBetween = at > 0 && at < pieces.length - 1 && !/[\p{L}\p{N}]/u.test(text);
    const last = merged.at(-1);
    const isOwn = own || isBetween;
    if (last?.own === isOwn) last.text += text;
    else merged.push({ text, own: isOwn });
  });
  return merged;
}

/** Words, and each letter between them: addresses and lists have many. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? [];
}
