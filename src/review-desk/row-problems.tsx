import Box from '@mui/material/Box';
import { RowMark } from '#ui/row-mark.tsx';
import type { DeskRow } from './desk-rows.ts';

/** How far it is from being final, as a mark and in words. */
export function RowProblems({ row }: { row: DeskRow }) {
  const kind = row.errors > 0 ? 'refused' : row.final ? 'ready' : 'problems';
  return (
    <Box component="span" sx={{ display: 'flex', gap: 0.75, '& svg': { flex: 'none' } }}>
      <RowMark kind={kind} />
      <span>{row.problems}</span>
    </Box>
  );
}
