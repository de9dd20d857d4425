import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { withoutChange } from '#form/differences.ts';
import { useDraftForm } from '#form/draft-form.tsx';
import { ErrorIcon, TipIcon, WarningIcon } from '#form/icons.tsx';
import { useNotify } from '#form/notify.tsx';
import { VisibleText } from '#json/visible-text.tsx';
import type { Severity } from '#manifest/finding.ts';
import type { FieldName } from '#manifest/form-values.ts';
import type { Problem } from '#manifest/problems.ts';
import { Card } from './card.tsx';
import { fixCertain, isCertain } from './fix-certain.ts';
import { countOf, SEVERITIES } from './problems.ts';

interface ProblemListProps {
  problems: readonly Problem[];
  onChangeField: (name: FieldName) => void;
  addressOfField: (name: FieldName) => string;
  beforeFixAll: () => void;
}

/** A thousand headers may have a thousand problems: the rest is shown when asked for. */
const FIRST_PROBLEMS = 50;

/** Everything the rules have to say, the worst first, each with its way to the field and its fix. */
export function ProblemList(props: ProblemListProps) {
  const { problems, onChangeField, addressOfField, beforeFixAll } = props;
  const draft = useDraftForm();
  const notify = useNotify();
  const heading = useRef<HTMLHeadingElement>(null);
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? problems : problems.slice(0, FIRST_PROBLEMS);
  const certain = problems.filter(isCertain);
  const counts = SEVERITIES.map((severity) => countOf(problems, severity)).filter(Boolean);

  // The button that was pressed goes with its problem.
  const keepFocus = () => heading.current?.focus({ preventScroll: true });
  const fixAll = () => {
    beforeFixAll();
    const before = draft.values();
    const fixed = fixCertain(before);
    draft.replaceValues(fixed);
    notify('Fixed all certain problems.', () =>
      draft.replaceValues(withoutChange(draft.values(), before, fixed)),
    );
    keepFocus();
  };

  return (
    <Card title="Problems" headingRef={heading} aside={<span>{counts.join(', ')}</span>}>
      {problems.length === 0 && <p>No problems found. The manifest follows every rule.</p>}
      {problems.length > 0 && (
        <List>
          {shown.map((problem) => (
            <ProblemLine
              key={problem.rule + problem.path + problem.sentence}
              problem={problem}
              onChangeField={onChangeField}
              addressOfField={addressOfField}
              onFixed={keepFocus}
            />
          ))}
        </List>
      )}
      <Buttons>
        {shown.length < problems.length && (
          <Button size="small" onClick={() => setShowsAll(true)}>
            Show {problems.length - shown.length} more
          </Button>
        )}
        {certain.length > 1 && (
          <Button size="small" variant="outlined" onClick={fixAll}>
            Fix all certain problems ({certain.length})
          </Button>
        )}
      </Buttons>
    </Card>
  );
}

const LOOKS = {
  error: { word: 'Error', Icon: ErrorIcon },
  warning: { word: 'Warning', Icon: WarningIcon },
  tip: { word: 'Tip', Icon: TipIcon },
} as const satisfies Record<Severity, unknown>;

interface ProblemLineProps {
  problem: Problem;
  onChangeField: (name: FieldName) => void;
  addressOfField: (name: FieldName) => string;
  onFixed: () => void;
}

function ProblemLine({ problem, onChangeField, addressOfField, onFixed }: ProblemLineProps) {
  const { severity, label, field, sentence, fix } = problem;
  const { word, Icon } = LOOKS[severity];
  const draft = useDraftForm();
  const notify = useNotify();
  const applyFix = () => {
    if (!fix) return;
    notify(`${fix.label}: done.`, draft.applyFix(fix));
    onFixed();
  };
  return (
    <li>
      <Mark data-severity={severity}>
        <Icon />
        {word}
      </Mark>
      <Said>
        <div>
          {field ? (
            <Go
              href={addressOfField(field)}
              onClick={(event) => {
                event.preventDefault();
                onChangeField(field);
              }}
            >
              <VisibleText text={label} />
            </Go>
          ) : (
            <strong>
              <VisibleText text={label} />
            </strong>
          )}
          <div>
            <VisibleText text={sentence} />
          </div>
        </div>
        {fix && (
          <Button size="small" variant="outlined" color="inherit" onClick={applyFix}>
            {fix.label}
          </Button>
        )}
      </Said>
    </li>
  );
}

const List = styled('ul')(({ theme }) => ({
  ...theme.typography.body2,
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    columnGap: theme.spacing(2),
    paddingBlock: theme.spacing(1.25),
    borderTop: `1px solid ${(theme.vars ?? theme).palette.divider}`,
    overflowWrap: 'anywhere',
  },
  '& > li:first-of-type': { borderTop: 0, paddingTop: 0 },
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

const Go = styled('a')(({ theme }) => ({
  display: 'inline-block',
  minHeight: 24,
  fontWeight: 600,
  color: (theme.vars ?? theme).palette.primary.main,
  textUnderlineOffset: '0.18em',
}));

const Buttons = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(1),
  '&:not(:empty)': { marginTop: theme.spacing(1) },
}));
