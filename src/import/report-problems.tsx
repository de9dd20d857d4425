import Button from '@mui/material/Button';
import { useMemo, useState, type RefObject } from 'react';
import { revertChange } from '#form/differences.ts';
import { useDraftForm } from '#form/draft-form.tsx';
import { FixButton } from '#form/fix-button.tsx';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { ProblemLine, ProblemLines } from '#manifest-view/problem-line.tsx';
import { worstFirst } from '#manifest-view/problems.ts';
import type { FieldName } from '#manifest/values/form-values.ts';
import type { Problem } from '#manifest/verdict/problems.ts';
import { fixCertain, isCertain } from '#steps/review/fix-certain.ts';
import { useNotify } from '#ui/notify.tsx';
import { useShownPart } from '#ui/shown-part.tsx';
import { Places, ReportPart } from './report-section.tsx';

interface ReportProblemsProps {
  headingRef: RefObject<HTMLHeadingElement | null>;
  onPick: (field: FieldName) => void;
  /** The button that was pressed goes with its problem. */
  onFixed: () => void;
}

/** What is wrong with the open draft, with the fixes that Review has for it. */
export function ReportProblems({ headingRef, onPick, onFixed }: ReportProblemsProps) {
  const found = useFormSnapshot((snapshot) => snapshot.problems);
  const problems = useMemo(() => worstFirst(found), [found]);
  const lines = useMemo(() => linesOf(problems), [problems]);
  const [hadSome] = useState(problems.length > 0);
  const { shown, more } = useShownPart(lines, 25);
  if (!hadSome) return null;
  return (
    <ReportPart title="Problems" headingRef={headingRef}>
      {problems.length === 0 && <span>Everything is fixed. No problems are left.</span>}
      <ProblemLines>
        {shown.map((line) => (
          <ProblemLine
            key={line.rule + line.path + line.sentence}
            problem={line}
            fix={line.fix && <FixButton fix={line.fix} onFixed={onFixed} />}
          >
            <Places places={line.places} onPick={onPick} />
          </ProblemLine>
        ))}
      </ProblemLines>
      {more}
      <FixAll problems={problems} onFixed={onFixed} />
    </ReportPart>
  );
}

interface Line extends Problem {
  places: Problem[];
}

/** What is wrong in the same way in many places is said once, unless each has a fix of its own. */
function linesOf(problems: readonly Problem[]): Line[] {
  const lines = new Map<string, Line>();
  for (const problem of problems) {
    const { severity, sentence, path, rule, fix } = problem;
    const key = fix ? `${rule} ${path} ${sentence}` : `${severity} ${sentence}`;
    const line = lines.get(key);
    if (line) line.places.push(problem);
    else lines.set(key, { ...problem, places: [problem] });
  }
  return [...lines.values()];
}

interface FixAllProps extends Pick<ReportProblemsProps, 'onFixed'> {
  problems: readonly Problem[];
}

function FixAll({ problems, onFixed }: FixAllProps) {
  const draft = useDraftForm();
  const notify = useNotify();
  const certain = problems.filter(isCertain);
  if (certain.length < 2) return null;
  const fixAll = () => {
    const before = draft.values();
    const fixed = fixCertain(before);
    draft.replaceValues(fixed);
    notify('Fixed all certain problems', () =>
      draft.replaceValues(revertChange(draft.values(), before, fixed)),
    );
    onFixed();
  };
  return (
    <Button size="small" variant="outlined" onClick={fixAll} sx={{ justifySelf: 'start' }}>
      {`Fix all certain problems (${certain.length})`}
    </Button>
  );
}
