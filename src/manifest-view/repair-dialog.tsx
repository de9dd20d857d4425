import Button from '@mui/material/Button';
import { Dialog } from '#ui/dialog.tsx';
import { type ReactNode } from 'react';
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
  return (
    <Dialog
      title={title}
      maxWidth="md"
      fills
      isText
      onClose={onClose}
      actions={
        <>
          <Button color="inherit" onClick={onClose}>
            {keep}
          </Button>
          <Button variant="contained" onClick={onTake}>
            {take}
          </Button>
        </>
      }
    >
      <RepairChanges before={before} repair={repair} />
    </Dialog>
  );
}
