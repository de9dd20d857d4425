import type { Autosaver } from '#drafts/autosaver.ts';
import { useNotify } from '#ui/notify.tsx';
import { useAppActions } from '#workspace/app-actions.ts';
import { draftName } from '#workspace/draft-name.ts';
import { keepBoth, keepMine, takeTheirs, type Conflict } from './resolve-conflict.ts';

/** The three ends of a conflict. */
export interface Resolve {
  keepMine: (conflict: Conflict) => Promise<void>;
  takeTheirs: (conflict: Conflict) => Promise<void>;
  keepBoth: (conflict: Conflict) => Promise<void>;
}

/** `onReopen`: opens the draft anew, as it is stored now. */
export function useResolve(saver: Autosaver, onReopen: () => void): Resolve {
  const { store, openDraft } = useAppActions();
  const notify = useNotify();
  const tab = { store, saver };
  return {
    async keepMine(conflict) {
      await keepMine(tab, conflict);
      notify('Kept what is here. The other version is in the draft’s history.');
    },
    async takeTheirs(conflict) {
      if (await takeTheirs(tab, conflict)) {
        onReopen();
        notify('Took the version of the other tab. What was here is in the draft’s history.');
      } else notify(ALONE);
    },
    async keepBoth(conflict) {
      const kept = await keepBoth(tab, conflict);
      if (kept.kind === 'copied') {
        openDraft(kept.copy);
        notify(`What was here is now '${draftName(kept.copy.values)}', a draft of its own.`);
      } else notify(kept.kind === 'alone' ? ALONE : `No copy could be made. ${kept.why}`);
    },
  };
}

const ALONE = 'The other tab has given up its version: the draft goes on with what is here.';
