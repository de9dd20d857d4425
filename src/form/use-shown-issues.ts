import { useMemo } from 'react';
import { useFormContext } from 'react-hook-form';
import { stepOf } from '#manifest/values/field-names.ts';
import { fieldOf } from '#manifest/values/field-places.ts';
import type { Issue } from '#manifest/fields/issue.ts';
import type { FormValues } from '#manifest/values/form-values.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';
import type { Problem } from '#manifest/verdict/problems.ts';
import { useFormSnapshot } from './form-snapshot.ts';

interface ShownIssues {
  issues: readonly Issue[];
  /** The same, each said once. */
  problems: readonly Problem[];
  /** How many problems wait for the person to act. */
  hidden: number;
}

/**
 * What the rules say outside of the fields: all of it, or what also shows at the fields, since
 * they were touched or their step was tried.
 */
export function useShownIssues(all: boolean): ShownIssues {
  const { getFieldState } = useFormContext<FormValues>();
  const values = useFormSnapshot((snapshot) => snapshot.values);
  const issues = useFormSnapshot((snapshot) => snapshot.issues);
  const problems = useFormSnapshot((snapshot) => snapshot.problems);
  const tried = useFormSnapshot((snapshot) => snapshot.tried);
  return useMemo(() => {
    if (all) return { issues, problems, hidden: 0 };
    const isShown = ({ path }: { path: Pointer }) => {
      const field = fieldOf(path, values);
      return tried.has(stepOf(path)) || (field !== undefined && getFieldState(field).isTouched);
    };
    const shown = problems.filter(isShown);
    return {
      issues: issues.filter(isShown),
      problems: shown,
      hidden: problems.length - shown.length,
    };
  }, [all, issues, problems, values, tried, getFieldState]);
}
