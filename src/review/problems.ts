import { describeField, describePath } from '#manifest/describe-field.ts';
import { fieldOf } from '#manifest/field-names.ts';
import type { Finding, Severity } from '#manifest/finding.ts';
import type { FieldName, FormValues } from '#manifest/form-values.ts';

/** A finding as Review lists it: named, and with the field where it is mended. */
export interface Problem extends Finding {
  label: string;
  /** `undefined` where no field holds it. */
  field: FieldName | undefined;
}

export const SEVERITIES = ['error', 'warning', 'tip'] as const satisfies readonly Severity[];

/** The worst first. What is wrong with the base endpoint is said once, not for every event that inherits it. */
export function problemsOf(findings: readonly Finding[], values: FormValues): Problem[] {
  const said = new Set<string>();
  const problems = findings.flatMap((finding): Problem[] => {
    const field = fieldOf(finding.path, values);
    const isInherited = field === BASE && finding.path.endsWith('/endpoint');
    if (!isInherited) return [{ ...finding, field, label: describePath(finding.path) }];
    const key = `${finding.rule} ${finding.sentence}`;
    if (said.has(key)) return [];
    said.add(key);
    return [{ ...finding, field, label: describeField(BASE).label }];
  });
  return SEVERITIES.flatMap((severity) => problems.filter((each) => each.severity === severity));
}

const BASE = 'webhooks.base_endpoint' satisfies FieldName;

/** "1 error", "2 warnings"; `''` for none. */
export function countOf(problems: readonly Problem[], severity: Severity): string {
  const count = problems.filter((each) => each.severity === severity).length;
  if (count === 0) return '';
  return count === 1 ? `1 ${severity}` : `${count} ${severity}s`;
}
