import Box from '@mui/material/Box';

/** Where data is kept. */
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
      Your drafts are kept in this browser, on this device, and nowhere else.
    </Box>
  );
}
