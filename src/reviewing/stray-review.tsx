import Button from '@mui/material/Button';
import type { Review } from '#handoff/review.ts';
import { Page } from '#page/page.tsx';
import { DRAFTS } from '#workspace/routes.ts';
import { STRAY_TITLE, StrayWords } from '#workspace/stray-words.tsx';

/** A review whose draft is not in this browser: to read, so that nothing it says is lost. */
export function StrayReview({ review }: { review: Review }) {
  return (
    <Page title={STRAY_TITLE}>
      <StrayWords review={review} />
      <Button variant="contained" href={DRAFTS} sx={{ mt: 2 }}>
        Go to the drafts
      </Button>
    </Page>
  );
}
