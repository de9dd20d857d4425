import { channelHub } from '#drafts/draft-channel.ts';
import { memoryRecords } from '#drafts/draft-records.ts';
import { draftStore } from '#drafts/draft-store.ts';
import { keptTexts, memoryTexts } from '#drafts/kept-texts.ts';
import { memoryReviews, reviewStore } from '#drafts/review-store.ts';
import type { AppActions } from './app-actions.ts';

/** What a part of the app finds around it, with nothing kept yet and nowhere to go. */
export function memoryActions(): AppActions {
  const channel = channelHub()();
  return {
    store: draftStore(memoryRecords(), channel),
    reviews: reviewStore(memoryReviews(), channel),
    texts: keptTexts(memoryTexts()),
    holdDraft: () => {
      throw new Error('No draft is opened here.');
    },
    startDraft: async () => undefined,
    openDraft: () => undefined,
    deleteDraft: async () => undefined,
    openImport: () => undefined,
  };
}
