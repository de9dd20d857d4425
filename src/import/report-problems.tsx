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
import { AT_ONCE, Places, ReportPart } from './report-section.tsx';

interface ReportProblemsProps {
  headingRef: RefObject<HTMLHeadingElement | null>;
  onPick: (field: FieldName) => void;
  /** The button that was pressed goes with its problem. */
  onFixed: () => void;
}

/** What is wrong with the open draft, with the fixes that Review has for it. */
export function ReportProblems({ headingRef, onPick, onFixed }: ReportProblemsProps) {
  const problems = useFormSnapshot((snapshot) => snapshot.problems);
  const [hadSome] = useState(problems.length > 0);
  if (!hadSome) return null;
  return (
    <ReportPart title="Problems" headingRef={headingRef}>
      {problems.length === 0 && <span>Everything is fixed. No problems are left.</span>}
      <Lines problems={problems} onPick={onPick} onFixed={onFixed} />
      <FixAll problems={problems} onFixed={onFixed} />
    </ReportPart>
  );
}

/** What was wrong with a draft that is not open: nothing can be fixed from here. */
export function FoundProblems({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <ReportPart title="Problems">
      <Lines problems={problems} />
    </ReportPart>
  );
}

interface LinesProps extends Partial<Pick<ReportProblemsProps, 'onPick' | 'onFixed'>> {
  problems: readonly Problem[];
}

/** The worst first. */
function Lines({ problems, onPick, onFixed }: LinesProps) {
  const lines = useMemo(
    () => linesOf(worstFirst(problems), onFixed !== undefined),
    [problems, onFixed],
  );
  const { shown, more } = useShownPart(lines, AT_ONCE);
  return (
    <>
      <ProblemLines>
        {shown.map((line) => (
          <ProblemLine
            key={line.rule + line.path + line.sentence}
            problem={line}
            fix={onFixed && line.fix && <FixButton fix={line.fix} onFixed={onFixed} />}
          >
            <Places places={line.places} onPick={onPick} />
          </ProblemLine>
        ))}
      </ProblemLines>
      {more}
    </>
  );
}

interface Line extends Problem {
  places: Problem[];
}

/** What is wrong in the same way in many places is said once, unless each has a fix of its own. */
function linesOf(problems: readonly Problem[], canFix: boolean): Line[] {
  const lines = new Map<string, Line>();
  for (const problem of problems) {
    const { severity, sentence, path, rule, fix } = problem;
    const key = canFix && fix ? `${rule} ${path} ${sentence}` : `${severity} ${sentence}`;
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
