import { useMemo, useState } from 'react';
import { isUntouched, newDraft, type Draft } from '#drafts/draft.ts';
import type { DraftStore } from '#drafts/draft-store.ts';
import { newId } from '#drafts/new-id.ts';
import { useNotify } from '#form/notify.tsx';
import type { AppActions } from './app-actions.ts';
import type { Imported } from './import/use-import.ts';
import { draftName } from './draft-name.ts';
import { addressOf, isStart, START } from './routes.ts';
import { go, goInstead } from './use-route.ts';

/** Drafts that were just made: opened before they are stored. */
export type FreshDrafts = Map<string, { draft: Draft; imported?: Imported | undefined }>;

interface Drafts {
  actions: Omit<AppActions, 'openImport'>;
  fresh: FreshDrafts;
  /** Grows when the list of drafts changed under a screen that shows it. */
  changes: number;
}

export function useDrafts(store: DraftStore): Drafts {
  const notify = useNotify();
  const [fresh] = useState<FreshDrafts>(() => new Map());
  const [changes, setChanges] = useState(0);

  const actions = useMemo(() => {
    const open = (draft: Draft, visit: typeof go, imported?: Imported) => {
      fresh.set(draft.id, { draft, imported });
      visit(addressOf(draft.id, draft.step));
    };
    const announce = () => setChanges((count) => count + 1);
    return {
      store,
      openDraft: (draft: Draft, imported?: Imported) => open(draft, go, imported),
      async startDraft(instead = false) {
        const visit = instead ? goInstead : go;
        const { drafts } = await store.list();
        const blank = drafts.find(isUntouched);
        if (blank) visit(addressOf(blank.id, 'app-info'));
        else open(newDraft(Date.now, newId()), visit);
      },
      async deleteDraft(draft: Draft) {
        const wasOpen = !isStart(location.hash);
        await store.remove(draft.id);
        if (wasOpen) go(START);
        announce();
        notify(`Deleted '${draftName(draft.values)}'.`, () => {
          void store.save(draft).then(() => {
            if (wasOpen) go(addressOf(draft.id, draft.step));
            announce();
          });
        });
      },
    };
  }, [store, fresh, notify]);

  return { actions, fresh, changes };
}
