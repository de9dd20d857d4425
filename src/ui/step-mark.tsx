import Box from '@mui/material/Box';

interface StepMarkProps {
  state: string;
  current: boolean;
}

/** The state as a drawing beside its words: a ring, a filled ring, a tick, an exclamation mark. */
export function StepMark({ state, current }: StepMarkProps) {
  const done = /^(?:done|sent)/.test(state);
  const wrong = /problem/.test(state);
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
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        stroke: 'currentColor',
        color: wrong ? 'error.main' : current || done ? 'primary.main' : 'text.disabled',
      }}
    >
      <circle cx="12" cy="12" r="9.5" />
      {done && <path d="M7.8 12.4l2.9 2.9 5.6-6.1" />}
      {wrong && <path d="M12 7.2v6M12 16.6v.1" />}
      {!done && !wrong && current && <circle cx="12" cy="12" r="4" fill="currentColor" />}
    </Box>
  );
}
