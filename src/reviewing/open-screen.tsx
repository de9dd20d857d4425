import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import type { Review } from '#handoff/review.ts';
import { useNotify } from '#ui/notify.tsx';
import { useAppActions } from '#workspace/app-actions.ts';
import { Page } from '#page/page.tsx';
import { DRAFTS } from '#workspace/routes.ts';
import { navigate } from '#workspace/use-route.ts';
import { readLink } from '#workspace/read-link.ts';
import { openShared, type OpenResult } from '#workspace/open-shared.ts';
import { ORPHAN_TITLE, OrphanReviewText } from '#workspace/orphan-review-text.tsx';

/** Takes in what the address holds, and leaves it: what a link says is not for the history. */
export function OpenScreen({ payload }: { payload: string }) {
  const { store, reviews, openImport } = useAppActions();
  const notify = useNotify();
  const [opened, setOpened] = useState<OpenResult | null>(null);
  useEffect(() => {
    let ended = false;
    const open = async () => {
      const link = await readLink(payload);
      const result = link.kind === 'problem' ? link : await openShared(link, { store, reviews });
      if (ended) return;
      if (result.kind !== 'opened') return setOpened(result);
      navigate(result.opened.address, { replace: true });
      // A draft is what was asked for; a review has come to where somebody was at work.
      if (link.kind === 'review') notify(result.opened.said);
    };
    void open();
    return () => {
      ended = true;
    };
  }, [payload, store, reviews, notify]);

  if (opened?.kind === 'orphan') return <OrphanReview review={opened.review} />;
  if (opened?.kind !== 'problem') return null;
  return (
    <Page title="This link can’t be opened">
      <p>{opened.sentence}</p>
      <p>Your drafts haven’t changed.</p>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mt: 3 }}>
        <Button variant="contained" onClick={openImport}>
          Import a file or a link
        </Button>
        <Button href={DRAFTS}>Go to drafts</Button>
      </Box>
    </Page>
  );
}

/** A review whose draft is not in this browser: to read, so that nothing it says is lost. */
function OrphanReview({ review }: { review: Review }) {
  return (
    <Page title={ORPHAN_TITLE}>
      <OrphanReviewText review={review} />
      <Button variant="contained" href={DRAFTS} sx={{ mt: 2 }}>
        Go to drafts
      </Button>
    </Page>
  );
}
