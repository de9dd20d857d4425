import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useRef } from 'react';
import type { Conflict } from './resolve-conflict.ts';
import type { Resolve } from './use-resolve.ts';

const CHOICES: readonly { does: keyof Resolve; label: string; words: string }[] = [
  {
    does: 'keepMine',
    label: 'Keep mine',
    words: 'Go on with what is here. The other version goes into the draft’s history.',
  },
  {
    does: 'takeTheirs',
    label: 'Take theirs',
    words: 'Go on with what is there. The version here goes into the draft’s history.',
  },
  {
    does: 'keepBoth',
    label: 'Keep both',
    words: 'Go on with what is here in a copy, a draft of its own. This draft keeps what is there.',
  },
];

interface ConflictChoicesProps {
  conflict: Conflict;
  resolve: Resolve;
}

/** No choice is put forward: which one is right only the person knows. */
export function ConflictChoices({ conflict, resolve }: ConflictChoicesProps) {
  const id = useId();
  const isUnderWay = useRef(false);
  const choose = async (does: keyof Resolve) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    await resolve[does](conflict);
    isUnderWay.current = false;
  };
  return (
    <Box sx={rows}>
      {CHOICES.map(({ does, label, words }) => (
        <div key={does}>
          <Button
            variant="outlined"
            aria-describedby={id + does}
            onClick={() => void choose(does)}
            sx={{ minWidth: 124 }}
          >
            {label}
          </Button>
          <span id={id + does}>{words}</span>
        </div>
      ))}
    </Box>
  );
}

const rows = {
  display: 'grid',
  gap: 1.5,
  px: 3,
  pt: 2,
  pb: 2.5,
  borderTop: 1,
  borderColor: 'divider',
  '& > div': {
    display: 'grid',
    gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'auto minmax(0, 1fr)' },
    alignItems: 'center',
    justifyItems: 'start',
    columnGap: 2,
    rowGap: 0.5,
  },
  '& span': { typography: 'body2', color: 'text.secondary' },
};
