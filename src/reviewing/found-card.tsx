import { styled } from '@mui/material/styles';
import { useShownPart } from '#ui/shown-part.tsx';
import { VisibleText } from '#ui/visible-text.tsx';
import { SEVERITY_WORDS } from '#manifest/fields/issue.ts';
import type { Problem } from '#manifest/verdict/problems.ts';
import { Card } from '#ui/card.tsx';
import { countOf, SEVERITIES } from '#manifest-view/problems.ts';

/** What the rules have to say, to read: fixing it is the author's. */
export function FoundCard({ problems }: { problems: readonly Problem[] }) {
  const { shown, more } = useShownPart(problems);
  const counts = SEVERITIES.map((severity) => countOf(problems, severity)).filter(Boolean);
  return (
    <Card title="Problems" aside={<span>{counts.join(', ')}</span>}>
      {problems.length === 0 && <p>No problems found.</p>}
      <List>
        {shown.map(({ severity, label, sentence, path, rule }) => (
          <li key={rule + path + sentence}>
            <b data-severity={severity}>{SEVERITY_WORDS[severity]}</b> <VisibleText text={label} />:{' '}
            <VisibleText text={sentence} />
          </li>
        ))}
      </List>
      {more}
    </Card>
  );
}

const List = styled('ul')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    margin: 0,
    padding: 0,
    listStyle: 'none',
    display: 'grid',
    gap: theme.spacing(1),
    '& [data-severity=error]': { color: palette.error.main },
    '& [data-severity=warning]': { color: palette.warning.main },
    '& [data-severity=tip]': { color: palette.info.main },
  };
});
