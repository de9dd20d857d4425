import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Dialog } from '#ui/dialog.tsx';
import { useId, type ClipboardEvent, type ReactNode } from 'react';

interface ImportFrameProps {
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
 * The dialog around what is imported, with its buttons. It is closed by taking it away: the report
 * takes its place, and one that is opened again while it fades out would be below that.
 */
export function ImportFrame(props: ImportFrameProps) {
  const { holdsInput, status, onClose, onSubmit, onPaste, onBack, children } = props;
  const id = useId();
  return (
    <Dialog
      title="Import manifest"
      maxWidth="md"
      fills
      holdsInput={holdsInput}
      onPaste={onPaste}
      onClose={onClose}
      actions={
        <>
          <Box role="status" sx={{ mr: 'auto', color: 'text.secondary' }}>
            {status}
          </Box>
          <Button color="inherit" onClick={onBack ?? onClose}>
            {onBack ? 'Back' : 'Cancel'}
          </Button>
          <Button variant="contained" type="submit" form={id}>
            Import
          </Button>
        </>
      }
    >
      <Box
        component="form"
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
        sx={{ display: 'grid', gap: 3, pt: 0.5 }}
      >
        {children}
      </Box>
    </Dialog>
  );
}
