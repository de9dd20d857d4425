import Box from '@mui/material/Box';
import { Dialog } from '#ui/dialog.tsx';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
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
  const isNarrow = useMediaQuery('(max-width: 599.95px)');
  return (
    <Dialog
      open
      onClose={(_event, reason) => {
        if (reason !== 'backdropClick') onClose();
      }}
      maxWidth="md"
      fullWidth
      fullScreen={isNarrow}
      aria-labelledby={id}
      aria-describedby={`${id}summary`}
    >
      <DialogTitle id={id}>Import report</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 3, alignContent: 'start' }}>
        <Box component="p" id={`${id}summary`} sx={{ m: 0, overflowWrap: 'anywhere' }}>
          {summary}
        </Box>
        {children}
      </DialogContent>
      <DialogActions>{actions}</DialogActions>
    </Dialog>
  );
}
