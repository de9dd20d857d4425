import Box from '@mui/material/Box';
import { Dialog } from '#ui/dialog.tsx';
import { useId, type ReactNode } from 'react';

interface ReportFrameProps {
  /** Read out with the title. */
  summary: string;
  onClose: () => void;
  actions: ReactNode;
  children: ReactNode;
}

/** The dialog `Import report`. A click beside it leaves it open: what it says is said once. */
export function ReportFrame(props: ReportFrameProps) {
  const { summary, onClose, actions, children } = props;
  const id = useId();
  return (
    <Dialog
      title="Import report"
      maxWidth="md"
      fills
      holdsInput
      onClose={onClose}
      actions={actions}
      aria-describedby={id}
    >
      <Box sx={{ display: 'grid', gap: 3 }}>
        <Box component="p" id={id} sx={{ m: 0, overflowWrap: 'anywhere' }}>
          {summary}
        </Box>
        {children}
      </Box>
    </Dialog>
  );
}
