import Button from '@mui/material/Button';
import { Dialog } from '#form/dialog.tsx';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId } from 'react';
import type { Repair } from '#manifest/read-result.ts';
import { RepairChanges } from '../repair-changes.tsx';

interface RepairDialogProps {
  before: string;
  repair: Repair;
  onTake: () => void;
  onClose: () => void;
}

/** The repair, to look at before it is taken. */
export function RepairDialog({ before, repair, onTake, onClose }: RepairDialogProps) {
  const id = useId();
  const isNarrow = useMediaQuery('(max-width: 599.95px)');
  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth="md"
      fullWidth
      fullScreen={isNarrow}
      aria-labelledby={id}
    >
      <DialogTitle id={id}>Repair the text</DialogTitle>
      {/* Takes the focus where it is too long for the window, so that the keys can scroll it. */}
      <DialogContent tabIndex={0}>
        <RepairChanges before={before} repair={repair} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          Keep mine
        </Button>
        <Button variant="contained" onClick={onTake}>
          Use the repaired text
        </Button>
      </DialogActions>
    </Dialog>
  );
}
