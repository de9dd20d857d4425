import Box from '@mui/material/Box';
import { useIsFromFile } from '#ui/from-file.ts';

/** Where data is kept, and how to have it in a second place. */
export function KeptHere() {
  const isFromFile = useIsFromFile();
  return (
    <Box
      component="p"
      sx={{
        mt: 6,
        mb: 0,
        pt: 2,
        borderTop: 1,
        borderColor: 'divider',
        fontSize: '0.875rem',
        color: 'text.secondary',
        '@media print': { display: 'none' },
      }}
    >
      Drafts and reviews are saved only in this browser, on this device. A private window forgets
      them when you close it. Browsers may delete them too, some after seven days without a visit.
      Download a copy of anything you need to keep.
      {isFromFile &&
        ' This page runs from a file. If you move or rename it, they may not be here anymore, and other files you open in this browser may be able to read them.'}
    </Box>
  );
}
