import { createRoot } from 'react-dom/client';
import { App } from '#app/app.tsx';
import { missingFeature } from '#app/missing-feature.ts';
import { fetchRestInTime } from '#app/use-prefetch.ts';
import { keepUpWithTranslators } from '#app/translation/keep-up-with-translators.ts';
import { databaseConnection } from '#drafts/database-connection.ts';
import { broadcastChannel } from '#drafts/draft-channel.ts';
import { draftHold } from '#drafts/draft-hold.ts';
import { draftStore } from '#drafts/draft-store.ts';
import { indexedRecords } from '#drafts/indexed-records.ts';
import { indexedReviews } from '#drafts/indexed-reviews.ts';
import { indexedTexts } from '#drafts/indexed-texts.ts';
import { keptTexts } from '#drafts/kept-texts.ts';
import { pendingReleases } from '#drafts/pending-releases.ts';
import { reviewStore } from '#drafts/review-store.ts';
import { withTextsInMemory } from '#drafts/texts-in-memory.ts';
import { withUnloadBackup } from '#drafts/with-unload-backup.ts';

const root = document.getElementById('root');
// Inside somebody else's page a person could be led to click here unknowingly.
if (window.top !== window.self) {
  root?.append('This app can’t run inside another page. Open it in its own tab.');
} else if (root) {
  const missing = missingFeature();
  // Nobody catches it but not-started.js, which says so in the page.
  if (missing) throw new Error(`This browser has no “${missing}”.`);
  keepUpWithTranslators(document.body);
  fetchRestInTime();
  const channel = broadcastChannel();
  const connection = databaseConnection();
  // Missing on a plain-http address.
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
  createRoot(root).render(
    <App
      services={{
        store,
        reviews: reviewStore(records.reviews, channel, store),
        texts: keptTexts(records.texts),
        holdDraft: (id) => draftHold(id, { locks, channel, releases }),
      }}
    />,
  );
  root.dataset['started'] = '';
}
