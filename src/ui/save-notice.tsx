import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface SaveNoticeProps {
  /** warning: all is well, but not as one may think. */
  tone?: 'error' | 'warning';
  children: ReactNode;
}

/** What is the matter with saving, across the page; read out when it appears. */
export function SaveNotice({ tone = 'error', children }: SaveNoticeProps) {
  return (
    <Box
      role="alert"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        px: { xs: 2, sm: 3 },
        py: 1.25,
        borderBottom: 2,
        borderColor: `${tone}.main`,
        bgcolor: 'background.paper',
      }}
    >
      {children}
    </Box>
  );
}
