import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { revertChange } from '#form/differences.ts';
import { useDraftForm } from '#form/draft-form.tsx';
import { useNotify } from '#ui/notify.tsx';
import { useShownPart } from '#ui/shown-part.tsx';
import { VisibleText } from '#ui/visible-text.tsx';
import type { FieldName } from '#manifest/values/form-values.ts';
import type { Problem } from '#manifest/verdict/problems.ts';
import { Card } from '#ui/card.tsx';
import { fixCertain, isCertain } from './fix-certain.ts';
import { FixButton } from '#form/fix-button.tsx';
import { ProblemLine, ProblemLines } from '#manifest-view/problem-line.tsx';
import { countOf, SEVERITIES } from '#manifest-view/problems.ts';

interface ProblemListProps {
  problems: readonly Problem[];
  onChangeField: (name: FieldName) => void;
  addressOfField: (name: FieldName) => string;
  beforeFixAll: () => void;
}

/** Everything the rules have to say, the worst first, each with its way to the field and its fix. */
export function ProblemList(props: ProblemListProps) {
  const { problems, onChangeField, addressOfField, beforeFixAll } = props;
  const draft = useDraftForm();
  const notify = useNotify();
  const heading = useRef<HTMLHeadingElement>(null);
  const { shown, more } = useShownPart(problems);
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
      draft.replaceValues(revertChange(draft.values(), before, fixed)),
    );
    keepFocus();
  };

  return (
    <Card title="Problems" headingRef={heading} aside={<span>{counts.join(', ')}</span>}>
      {problems.length === 0 && <p>No problems found.</p>}
      {problems.length > 0 && (
        <ProblemLines>
          {shown.map((problem) => (
            <ProblemLine
              key={problem.rule + problem.path + problem.sentence}
              problem={problem}
              fix={problem.fix && <FixButton fix={problem.fix} onFixed={keepFocus} />}
            >
              <ProblemName
                problem={problem}
                onChangeField={onChangeField}
                addressOfField={addressOfField}
              />
            </ProblemLine>
          ))}
        </ProblemLines>
      )}
      <Buttons>
        {more}
        {certain.length > 1 && (
          <Button size="small" variant="outlined" onClick={fixAll}>
            {`Fix all certain problems (${certain.length})`}
          </Button>
        )}
      </Buttons>
    </Card>
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
