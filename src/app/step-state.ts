import { fieldOf, stepOf } from '#manifest/field-names.ts';
import type { Finding } from '#manifest/finding.ts';
import type { FormValues, StepId } from '#manifest/form-values.ts';

/** The errors that are mended on this step; Review has all of them. */
export function errorsOf(step: StepId, findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ path, severity }) => severity === 'error' && (step === 'review' || stepOf(path) === step),
  );
}

interface StepFacts {
  findings: readonly Finding[];
  values: FormValues;
  attempted: boolean;
  visited: boolean;
  current: boolean;
}

/** A step's state in words. Problems are counted by field, and only once the person acted. */
export function stepState(step: StepId, facts: StepFacts): string {
  const { findings, values, attempted, visited, current } = facts;
  const errors = errorsOf(step, findings);
  if (attempted && errors.length > 0) {
    const fields = new Set(errors.map(({ path }) => fieldOf(path, values) ?? path));
    return fields.size === 1 ? '1 problem' : `${fields.size} problems`;
  }
  if (errors.length === 0 && (attempted || (visited && !current))) return 'done';
  return visited || current ? 'in progress' : 'not started';
}
