import { styled } from '@mui/material/styles';

/** A `<dl>` of rows: what it is, what it says, and what can be done about it. */
export const RowList = styled('dl')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    margin: 0,
    '& > div': {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 12rem) minmax(0, 1fr) auto',
      alignItems: 'baseline',
      columnGap: theme.spacing(2),
      minHeight: 42,
      breakInside: 'avoid',
      paddingBlock: theme.spacing(0.75),
      borderTop: `1px solid ${palette.divider}`,
    },
    // A line that was gone to, whatever brought one there.
    '& > div:focus': {
      outline: `2px solid ${palette.primary.main}`,
      outlineOffset: '4px',
      borderRadius: 4,
    },
    // Where nothing can be changed no row has to be as high as a button.
    '&:not(:has(button)) > div': { minHeight: 0 },
    // As high as the others between their lines.
    '& > div:first-of-type': { borderTop: 0, paddingTop: 0, minHeight: 36 },
    '& > div:last-of-type': { paddingBottom: 0 },
    '& dt': { color: palette.text.secondary, overflowWrap: 'anywhere' },
    '& dd': { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
    '& .quiet': { color: palette.text.secondary },
    '& .address': {
      fontFamily: 'var(--mono)',
      fontSize: '0.8125rem',
      '& > b': { fontWeight: 600 },
    },
    [theme.breakpoints.down('sm')]: {
      '& > div': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
      '& dd:first-of-type': { gridColumn: 1, gridRow: 2 },
      '& dd:nth-of-type(2)': { gridColumn: 2, gridRow: '1 / span 2', alignSelf: 'center' },
    },
    // Notes stand below the line they are about; the button for the first one beside it.
    '& dd:nth-of-type(2):has([data-wide=true])': {
      gridColumn: '1 / -1',
      gridRow: 'auto',
      paddingBlock: theme.spacing(1),
    },
  };
});
