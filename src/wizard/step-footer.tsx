import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { MEDIUM } from '#ui/use-media.ts';

/** A step from its heading to its footer: as tall as the window at least, so that the footer has one place. */
export const StepColumn = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  // Less what stands above it.
  minHeight: 'calc(100dvh - 150px)',
  [MEDIUM]: { minHeight: 'calc(100dvh - 93px)' },
  '& > :first-of-type': { flex: 1, paddingBottom: 32 },
  // The JSON must not cover the last field, where it is a sheet.
  '@media (max-width: 899.95px)': {
    '[data-json=open] & > :first-of-type': { paddingBottom: 'calc(var(--sheet) + 32px)' },
  },
});

interface StepFooterProps {
  onBack: (() => void) | null;
  onContinue: (() => void) | null;
  /** What the way on is called. */
  onwards: string;
}

/** The way back and on, in sight wherever the page is scrolled to. */
export function StepFooter({ onBack, onContinue, onwards }: StepFooterProps) {
  return (
    <Bar data-footer>
      {onBack && (
        <Button
          size="large"
          variant="outlined"
          color="inherit"
          sx={{ borderColor: 'text.disabled' }}
          onClick={onBack}
        >
          Back
        </Button>
      )}
      {onContinue && (
        <Button size="large" variant="contained" sx={{ ml: 'auto' }} onClick={onContinue}>
          {onwards}
        </Button>
      )}
    </Bar>
  );
}

const Bar = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    position: 'sticky',
    bottom: 0,
    zIndex: 5,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    // The theme's `--footer` says how tall it is.
    minHeight: 61,
    padding: theme.spacing(1, 2),
    marginInline: theme.spacing(-2),
    borderTop: `1px solid ${palette.divider}`,
    backgroundColor: palette.background.default,
    [theme.breakpoints.up('sm')]: {
      paddingInline: theme.spacing(3),
      marginInline: theme.spacing(-3),
    },
    // Wide enough to cover the ring around a field that is scrolled behind it.
    [MEDIUM]: { paddingInline: theme.spacing(1), marginInline: theme.spacing(-1) },
    // It is always in sight: the page need not scroll (theme.ts) when the focus comes here.
    '& > button': { scrollMarginBlockEnd: 'calc(-1 * var(--below))' },
    '@media print': { display: 'none' },
  };
});
