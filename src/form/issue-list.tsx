import { styled } from '@mui/material/styles';
import { SEVERITY_WORDS } from '#manifest/fields/issue.ts';
import type { FieldName } from '#manifest/values/form-values.ts';
import { useDraftForm } from './draft-form.tsx';
import type { FieldMessage } from './field-errors.ts';
import { FixButton } from './fix-button.tsx';
import { SEVERITY_ICONS } from '#ui/icons.tsx';
import { useShownPart } from '#ui/shown-part.tsx';

interface IssueListProps {
  issues: readonly FieldMessage[];
  /** The field they are shown at: it takes the focus when a fix has taken its own button away. */
  name?: FieldName;
}

/** What is said of one field fits above it, as a rule. */
const FIRST_FINDINGS = 20;

/** What the rules have to say, each in words, with its fix. */
export function IssueList({ issues, name }: IssueListProps) {
  const draft = useDraftForm();
  const { shown, more } = useShownPart(issues, FIRST_FINDINGS);
  if (issues.length === 0) return null;
  return (
    <List>
      {shown.map((issue) => (
        <li key={[issue.rule, issue.path, issue.sentence].join(' ')} data-severity={issue.severity}>
          <IssueText issue={issue} />
          {issue.fix && (
            <FixButton fix={issue.fix} onFixed={() => name && draft.focusField(name)} />
          )}
        </li>
      ))}
      {more && <li>{more}</li>}
    </List>
  );
}

function IssueText({ issue }: { issue: FieldMessage }) {
  const { severity } = issue;
  const Icon = SEVERITY_ICONS[severity];
  return (
    <Sentence>
      <Icon />
      <span>
        <strong>{SEVERITY_WORDS[severity]}:</strong> {issue.sentence}
      </span>
    </Sentence>
  );
}

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: theme.spacing(1),
  ...theme.typography.body2,
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.75, 1.5),
  },
  '& > [data-severity=error]': { color: (theme.vars ?? theme).palette.error.main },
  '& > [data-severity=warning]': { color: (theme.vars ?? theme).palette.warning.main },
  '& > [data-severity=tip]': { color: (theme.vars ?? theme).palette.info.main },
}));

const Sentence = styled('span')(({ theme }) => ({
  display: 'flex',
  gap: theme.spacing(1),
  minWidth: 0,
  '& svg': { marginTop: 1 },
}));
