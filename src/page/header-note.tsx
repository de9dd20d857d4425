import { styled } from '@mui/material/styles';

/** What is said in the header beside a name. */
export const HeaderNote = styled('span')(({ theme }) => ({
  color: (theme.vars ?? theme).palette.text.secondary,
  fontSize: '0.875rem',
  fontVariantNumeric: 'tabular-nums',
  whiteSpace: 'nowrap',
}));
