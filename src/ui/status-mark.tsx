import Box from '@mui/material/Box';

const TICK = <path d="M7.8 12.4l2.9 2.9 5.6-6.1" />;
const EXCLAMATION = <path d="M12 7.2v6M12 16.6v.1" />;
const CROSS = <path d="M8.6 8.6l6.8 6.8M15.4 8.6l-6.8 6.8" />;
const DOT = <circle cx="12" cy="12" r="4" fill="currentColor" />;

const MARKS = {
  open: { color: 'text.disabled', inside: null },
  current: { color: 'primary.main', inside: DOT },
  done: { color: 'primary.main', inside: TICK },
  wrong: { color: 'error.main', inside: EXCLAMATION },
  ready: { color: 'success.main', inside: TICK },
  warned: { color: 'warning.main', inside: EXCLAMATION },
  refused: { color: 'error.main', inside: CROSS },
} as const;

export type Mark = keyof typeof MARKS;

/** A state as a drawing in a ring, beside its words: in a grid, beside two lines of them. */
export function StatusMark({ mark }: { mark: Mark }) {
  const { color, inside } = MARKS[mark];
  return (
    <Box
      component="svg"
      viewBox="0 0 24 24"
      aria-hidden
      sx={{
        width: 22,
        height: 22,
        gridRow: '1 / span 2',
        alignSelf: 'start',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        color,
      }}
    >
      <circle cx="12" cy="12" r="9.5" />
      {inside}
    </Box>
  );
}
