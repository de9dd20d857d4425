import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { ErrorIcon } from './icons.tsx';

interface LabelledProps {
  /** That of the control; with a help, it is described by `${id}-help`. */
  id: string;
  label: string;
  /** What is wrong with what the control says, by which it is described too: `${id}-error`. */
  error?: string;
  help?: ReactNode;
  children: ReactNode;
}

/** A control with its name above and its help below. */
export function Labelled({ id, label, error = '', help, children }: LabelledProps) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box component="label" htmlFor={id} sx={{ display: 'block', fontWeight: 600, mb: 0.75 }}>
        {label}
      </Box>
      {children}
      {error !== '' && (
        <Box id={`${id}-error`} sx={ERROR}>
          <ErrorIcon />
          <span>
            <strong>Error:</strong> {error}
          </span>
        </Box>
      )}
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

const ERROR = {
  display: 'flex',
  gap: 1,
  mt: 0.75,
  typography: 'body2',
  color: 'error.main',
  '& svg': { flex: 'none' },
};
