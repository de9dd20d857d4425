import Button from '@mui/material/Button';
import { Dialog } from '#form/dialog.tsx';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { VerbatimText } from '#json/visible-text.tsx';
import { readManifest } from '#manifest/read-manifest.ts';
import type { Repair } from '#manifest/read-result.ts';
import { RepairChanges } from '../repair-changes.tsx';
import { useMedia } from '../use-media.ts';
import type { Desk, Refused } from './desk.ts';

interface Repairing {
  refused: Refused;
  before: string;
  repair: Repair;
}

interface UsedRepair {
  begin: (refused: Refused) => Promise<void>;
  /** The repair to look at, to be rendered somewhere. */
  dialog: ReactNode;
}

/** What is nearly JSON is looked at as it would be repaired, and then reviewed. */
export function useRepair(desk: Desk): UsedRepair {
  const [repairing, setRepairing] = useState<Repairing | null>(null);
  return {
    begin: async (refused) => {
      const before = (await refused.repairable?.text()) ?? '';
      const result = readManifest(before);
      if (result.kind !== 'problem' || !result.repair) return;
      setRepairing({ refused, before, repair: result.repair });
    },
    dialog: repairing && (
      <RepairDialog
        {...repairing}
        onClose={() => setRepairing(null)}
        onTake={() => {
          flushSync(() => setRepairing(null));
          // The dialog has given the focus back to a button whose row is going.
          document.querySelector('h1')?.focus();
          void desk.takeRepaired(repairing.refused, repairing.repair.text);
        }}
      />
    ),
  };
}

interface RepairDialogProps extends Repairing {
  onTake: () => void;
  onClose: () => void;
}

function RepairDialog({ refused, before, repair, onTake, onClose }: RepairDialogProps) {
  const id = useId();
  const isNarrow = useMedia('(max-width: 599.95px)');
  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth="md"
      fullWidth
      fullScreen={isNarrow}
      aria-labelledby={id}
    >
      <DialogTitle id={id} sx={{ typography: 'h2', overflowWrap: 'anywhere' }}>
        Repair “
        <VerbatimText text={refused.name} />”
      </DialogTitle>
      <DialogContent>
        <RepairChanges before={before} repair={repair} />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5, pt: 1, flexWrap: 'wrap', gap: 1 }} disableSpacing>
        <Button color="inherit" onClick={onClose}>
          Leave it
        </Button>
        <Button variant="contained" onClick={onTake}>
          Add the repaired draft
        </Button>
      </DialogActions>
    </Dialog>
  );
}
