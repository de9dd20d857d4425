import { styled } from '@mui/material/styles';
import { useId, useMemo, useState } from 'react';
import { Card } from '#ui/card.tsx';
import { ChangeList } from '#manifest-view/change-list.tsx';
import { compareSides, type Comparison } from './comparison.ts';
import type { Side } from './side.ts';
import { TextLines } from './text-lines.tsx';

interface ResultCardProps {
  before: Side | undefined;
  after: Side | undefined;
}

/** What differs: in one sentence, then by field or as lines of text. */
export function ResultCard({ before, after }: ResultCardProps) {
  const comparison = useMemo(
    () => (before && after ? compareSides(before, after) : undefined),
    [before, after],
  );
  return (
    <Card title="Result">
      <Verdict role="status">
        <strong>{comparison?.verdict}</strong>
        {comparison?.note !== undefined && <span>{comparison.note}</span>}
        {!comparison && <span>Choose what to compare under Before and After.</span>}
      </Verdict>
      {comparison && comparison.changes.length > 0 && <Differences comparison={comparison} />}
    </Card>
  );
}

const VIEWS = [
  { view: 'fields', label: 'By field' },
  { view: 'lines', label: 'As JSON' },
] as const;

function Differences({ comparison: { before, after, changes } }: { comparison: Comparison }) {
  const id = useId();
  const [shown, setShown] = useState<(typeof VIEWS)[number]['view']>('fields');
  return (
    <>
      <Views>
        <legend>Show the differences</legend>
        {VIEWS.map(({ view, label }) => (
          <label key={view}>
            <input
              type="radio"
              name={id}
              checked={shown === view}
              onChange={() => setShown(view)}
            />
            {label}
          </label>
        ))}
      </Views>
      {shown === 'fields' ? (
        <ChangeList changes={changes} before="Before" after="After" />
      ) : (
        <TextLines before={before} after={after} />
      )}
    </>
  );
}

const Verdict = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(0.5),
  '& strong': { ...theme.typography.h3 },
  '& strong:empty': { display: 'none' },
  '& span': { ...theme.typography.body2, color: (theme.vars ?? theme).palette.text.secondary },
}));

const Views = styled('fieldset')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2.5),
    margin: theme.spacing(1.5, 0, 2),
    padding: 0,
    border: 0,
    minWidth: 0,
    '& legend': { padding: 0, color: palette.text.secondary, marginBottom: theme.spacing(0.5) },
    '& label': { display: 'inline-flex', alignItems: 'center', minHeight: 28, cursor: 'pointer' },
    '& input': { width: 18, height: 18, margin: theme.spacing(0, 1, 0, 0) },
  };
});
