import { styled } from '@mui/material/styles';
import { factsOf } from '#manifest-view/glance.ts';
import { countOf, SEVERITIES } from '#manifest-view/problems.ts';
import { SEVERITY_ICONS } from '#ui/icons.tsx';
import type { OpenRound } from '#workspace/open-round.ts';

/** What a reviewer wants to know first, in one line. */
export function FactList({ openRound }: { openRound: OpenRound }) {
  const { manifest, problems, round } = openRound;
  const counts = SEVERITIES.map((severity) => ({ severity, count: countOf(problems, severity) }));
  const found = counts.filter(({ count }) => count !== '');
  return (
    <List aria-label="In short">
      {found.map(({ severity, count }) => {
        const Icon = SEVERITY_ICONS[severity];
        return (
          <li key={severity} data-severity={severity}>
            <Icon />
            {count}
          </li>
        );
      })}
      {found.length === 0 && <li data-severity="none">No problems found</li>}
      {factsOf(manifest).map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
      <li>{SECRETS_FACTS[round.secrets]}</li>
    </List>
  );
}

/** What came of the header values. */
export const SECRETS_FACTS = {
  none: 'No header values',
  'left-out': 'Header values left out',
  sealed: 'Header values locked',
  included: 'Header values included, hidden here',
};

const List = styled('ul')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    listStyle: 'none',
    margin: theme.spacing(1.5, 0, 0),
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    '& > li': {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
      padding: theme.spacing(0.375, 1.25),
      border: `1px solid ${palette.divider}`,
      borderRadius: 8,
      backgroundColor: palette.background.paper,
    },
    '& > [data-severity]': { fontWeight: 600 },
    '& > [data-severity=error]': { color: palette.error.main, borderColor: 'currentColor' },
    '& > [data-severity=warning]': { color: palette.warning.main },
    '& > [data-severity=tip]': { color: palette.info.main },
    '& > [data-severity=none]': { color: palette.success.main },
  };
});
