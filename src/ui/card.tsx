import { useId, useState, type ReactNode, type Ref } from 'react';
import { styled } from '@mui/material/styles';
import { ChevronIcon } from './icons.tsx';
import { StatusMark, type Mark } from './status-mark.tsx';

interface CardProps {
  title: string;
  /** How it stands, drawn before the title, which says it. */
  mark?: Mark;
  /** Closed until it is opened. */
  startsClosed?: boolean;
  /** Stands beside the title. */
  aside?: ReactNode;
  /** The heading, for giving it the focus when what had it is gone. */
  headingRef?: Ref<HTMLHeadingElement>;
  children: ReactNode;
}

/** One part of the review, a region named by its title. */
export function Card({ title, mark, startsClosed, aside, headingRef, children }: CardProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(!startsClosed);
  return (
    <Paper aria-labelledby={`${id}title`}>
      <Head>
        <h2 ref={headingRef} tabIndex={headingRef ? -1 : undefined}>
          {mark && <StatusMark mark={mark} />}
          {startsClosed ? (
            <button
              type="button"
              id={`${id}title`}
              aria-expanded={isOpen}
              aria-controls={`${id}inside`}
              onClick={() => setIsOpen(!isOpen)}
            >
              {title}
              <ChevronIcon />
            </button>
          ) : (
            <span id={`${id}title`}>{title}</span>
          )}
        </h2>
        {aside}
      </Head>
      {startsClosed ? (
        <div id={`${id}inside`} hidden={!isOpen}>
          {children}
        </div>
      ) : (
        children
      )}
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
    '& p': { ...theme.typography.body2, margin: 0, color: palette.text.secondary },
    '& > :has(+ [hidden])': { marginBottom: 0 },
  };
});

const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  justifyContent: 'space-between',
  gap: theme.spacing(0.5, 2),
  marginBottom: theme.spacing(1.5),
  '& > h2': {
    ...theme.typography.h2,
    margin: 0,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.25),
    minWidth: 0,
  },
  '& > h2 > svg': { flexShrink: 0, width: 26, height: 26 },
  '& > h2 > button': {
    font: 'inherit',
    letterSpacing: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: 44,
    margin: theme.spacing(-1.25, 0),
    padding: 0,
    border: 0,
    background: 'none',
    borderRadius: 8,
    cursor: 'pointer',
    '& > svg': { transition: 'rotate 120ms', rotate: '90deg' },
    '&[aria-expanded=true] > svg': { rotate: '-90deg' },
  },
  '& > h2:focus-visible': { outline: 'none' },
  '& > span': {
    ...theme.typography.body2,
    color: (theme.vars ?? theme).palette.text.secondary,
  },
}));
