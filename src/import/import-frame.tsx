import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Dialog } from '#ui/dialog.tsx';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId, type ClipboardEvent, type ReactNode } from 'react';

interface ImportFrameProps {
  open: boolean;
  /** Then a click beside the dialog does not close it. */
  holdsInput: boolean;
  /** What is under way; '' for nothing. */
  status: string;
  onClose: () => void;
  onSubmit: () => void;
  /** Anywhere in it. */
  onPaste: (event: ClipboardEvent) => void;
  /** In the second step, what returns to the first. */
  onBack?: () => void;
  children: ReactNode;
}

/**
 * It goes at once: the report takes its place, and a dialog that is opened again while it fades
 * out would be below that.
 */
const DURATION = { enter: 225, exit: 0 };

/** The dialog around what is imported, with its buttons. */
export function ImportFrame(props: ImportFrameProps) {
  const { open, holdsInput, status, onClose, onSubmit, onPaste, onBack, children } = props;
  const id = useId();
  const isNarrow = useMediaQuery('(max-width: 599.95px)');
  return (
    <Dialog
      open={open}
      fullWidth
      maxWidth="md"
      fullScreen={isNarrow}
      transitionDuration={DURATION}
      aria-labelledby={`${id}title`}
      onPaste={onPaste}
      onClose={(_event, reason) => {
        if (reason !== 'backdropClick' || !holdsInput) onClose();
      }}
    >
      <DialogTitle id={`${id}title`}>Import manifest</DialogTitle>
      <DialogContent>
        <Box
          component="form"
          id={`${id}form`}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
          sx={{ display: 'grid', gap: 3, pt: 0.5 }}
        >
          {children}
        </Box>
      </DialogContent>
      <DialogActions>
        <Box role="status" sx={{ mr: 'auto', color: 'text.secondary' }}>
          {status}
        </Box>
        <Button color="inherit" onClick={onBack ?? onClose}>
          {onBack ? 'Back' : 'Cancel'}
        </Button>
        <Button variant="contained" type="submit" form={`${id}form`}>
          Import
        </Button>
      </DialogActions>
    </Dialog>
  );
}
