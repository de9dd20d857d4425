import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Dialog } from '#form/dialog.tsx';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { VerbatimText } from '#json/visible-text.tsx';
import type { DeskRow } from './desk-rows.ts';

interface AskUnapprovedProps {
  /** Those that nobody has approved. */
  rows: readonly DeskRow[];
  /** How many files would be downloaded. */
  of: number;
  onGoOn: () => void;
  onClose: () => void;
}

/** So many are named before only the number of the others is told. */
const MOST_NAMED = 10;

/** No errors is not the same as approved: who downloads what nobody has looked at means to. */
export function AskUnapproved({ rows, of, onGoOn, onClose }: AskUnapprovedProps) {
  const id = useId();
  const more = rows.length - MOST_NAMED;
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={id} onClose={onClose}>
      <DialogTitle id={id} sx={{ typography: 'h2', pb: 1 }}>
        {rows.length === 1 ? '1 file isn’t approved' : `${rows.length} files aren’t approved`}
      </DialogTitle>
      <DialogContent sx={{ overflowWrap: 'anywhere' }}>
        {rows.length === 1
          ? 'It has no errors, but its review is still open:'
          : 'They have no errors, but their reviews are still open:'}
        <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>
          {rows.slice(0, MOST_NAMED).map((row) => (
            <li key={row.id}>
              <VerbatimText text={row.name} /> ({row.decision.toLowerCase()})
            </li>
          ))}
          {more > 0 && <li>{more.toLocaleString('en')} more</li>}
        </Box>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5, flexWrap: 'wrap', gap: 1 }} disableSpacing>
        <Button color="inherit" onClick={onGoOn}>
          {of === 1 ? 'Download it anyway' : `Download all ${of} anyway`}
        </Button>
        <Button variant="contained" onClick={onClose}>
          Go back
        </Button>
      </DialogActions>
    </Dialog>
  );
}
