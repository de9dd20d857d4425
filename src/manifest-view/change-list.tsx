import { styled } from '@mui/material/styles';
import type { FieldChange } from '#manifest/values/compare-manifests.ts';
import { useShownPart } from '#ui/shown-part.tsx';
import { VerbatimText, VisibleText } from '#ui/visible-text.tsx';
import { describeSides } from './describe-sides.ts';

interface ChangeListProps {
  changes: readonly FieldChange[];
  /** What the values before and after are called: "Now" and "Then". */
  before: string;
  after: string;
}

/** What differs between two manifests, field by field, with what each has there. */
export function ChangeList({ changes, before, after }: ChangeListProps) {
  const { shown, more } = useShownPart(changes);
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
      {more}
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
            <VerbatimText text={sides.before} />
          </dd>
        </div>
        <div>
          <dt>{after}</dt>
          <dd>
            <VerbatimText text={sides.after} />
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
