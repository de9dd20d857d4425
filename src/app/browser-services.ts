import { databaseConnection } from '#drafts/database-connection.ts';
import { broadcastChannel } from '#drafts/draft-channel.ts';
import { draftHold } from '#drafts/draft-hold.ts';
import { draftStore } from '#drafts/draft-store.ts';
import { indexedRecords } from '#drafts/indexed-records.ts';
import { indexedReviews } from '#drafts/indexed-reviews.ts';
import { indexedTexts, keptTexts } from '#drafts/kept-texts.ts';
import { pendingReleases } from '#drafts/pending-releases.ts';
import { reviewStore } from '#drafts/review-store.ts';
import { withTextsInMemory } from '#drafts/texts-in-memory.ts';
import { withUnloadBackup } from '#drafts/with-unload-backup.ts';
import type { DraftServices } from '#workspace/app-actions.ts';

/** Drafts in this browser's storage. */
export function browserServices(): DraftServices {
  const channel = broadcastChannel();
  const connection = databaseConnection();
  const { locks } = navigator as Partial<Navigator>;
  const releases = pendingReleases();
  const records = withUnloadBackup(
    {
      drafts: indexedRecords(connection),
      reviews: indexedReviews(connection),
      texts: indexedTexts(connection),
    },
    window,
  );
  const store = withTextsInMemory(draftStore(records.drafts, channel));
  return {
    store,
    reviews: reviewStore(records.reviews, channel, store),
    texts: keptTexts(records.texts),
    holdDraft: (id) => draftHold(id, { locks, channel, releases }),
  };
}
