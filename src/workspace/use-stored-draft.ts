import { useEffect, useState } from 'react';
import type { Draft } from '#drafts/draft.ts';
import { replaceEqualDeep } from '#form/replace-equal-deep.ts';
import { useAppActions } from './app-actions.ts';

type NoDraft = { kind: 'missing' | 'unread' | 'set-aside' };
export type StoredDraft = { kind: 'draft'; draft: Draft } | NoDraft;

/** The draft as it is stored, now and after every change of it, in whatever tab. Null until it is read. */
export function useStoredDraft(id: string): StoredDraft | null {
  const { store } = useAppActions();
  const [stored, setStored] = useState<StoredDraft | null>(null);
  useEffect(() => {
    let last = 0;
    const read = async () => {
      const turn = ++last;
      const found = await store.load(id);
      // Answers may come in another order than they were asked for.
      if (turn !== last) return;
      // What did not change stays the same object: only the rest is drawn again.
      setStored((before) => replaceEqualDeep(before, toShow(found)));
    };
    void read();
    const unsubscribe = store.subscribe((change) => {
      if (!('id' in change) || change.id === id) void read();
    });
    return () => {
      last = Infinity;
      unsubscribe();
    };
  }, [store, id]);
  return stored;
}

function toShow(found: StoredDraft): StoredDraft {
  return found.kind === 'draft' ? { kind: 'draft', draft: found.draft } : found;
}
