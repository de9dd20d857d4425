import { useEffect, useRef, useState } from 'react';
import type { ReviewRecord } from '#drafts/review-record.ts';
import type { ReviewStore } from '#drafts/review-store.ts';
import { nextVersionsIn, type NextVersion } from '#workspace/next-versions.ts';
import { deskRow, type DeskRow } from './desk-rows.ts';

/** While a hundred files come in, the list is read a few times and not a hundred times. */
const APART_MS = 150;
/** Of the time that goes by while much comes in, reading the list takes one part in so many. */
const SHARE_OF_TIME = 6;

interface OnDesk {
  rows: readonly DeskRow[];
  /** Files that may be the next version of another row. */
  next: readonly NextVersion[];
}

/** Every review of the desk, here and as other tabs change them; null: not read yet. */
export function useDeskRows(reviews: ReviewStore): OnDesk | null {
  const [onDesk, setOnDesk] = useState<OnDesk | null>(null);
  const known = useRef(new Map<string, { stored: string; row: DeskRow | undefined }>());
  useEffect(() => {
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rowOf = (record: ReviewRecord) => {
      const stored = JSON.stringify(record);
      const before = known.current.get(record.id);
      // The same row as before draws nothing anew.
      if (before?.stored === stored) return before.row;
      const row = deskRow(record);
      known.current.set(record.id, { stored, row });
      return row;
    };
    let apart = APART_MS;
    const read = async () => {
      const started = performance.now();
      const records = await reviews.list('reviewer');
      const rows = records.map(rowOf).filter((row) => row !== undefined);
      if (!ended) setOnDesk({ rows, next: nextVersionsIn(records) });
      apart = Math.max(APART_MS, (performance.now() - started) * SHARE_OF_TIME);
    };
    void read();
    const unsubscribe = reviews.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void read();
      }, apart);
    });
    return () => {
      ended = true;
      clearTimeout(timer);
      unsubscribe();
    };
  }, [reviews]);
  return onDesk;
}
