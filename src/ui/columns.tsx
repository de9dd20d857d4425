import { styled } from '@mui/material/styles';

/** What to read beside what to take, where there is room for both. */
export const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(2.5),
  alignItems: 'start',
  '@media (min-width: 1200px)': {
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: theme.spacing(2.5, 4),
    '& > [data-beside]': { position: 'sticky', top: 92 },
  },
}));

export const Column = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(2.5) }));
