import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { counted } from '#manifest/json/counted.ts';
import type { Refused } from './review-desk.ts';

/** More of them would push what can be reviewed out of sight. */
const FEW = 3;

interface FewRefused {
  shown: readonly Refused[];
  /** How many there are, and the way to all of them. */
  line: ReactNode;
}

/** What could not be read: a few of it, unless all of it is asked for. */
export function useFewRefused(refused: readonly Refused[]): FewRefused {
  const [isAll, setIsAll] = useState(false);
  // One more takes no more room than the line that hides it.
  if (refused.length <= FEW + 1) return { shown: refused, line: null };
  return {
    shown: isAll ? refused : refused.slice(0, FEW),
    line: (
      <Box sx={LINE}>
        <span>{`${counted(refused.length, 'file or link', 'files or links')} couldn’t be read.`}</span>
        <Button size="small" aria-expanded={isAll} onClick={() => setIsAll(!isAll)}>
          {isAll ? 'Show fewer' : `Show all ${refused.length}`}
        </Button>
      </Box>
    ),
  };
}

const LINE = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 1,
  mb: 1,
  typography: 'body2',
};
