import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { SEVERITY_ICONS } from '#ui/icons.tsx';
import { TOUCH } from '#ui/use-media.ts';
import { VisibleText } from '#ui/visible-text.tsx';
import { SEVERITY_WORDS, type Severity } from '#manifest/fields/issue.ts';

interface ProblemLineProps {
  /** A mere note is no problem, and has no severity. */
  problem: { severity?: Severity; sentence: string };
  /** Its name, with the way there. */
  children: ReactNode;
  /** The button that fixes it, where one can. */
  fix?: ReactNode;
}

/** One problem in a `ProblemLines`: how bad, where, what to do, and its fix. */
export function ProblemLine({ problem, children, fix }: ProblemLineProps) {
  const { severity, sentence } = problem;
  const Icon = severity && SEVERITY_ICONS[severity];
  return (
    <li>
      {Icon && (
        <Mark data-severity={severity}>
          <Icon />
          {SEVERITY_WORDS[severity]}
        </Mark>
      )}
      <Said>
        <div>
          {children}
          <div>
            <VisibleText text={sentence} />
          </div>
        </div>
        {fix}
      </Said>
    </li>
  );
}

export const ProblemLines = styled('ul')(({ theme }) => ({
  ...theme.typography.body2,
  listStyle: 'none',
  margin: 0,
  padding: 0,
  'p + &': { marginTop: theme.spacing(1.5) },
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    columnGap: theme.spacing(2),
    paddingBlock: theme.spacing(1.25),
    borderTop: `1px solid ${(theme.vars ?? theme).palette.divider}`,
  },
  '& > li:first-of-type': { borderTop: 0, paddingTop: 0 },
  // The way to the problem's place.
  '& a, & [data-go]': {
    display: 'inline-block',
    minHeight: 24,
    padding: 0,
    border: 0,
    background: 'none',
    font: 'inherit',
    fontWeight: 600,
    textAlign: 'start',
    textDecoration: 'underline',
    textUnderlineOffset: '0.18em',
    color: (theme.vars ?? theme).palette.primary.main,
    cursor: 'pointer',
    [TOUCH]: { paddingBlock: 12 },
  },
}));

const Said = styled('div')(({ theme }) => ({
  flex: '1 1 16rem',
  minWidth: 0,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'start',
  gap: theme.spacing(0.75, 2),
  '& > div': { flex: '1 1 16rem', minWidth: 0 },
}));

const Mark = styled('span')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    minWidth: '6rem',
    fontWeight: 600,
    '&[data-severity=error]': { color: palette.error.main },
    '&[data-severity=warning]': { color: palette.warning.main },
    '&[data-severity=tip]': { color: palette.info.main },
  };
});
