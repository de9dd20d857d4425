import { useId, type ReactNode, type Ref } from 'react';
import { styled } from '@mui/material/styles';

interface CardProps {
  title: string;
  /** Stands beside the title. */
  aside?: ReactNode;
  /** The heading, for giving it the focus when what had it is gone. */
  headingRef?: Ref<HTMLHeadingElement>;
  children: ReactNode;
}

/** One part of the review, a region named by its title. */
export function Card({ title, aside, headingRef, children }: CardProps) {
  const id = useId();
  return (
    <Paper aria-labelledby={id}>
      <Head>
        <h2 id={id} ref={headingRef} tabIndex={headingRef ? -1 : undefined}>
          {title}
        </h2>
        {aside}
      </Head>
      {children}
    </Paper>
  );
}

const Paper = styled('section')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    backgroundColor: palette.background.paper,
    border: `1px solid ${palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    padding: theme.spacing(2.25, 2.5),
    minWidth: 0,
    '@media print': { breakInside: 'auto', border: 0, padding: 0 },
    '& p': { ...theme.typography.body2, margin: 0, color: palette.text.secondary },
  };
});

const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  justifyContent: 'space-between',
  gap: theme.spacing(0.5, 2),
  marginBottom: theme.spacing(1.5),
  '& > h2': { ...theme.typography.h2, margin: 0 },
  '& > h2:focus-visible': { outline: 'none' },
  '& > span': {
    ...theme.typography.body2,
    color: (theme.vars ?? theme).palette.text.secondary,
  },
}));
