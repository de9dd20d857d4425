import { latePart, lazyPart, useOnceThere } from '#ui/lazy-part.tsx';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Draft } from '#drafts/draft.ts';
import { firstScreen } from '#ui/first-screen.ts';
import { useBegunHere } from './use-begun-here.ts';
import { fetchRestInTime, usePrefetch } from './use-prefetch.ts';
import { AppActionsContext, type DraftServices } from '#workspace/app-actions.ts';
import { DraftScreen } from '#wizard/draft-screen.tsx';
import { useDrafts } from '#workspace/use-drafts.ts';
import { REVIEW_DESK } from '#workspace/routes.ts';
import { navigate, useRoute } from '#workspace/use-route.ts';

const DraftsScreen = latePart(() =>
  import('#drafts-page/drafts-screen.tsx').then((part) => part.DraftsScreen),
);
const ImportPart = latePart(() =>
  import('#import/import-part.tsx').then((part) => part.ImportPart),
);
const LostPage = latePart(() => import('#page/lost-page.tsx').then((part) => part.LostPage));
const OpenScreen = lazyPart(() =>
  import('#reviewing/open-screen.tsx').then((part) => part.OpenScreen),
);
const ReviewScreen = lazyPart(() =>
  import('#reviewing/review-screen.tsx').then((part) => part.ReviewScreen),
);
const CompareScreen = lazyPart(() =>
  import('#compare/compare-screen.tsx').then((part) => part.CompareScreen),
);
const ReviewDeskScreen = lazyPart(() =>
  import('#review-desk/review-desk-screen.tsx').then((part) => part.ReviewDeskScreen),
);

const PARTS = {
  drafts: [],
  draft: [],
  open: [OpenScreen],
  review: [ReviewScreen],
  'review-desk': [ReviewDeskScreen],
  compare: [CompareScreen],
  unknown: [],
};

export interface AppProps {
  services: DraftServices;
  /** The draft with which the app begins, for somebody who has none. */
  opened?: Draft | undefined;
}

/** What the address asks for. */
export function Screens({ services, opened }: AppProps) {
  const asked = useRoute();
  const route = useOnceThere(asked, JSON.stringify(asked), PARTS[asked.kind]);
  usePrefetch();
  useBegunHere(services.store, opened);
  useEffect(() => {
    // What was pressed may need what comes right after the first screen.
    void fetchRestInTime().then(() => firstScreen()?.handOver());
  }, []);
  const { fresh, ...drafts } = useDrafts(services, opened);
  const [forDesk, setForDesk] = useState<string | readonly File[] | null>(null);
  const toDesk = useCallback((input: string | readonly File[]) => {
    setForDesk(input);
    navigate(REVIEW_DESK);
  }, []);
  const [wanted, setWanted] = useState(0);
  const actions = useMemo(
    () => ({ ...drafts.actions, openImport: () => setWanted((times) => times + 1) }),
    [drafts.actions],
  );
  return (
    <AppActionsContext value={actions}>
      {route.kind === 'drafts' && <DraftsScreen />}
      {route.kind === 'draft' && (
        <DraftScreen key={route.id} id={route.id} page={route.page} fresh={fresh} />
      )}
      {route.kind === 'open' && <OpenScreen key={route.payload} payload={route.payload} />}
      {route.kind === 'review' && <ReviewScreen key={route.id} id={route.id} />}
      {route.kind === 'review-desk' && (
        <ReviewDeskScreen handed={forDesk} onTaken={() => setForDesk(null)} />
      )}
      {route.kind === 'compare' && <CompareScreen query={route.query} />}
      {route.kind === 'unknown' && (
        <LostPage
          title="There’s nothing at this address"
          sentence="The address may be incomplete or mistyped. You’ll find your drafts under Drafts."
        />
      )}
      <ImportPart wanted={wanted} onReviewAll={toDesk} />
    </AppActionsContext>
  );
}
