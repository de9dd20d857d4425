import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { revertChange } from '#form/differences.ts';
import { useDraftForm } from '#form/draft-form.tsx';
import { counted } from '#manifest/json/counted.ts';
import { useNotify } from '#ui/notify.tsx';
import { useShownPart } from '#ui/shown-part.tsx';
import { VisibleText } from '#ui/visible-text.tsx';
import type { FieldName } from '#manifest/values/form-values.ts';
import type { Problem } from '#manifest/verdict/problems.ts';
import { fixCertain, isCertain } from './fix-certain.ts';
import { FixButton } from '#form/fix-button.tsx';
import { ProblemLine, ProblemLines } from '#manifest-view/problem-line.tsx';
import { countOf, SEVERITIES } from '#manifest-view/problems.ts';

export interface ProblemListProps {
  /** The worst first. */
  problems: readonly Problem[];
  /** Goes to the field; the way on leads back here. */
  onChangeField: (name: FieldName) => void;
  /** Where the field is, for links that are opened elsewhere. */
  addressOfField: (name: FieldName) => string;
  /** Much is about to change at once. */
  beforeFixAll: () => void;
  /** The button that was pressed goes with its problem, and the focus must not. */
  onFixed: () => void;
}

/** Everything the rules have to say, the worst first, each with its way to the field and its fix. */
export function ProblemList(props: ProblemListProps) {
  const { problems, onChangeField, addressOfField, beforeFixAll, onFixed } = props;
  const draft = useDraftForm();
  const notify = useNotify();
  const { shown, more } = useShownPart(problems);
  const certain = problems.filter(isCertain);
  const counts = SEVERITIES.map((severity) => countOf(problems, severity)).filter(Boolean);
  const fixAll = () => {
    beforeFixAll();
    const before = draft.values();
    const fixed = fixCertain(before);
    draft.replaceValues(fixed);
    notify(`${counted(certain.length, 'problem')} fixed`, () =>
      draft.replaceValues(revertChange(draft.values(), before, fixed)),
    );
    onFixed();
  };

  if (problems.length === 0) {
    return (
      <section aria-label="Problems">
        <p>No problems found.</p>
      </section>
    );
  }
  return (
    <section aria-label="Problems">
      {counts.length > 1 && <p>{counts.join(', ')}</p>}
      <ProblemLines>
        {shown.map((problem) => (
          <ProblemLine
            key={problem.rule + problem.path + problem.sentence}
            problem={problem}
            fix={problem.fix && <FixButton fix={problem.fix} onFixed={onFixed} />}
          >
            <ProblemName
              problem={problem}
              onChangeField={onChangeField}
              addressOfField={addressOfField}
            />
          </ProblemLine>
        ))}
      </ProblemLines>
      <Buttons>
        {more}
        {certain.length > 1 && (
          <Button size="small" variant="outlined" onClick={fixAll}>
            {`Fix ${certain.length} problems automatically`}
          </Button>
        )}
      </Buttons>
    </section>
  );
}

interface ProblemNameProps {
  problem: Problem;
  onChangeField: (name: FieldName) => void;
  addressOfField: (name: FieldName) => string;
}

/** Leads to the field, where there is one. */
function ProblemName({ problem, onChangeField, addressOfField }: ProblemNameProps) {
  const { label, field } = problem;
  const name = <VisibleText text={label} />;
  if (!field) return <strong>{name}</strong>;
  return (
    <a
      href={addressOfField(field)}
      onClick={(event) => {
        event.preventDefault();
        onChangeField(field);
      }}
    >
      {name}
    </a>
  );
}

const Buttons = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(1),
  '&:not(:empty)': { marginTop: theme.spacing(1) },
}));
