import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import type { Review } from '#handoff/review.ts';
import { ORPHAN_TITLE, OrphanReviewText } from '#workspace/orphan-review-text.tsx';

/** A review that found no draft here: what it says, and where it belongs. */
export function ImportOrphan({ review }: { review: Review }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Box
      ref={box}
      role="alert"
      tabIndex={-1}
      sx={{ p: 2, border: 2, borderColor: 'warning.main', borderRadius: 1, minWidth: 0 }}
    >
      <Box component="h3" sx={{ typography: 'h3', m: 0 }}>
        {ORPHAN_TITLE}
      </Box>
      <OrphanReviewText review={review} />
    </Box>
  );
}
