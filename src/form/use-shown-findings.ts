import { useMemo } from 'react';
import { useFormContext } from 'react-hook-form';
import { fieldOf, stepOf } from '#manifest/values/field-names.ts';
import type { Finding } from '#manifest/fields/finding.ts';
import type { FormValues } from '#manifest/values/form-values.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';
import type { Problem } from '#manifest/verdict/problems.ts';
import { useFormSnapshot } from './form-snapshot.ts';

interface ShownFindings {
  findings: readonly Finding[];
  /** The same, each said once. */
  problems: readonly Problem[];
  /** How many problems wait for the person to act. */
  hidden: number;
}

/**
 * What the rules say outside of the fields: all of it, or what also shows at the fields, since
 * they were touched or their step was tried.
 */
export function useShownFindings(all: boolean): ShownFindings {
  const { getFieldState } = useFormContext<FormValues>();
  const values = useFormSnapshot((snapshot) => snapshot.values);
  const findings = useFormSnapshot((snapshot) => snapshot.findings);
  const problems = useFormSnapshot((snapshot) => snapshot.problems);
  const attempted = useFormSnapshot((snapshot) => snapshot.attempted);
  return useMemo(() => {
    if (all) return { findings, problems, hidden: 0 };
    const isShown = ({ path }: { path: Pointer }) => {
      const field = fieldOf(path, values);
      return attempted.has(stepOf(path)) || (field !== undefined && getFieldState(field).isTouched);
    };
    const shown = problems.filter(isShown);
    return {
      findings: findings.filter(isShown),
      problems: shown,
      hidden: problems.length - shown.length,
    };
  }, [all, findings, problems, values, attempted, getFieldState]);
}
