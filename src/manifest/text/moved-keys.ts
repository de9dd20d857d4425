import { visit } from 'jsonc-parser';
import { pointerOf } from '#manifest/json/json-pointer.ts';
import type { ReadNote } from './read-result.ts';

/** What JavaScript takes for a place in a list, and puts before all other keys of an object. */
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,9})$/;
const MAX_INDEX = 2 ** 32 - 2;

interface Order {
  last: number;
  hasNames: boolean;
  isTold: boolean;
}

/** A note for every object whose keys are written in another order than they came in. */
export function movedKeyNotes(text: string): ReadNote[] {
  const notes: ReadNote[] = [];
  if (!/"\d{1,10}"\s*:/.test(text)) return notes;
  const open: Order[] = [];
  visit(text, {
    onObjectBegin: () => void open.push({ last: -1, hasNames: false, isTold: false }),
    onObjectEnd: () => void open.pop(),
    onObjectProperty(key, _offset, _length, _line, _column, pathTo) {
      const order = open.at(-1);
      if (!order || order.isTold) return;
      const index = WHOLE_NUMBER.test(key) ? Number(key) : Infinity;
      if (index > MAX_INDEX) {
        order.hasNames = true;
      } else if (order.hasNames || index < order.last) {
        order.isTold = true;
        notes.push({ kind: 'changed', path: pointerOf(pathTo()), rule: 'M3', sentence: SENTENCE });
      } else order.last = index;
    },
  });
  return notes;
}

const SENTENCE =
  'Keys that are whole numbers are written first, from the lowest to the highest. Their values stay the same.';
