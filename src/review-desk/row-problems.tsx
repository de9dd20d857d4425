import Box from '@mui/material/Box';
import { StatusMark } from '#ui/status-mark.tsx';
import type { DeskRow } from './desk-rows.ts';

/** How far it is from being final, as a mark and in words. */
export function RowProblems({ row }: { row: DeskRow }) {
  return (
    <Box component="span" sx={{ display: 'flex', gap: 0.75, '& svg': { flex: 'none', mt: 0.125 } }}>
      <StatusMark mark={row.errors > 0 ? 'refused' : row.final ? 'ready' : 'warned'} />
      <span>{row.problems}</span>
    </Box>
  );
}
