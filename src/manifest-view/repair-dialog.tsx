import Button from '@mui/material/Button';
import { Dialog } from '#ui/dialog.tsx';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId, type ReactNode } from 'react';
import type { Repair } from '#manifest/text/read-result.ts';
import { RepairChanges } from './repair-changes.tsx';

interface RepairDialogProps {
  title: ReactNode;
  /** What its buttons say: to leave the text as it is, and to take the repaired one. */
  keep: string;
  take: string;
  before: string;
  repair: Repair;
  onTake: () => void;
  onClose: () => void;
}

/** The repair, to look at before it is taken. */
export function RepairDialog(props: RepairDialogProps) {
  const { title, keep, take, before, repair, onTake, onClose } = props;
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
      <DialogTitle id={id}>{title}</DialogTitle>
      {/* Takes the focus where it is too long for the window, so that the keys can scroll it. */}
      <DialogContent tabIndex={0}>
        <RepairChanges before={before} repair={repair} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {keep}
        </Button>
        <Button variant="contained" onClick={onTake}>
          {take}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
