import { useEffect, useMemo, useState } from 'react';
import { isUntouched, newDraft, type Draft } from '#drafts/draft.ts';
import { newId } from '#drafts/new-id.ts';
import { useNotify } from '#ui/notify.tsx';
import { askBeforeUnload } from './before-unload.ts';
import type { AppActions, DraftServices } from './app-actions.ts';
import type { Imported } from './reading.ts';
import { lateDraftName } from './late-draft-name.ts';
import { addressOf, DRAFTS, readRoute } from './routes.ts';
import { navigate } from './use-route.ts';

/** Drafts that were just made: opened before they are stored. */
export type FreshDrafts = Map<string, { draft: Draft; imported?: Imported | undefined }>;

interface Keeper {
  subscribe: (listener: () => void) => () => void;
  hasUnsaved: () => boolean;
  retryUnsaved: () => Promise<void>;
}

interface Drafts {
  actions: Omit<AppActions, 'openImport'>;
  fresh: FreshDrafts;
}

type Tell = (message: string, undo?: () => void, lasts?: 'everywhere') => void;

/** `opened`: the draft that is open already. */
export function useDrafts(services: DraftServices, opened?: Draft): Drafts {
  const { store, reviews } = services;
  const notify = useNotify();
  const [fresh] = useState<FreshDrafts>(
    () => new Map(opened ? [[opened.id, { draft: opened }]] : []),
  );
  useEffect(() => guardUnsaved(store), [store]);
  useEffect(() => guardUnsaved(reviews), [reviews]);

  const actions = useMemo(() => {
    const open = (draft: Draft, imported?: Imported, replace = false) => {
      fresh.set(draft.id, { draft, imported });
      navigate(addressOf(draft.id, draft.step), { replace, atOnce: true });
    };
    return {
      ...services,
      openDraft: (draft: Draft, imported?: Imported) => open(draft, imported),
      async startDraft(replace = false) {
        const { drafts } = await services.store.list();
        const blank = drafts.find(isUntouched);
        if (blank) navigate(addressOf(blank.id, 'app-info'), { replace });
        else open(newDraft(Date.now, newId()), undefined, replace);
      },
      async deleteDraft(draft: Draft, tell: Tell = notify) {
        const removed = await services.store.remove(draft.id);
        const name = (await lateDraftName.there)(draft.values);
        if (!removed) {
          tell(`“${name}” couldn’t be deleted. The browser’s storage isn’t answering.`);
          return;
        }
        const wasOpen = readRoute(location.hash).kind !== 'drafts';
        if (wasOpen) navigate(DRAFTS);
        const putBack = async () => {
          await services.store.putBack(removed);
          if (wasOpen) navigate(addressOf(draft.id, draft.step));
        };
        tell(`“${name}” deleted`, () => void putBack(), 'everywhere');
      },
    };
  }, [services, fresh, notify]);

  return { actions, fresh };
}

/** How soon what is in memory only is tried to be written again. */
const RETRY_MS = 10_000;

/** Looks after what could not be saved: reviews, and drafts that are not open any more. */
function guardUnsaved(store: Keeper): () => void {
  const stopAsking = askBeforeUnload(store.subscribe, () => store.hasUnsaved());
  const retry = setInterval(() => {
    if (store.hasUnsaved()) void store.retryUnsaved();
  }, RETRY_MS);
  return () => {
    stopAsking();
    clearInterval(retry);
  };
}
