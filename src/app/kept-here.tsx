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
      Your drafts are kept in this browser, on this device, and nowhere else. Download a copy of
      what matters to you.
    </Box>
  );
}
