import { createContext, useContext } from 'react';
import type { Draft } from '#drafts/draft.ts';
import type { DraftHold } from '#drafts/draft-hold.ts';
import type { DraftStore } from '#drafts/draft-store.ts';
import type { KeptTexts } from '#drafts/kept-texts.ts';
import type { ReviewStore } from '#drafts/review-store.ts';
import type { Imported } from './reading.ts';

/** What the app needs of the browser to keep drafts. */
export interface DraftServices {
  store: DraftStore;
  reviews: ReviewStore;
  texts: KeptTexts;
  /** Claims the draft for this tab. */
  holdDraft: (id: string) => DraftHold;
}

/** What any screen can ask the app for. */
export interface AppActions extends DraftServices {
  /** Opens a new draft, or the one nobody has filled in yet; `replace`: without a way back to here. */
  startDraft(replace?: boolean): Promise<void>;
  /** Keeps a draft made elsewhere than in the wizard, and opens it; with the report of its import. */
  openDraft(draft: Draft, imported?: Imported): void;
  /** Deletes the draft; it can be undone where `tell` says so, in the toast unless told otherwise. */
  deleteDraft(draft: Draft, tell?: (message: string, undo?: () => void) => void): Promise<void>;
  openImport(): void;
}

export const AppActionsContext = createContext<AppActions | null>(null);

export function useAppActions(): AppActions {
  const actions = useContext(AppActionsContext);
  if (!actions) throw new Error('This needs the app around it.');
  return actions;
}
