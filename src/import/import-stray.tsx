import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import type { Review } from '#handoff/review.ts';
import { STRAY_TITLE, StrayWords } from '#workspace/stray-words.tsx';

/** A review that found no draft here: what it says, and where it belongs. */
export function ImportStray({ review }: { review: Review }) {
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
        {STRAY_TITLE}
      </Box>
      <StrayWords review={review} />
    </Box>
  );
}
