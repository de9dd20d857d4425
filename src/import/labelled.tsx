import Box from '@mui/material/Box';
import InputLabel from '@mui/material/InputLabel';
import type { ReactNode } from 'react';

interface LabelledProps {
  /** That of the control; it is described by `${id}-help`. */
  id: string;
  label: string;
  help: string;
  children: ReactNode;
}

/** A control with its name above and its help below. */
export function Labelled({ id, label, help, children }: LabelledProps) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <InputLabel
        htmlFor={id}
        sx={{
          position: 'static',
          transform: 'none',
          color: 'text.primary',
          fontWeight: 560,
          mb: 0.75,
        }}
      >
        {label}
      </InputLabel>
      {children}
      <Box
        id={`${id}-help`}
        sx={{ mt: 0.75, typography: 'body2', color: 'text.secondary', overflowWrap: 'anywhere' }}
      >
        {help}
      </Box>
    </Box>
  );
}
