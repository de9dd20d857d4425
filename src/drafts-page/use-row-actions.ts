import { useMemo } from 'react';
import type { Draft } from '#drafts/draft.ts';
import type { SaveResult } from '#drafts/draft-store.ts';
import type { FormValues, TextValue } from '#manifest/values/form-values.ts';
import { useAppActions } from '#workspace/app-actions.ts';
import { withName } from '#workspace/copy-draft.ts';
import { downloadDraft } from '#workspace/download-draft.ts';
import { draftName } from '#workspace/draft-name.ts';
import { readRoute } from '#workspace/routes.ts';
import { isReady } from './draft-state.ts';
import { renameDraft, type Renamed } from './rename-draft.ts';
import { useUndoOffers } from './use-undo-offers.ts';

/** What can be done with a draft of the list. */
export interface RowActions {
  /** Asks for another name. */
  rename: (draft: Draft) => void;
  /** Asks what the copy is called and where its events go. */
  duplicate: (draft: Draft) => Promise<void>;
  download: (draft: Draft) => void;
  remove: (draft: Draft) => Promise<void>;
}

export interface Renamings {
  /** Says that the draft has another name now. */
  sayRenamed: (draft: Draft, name: TextValue, renamed: Renamed) => void;
  /** Says that it keeps the one it has, and offers to go on typing. */
  sayNotRenamed: (draft: Draft, goOn: () => void) => void;
}

interface RowActionOptions {
  focusRow: (id: string) => void;
  rename: RowActions['rename'];
  duplicate: (draft: Draft) => void;
}

export function useRowActions(options: RowActionOptions): RowActions & Renamings {
  const { focusRow, rename, duplicate } = options;
  const { store, holdDraft, deleteDraft } = useAppActions();
  const offerUndo = useUndoOffers();

  return useMemo(() => {
    const nameBack = async ({ id }: Draft, name: TextValue) => {
      const hold = holdDraft(id);
      const { kind } = await renameDraft(store, hold, id, name);
      hold.release();
      return kind;
    };
    const undoRenaming = async (draft: Draft, name: TextValue) => {
      const kind = isOpenHere(draft.id) ? 'elsewhere' : await nameBack(draft, name);
      if (kind === 'elsewhere') offerUndo('This draft is open. Rename it there.');
      focusRow(draft.id);
    };
    return {
      rename,
      async duplicate(draft) {
        const opened = await store.load(draft.id);
        const source = opened.kind === 'draft' ? opened.draft : draft;
        duplicate(source);
      },
      download: (draft) => downloadDraft(draft, isReady(draft)),
      remove: (draft) =>
        deleteDraft(draft, (message, undo) => {
          const putBack = () => {
            undo?.();
            focusRow(draft.id);
          };
          offerUndo(message, undo && putBack);
        }),
      sayRenamed: (draft, name, { before, result }) =>
        offerUndo(
          `Renamed to ${quoted(withName(draft.values, name))}${ifNotSaved(result)}`,
          () => void undoRenaming(draft, before),
        ),
      sayNotRenamed: ({ values }, goOn) => offerUndo(`${quoted(values)} was not renamed`, goOn),
    };
  }, [store, holdDraft, deleteDraft, offerUndo, focusRow, rename, duplicate]);
}

/** A toast can be pressed when the person has gone on to another page. */
function isOpenHere(id: string): boolean {
  const route = readRoute(location.hash);
  return route.kind === 'draft' && route.id === id;
}

function quoted(values: FormValues): string {
  return `“${draftName(values)}”`;
}

/** What can be done about it stands on the page. */
function ifNotSaved({ kind }: SaveResult): string {
  return kind === 'not-saved' ? '. Not saved on this device.' : '';
}
