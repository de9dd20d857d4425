import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { FieldChange } from '#manifest/compare-manifests.ts';
import { VisibleText } from '#json/visible-text.tsx';
import { describeSides } from './describe-sides.ts';

interface ChangeListProps {
  changes: readonly FieldChange[];
  /** What the values before and after are called: "Now" and "Then". */
  before: string;
  after: string;
}

/** A thousand headers may have changed: the rest is shown when asked for. */
const FIRST_CHANGES = 50;

/** What differs between two manifests, field by field, with what each has there. */
export function ChangeList({ changes, before, after }: ChangeListProps) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? changes : changes.slice(0, FIRST_CHANGES);
  return (
    <div>
      <List>
        {shown.map((change) => (
          <ChangeLine
            key={change.kind + change.path + change.label}
            change={change}
            before={before}
            after={after}
          />
        ))}
      </List>
      {shown.length < changes.length && (
        <Button size="small" onClick={() => setShowsAll(true)}>
          Show {changes.length - shown.length} more
        </Button>
      )}
    </div>
  );
}

interface ChangeLineProps {
  change: FieldChange;
  before: string;
  after: string;
}

function ChangeLine({ change, before, after }: ChangeLineProps) {
  const sides = describeSides(change);
  return (
    <li>
      <strong>
        <VisibleText text={change.label} />
      </strong>
      {sides.note !== undefined && <span> · {sides.note}</span>}
      <dl>
        <div>
          <dt>{before}</dt>
          <dd>
            <VisibleText text={sides.before} />
          </dd>
        </div>
        <div>
          <dt>{after}</dt>
          <dd>
            <VisibleText text={sides.after} />
          </dd>
        </div>
      </dl>
    </li>
  );
}

const List = styled('ul')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    listStyle: 'none',
    margin: 0,
    padding: 0,
    overflowWrap: 'anywhere',
    containerType: 'inline-size',
    '& > li': { paddingBlock: theme.spacing(1.5), borderTop: `1px solid ${palette.divider}` },
    '& > li:first-of-type': { borderTop: 0, paddingTop: 0 },
    '& > li:last-of-type': { paddingBottom: 0 },
    '& strong': { fontWeight: 620 },
    '& span': { color: palette.text.secondary },
    '& dl': { display: 'grid', gap: theme.spacing(0.25, 3), margin: theme.spacing(0.5, 0, 0) },
    '& dl > div': {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, max-content) minmax(0, 1fr)',
      columnGap: theme.spacing(1.25),
      alignItems: 'baseline',
    },
    '& dt': { color: palette.text.secondary, minWidth: '2.75rem', maxWidth: '9rem' },
    '& dd': { margin: 0, whiteSpace: 'pre-wrap' },
    '@container (min-width: 30rem)': {
      '& dl': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
      '& dl > div': { gridTemplateColumns: 'minmax(0, 1fr)', alignContent: 'start' },
    },
  };
});
