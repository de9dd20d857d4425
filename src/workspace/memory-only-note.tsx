import Box from '@mui/material/Box';
import { useEffect, useMemo } from 'react';
import { storablePart } from '#manifest/text/storable-text.ts';
import { askBeforeUnload } from './before-unload.ts';

/** Below a box whose text may not be stored (M4): says so, and asks before it is lost. */
export function MemoryOnlyNote({ text }: { text: string }) {
  const isHeld = useMemo(() => storablePart(text) === undefined, [text]);
  useEffect(() => (isHeld ? askBeforeUnload(NOTHING_NEW, () => true) : undefined), [isHeld]);
  return (
    <Box aria-live="polite" sx={{ typography: 'body2', mt: isHeld ? 0.75 : 0 }}>
      {isHeld && WORDS}
    </Box>
  );
}

const NOTHING_NEW = () => () => {};

const WORDS =
  'This text is not saved, because it has a client secret in it: it is gone once the page is closed.';
