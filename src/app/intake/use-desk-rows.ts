import { useEffect, useRef, useState } from 'react';
import type { ReviewRecord } from '#drafts/review-record.ts';
import type { ReviewStore } from '#drafts/review-store.ts';
import { deskRow, type DeskRow } from './desk-rows.ts';

/** While a hundred files come in, the list is read a few times and not a hundred times. */
const APART_MS = 150;

/** Every review of the desk, here and as other tabs change them; null: not read yet. */
export function useDeskRows(reviews: ReviewStore): readonly DeskRow[] | null {
  const [rows, setRows] = useState<readonly DeskRow[] | null>(null);
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
    const read = async () => {
      const records = await reviews.list('reviewer');
      if (!ended) setRows(records.map(rowOf).filter((row) => row !== undefined));
    };
    void read();
    const unsubscribe = reviews.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void read();
      }, APART_MS);
    });
    return () => {
      ended = true;
      clearTimeout(timer);
      unsubscribe();
    };
  }, [reviews]);
  return rows;
}
