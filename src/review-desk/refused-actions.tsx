import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Refused } from './review-desk.ts';
import { focusNextRow } from './focus-next-row.ts';

export interface RefusedActionsProps {
  refused: Refused;
  onRepair: (refused: Refused) => void;
  onDismiss: (id: string) => void;
}

/** What can be done about something that could not be read. */
export function RefusedActions({ refused, onRepair, onDismiss }: RefusedActionsProps) {
  const { id, name, repairable } = refused;
  return (
    <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 0.5 }}>
      {repairable && (
        <Button
          size="small"
          variant="outlined"
          aria-label={`Repair ${name}`}
          onClick={() => onRepair(refused)}
        >
          Repair
        </Button>
      )}
      <Button
        size="small"
        color="inherit"
        aria-label={`Dismiss ${name}`}
        onClick={(event) => {
          focusNextRow(event.currentTarget);
          onDismiss(id);
        }}
      >
        Dismiss
      </Button>
    </Box>
  );
}
