import { useEffect, useState } from 'react';
import type { Autosaver } from '#drafts/autosaver.ts';
import type { Draft } from '#drafts/draft.ts';
import { useAppActions } from '#workspace/app-actions.ts';
import { findRival } from './find-rival.ts';
import type { Conflict } from './resolve-conflict.ts';

interface ConflictOptions {
  saver: Autosaver;
  /** What the draft was opened with. */
  opened: Draft;
  /** Grows whenever another version was come upon. */
  found: number;
}

/** Looks which other version there is, and follows it until the two are one again. */
export function useConflict({ saver, opened, found }: ConflictOptions): Conflict | null {
  const { store } = useAppActions();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const isOpen = conflict !== null;

  useEffect(() => {
    let last = 0;
    const look = async () => {
      const turn = ++last;
      const theirs = await findRival({ store, saver }, opened);
      if (turn === last) setConflict(theirs && { mine: saver.draft(), theirs });
    };
    void look();
    const unsubscribe = store.subscribe((change) => {
      // Unasked, what another tab writes is its own business.
      if (isOpen && change.kind !== 'unsaved') void look();
    });
    return () => {
      last = Infinity;
      unsubscribe();
    };
  }, [store, saver, opened, found, isOpen]);

  return conflict;
}
