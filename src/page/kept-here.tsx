import Box from '@mui/material/Box';

/** Where data is kept, and how to have it in a second place. */
export function KeptHere() {
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
      }}
    >
      Drafts and reviews are kept only in this browser, on this device. A browser may delete what a
      page keeps, some after seven days without a visit: download a copy of what you need.
    </Box>
  );
}
