import { counted } from '#manifest/json/counted.ts';
import { stepOf } from '#manifest/values/field-names.ts';
import type { Issue } from '#manifest/fields/issue.ts';
import type { Problem } from '#manifest/verdict/problems.ts';
import type { StepId } from '#manifest/values/form-values.ts';

/** The errors that are fixed on this step; Review has all of them. */
export function errorsOf<Some extends Issue>(step: StepId, issues: readonly Some[]): Some[] {
  return issues.filter(
    ({ path, severity }) => severity === 'error' && (step === 'review' || stepOf(path) === step),
  );
}

/** "2 problems": as many as there are fields to be fixed. */
export function problemsIn(errors: readonly Problem[]): string {
  const fields = new Set(errors.map(({ field, path }) => field ?? path));
  return counted(fields.size, 'problem');
}

/** What Review is when nothing is wrong, until the draft was sent. */
export const READY_TO_SEND = 'ready to send';

interface StepFacts {
  problems: readonly Problem[];
  /** Nothing is done as long as nobody has looked. */
  isJudged: boolean;
  tried: boolean;
  visited: boolean;
  current: boolean;
}

/** A step's state in words. Problems are counted by field, and only once the person acted. */
export function stepState(step: StepId, facts: StepFacts): string {
  const { tried, visited, current } = facts;
  const isLeft = visited && !current;
  if (tried || isLeft) {
    // Judged only where it counts: most of what is typed is typed into a step that is not done.
    const errors = errorsOf(step, facts.problems);
    if (tried && errors.length > 0) return problemsIn(errors);
    if (facts.isJudged && errors.length === 0) return step === 'review' ? READY_TO_SEND : 'done';
  }
  return visited || current ? 'in progress' : 'not started';
}
