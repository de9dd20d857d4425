import Box from '@mui/material/Box';

interface RowMarkProps {
  kind: 'ready' | 'problems' | 'refused';
}

const DRAWINGS = {
  ready: 'M7.8 12.4l2.9 2.9 5.6-6.1',
  problems: 'M12 7.2v6M12 16.6v.1',
  refused: 'M8.6 8.6l6.8 6.8M15.4 8.6l-6.8 6.8',
} as const;

const COLORS = { ready: 'success.main', problems: 'warning.main', refused: 'error.main' } as const;

/** What became of a file, as a drawing beside its words: a tick, an exclamation mark, a cross. */
export function RowMark({ kind }: RowMarkProps) {
  return (
    <Box
      component="svg"
      viewBox="0 0 24 24"
      aria-hidden
      sx={{
        width: 22,
        height: 22,
        mt: 0.125,
        gridRow: '1 / span 2',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        color: COLORS[kind],
      }}
    >
      <circle cx="12" cy="12" r="9.5" />
      <path d={DRAWINGS[kind]} />
    </Box>
  );
}
