import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface LabelledProps {
  /** That of the control; with a help, it is described by `${id}-help`. */
  id: string;
  label: string;
  help?: ReactNode;
  children: ReactNode;
}

/** A control with its name above and its help below. */
export function Labelled({ id, label, help, children }: LabelledProps) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box component="label" htmlFor={id} sx={{ display: 'block', fontWeight: 560, mb: 0.75 }}>
        {label}
      </Box>
      {children}
      {help !== undefined && (
        <Box
          id={`${id}-help`}
          sx={{ mt: 0.75, typography: 'body2', color: 'text.secondary', overflowWrap: 'anywhere' }}
        >
          {help}
        </Box>
      )}
    </Box>
  );
}
