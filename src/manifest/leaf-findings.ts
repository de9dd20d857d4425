import type { Field, Violation } from './checks.ts';
import type { Finding, RuleId, Severity } from './finding.ts';
import type { Json } from './json.ts';
import type { Pointer } from './json-pointer.ts';

/**
 * What the rules have to say about one leaf. Its error checks end at the first one that is
 * violated, as zod's do; remarks are always made.
 */
export function leafFindings<Value extends Json>(
  field: Field<Value>,
  value: Json | undefined,
  path: Pointer,
): Finding[] {
  const { rule, absent, optional } = field;
  if (value === undefined) {
    return absent ? [findingOf(absent, path, rule, optional ? 'tip' : 'error')] : [];
  }
  const typed = field.type.safeParse(value);
  if (!typed.success) return [findingOf(field.wrongType(value), path, rule, 'error')];
  const findings: Finding[] = [];
  let hasError = false;
  for (const check of field.checks) {
    if (hasError && check.severity === 'error') continue;
    for (const violation of check.find(typed.data)) {
      hasError ||= check.severity === 'error';
      findings.push(findingOf(violation, path, check.rule, check.severity));
    }
  }
  return findings;
}

/** The violation as a finding; its fix sets the leaf at `path`, or removes it. */
export function findingOf(
  { sentence, at, fix }: Violation,
  path: Pointer,
  rule: RuleId,
  severity: Severity,
): Finding {
  return {
    path: at === undefined ? path : `${path}/${at}`,
    rule,
    severity,
    sentence,
    ...(fix && {
      fix: {
        label: fix.label,
        edits: [
          fix.to === undefined
            ? { op: 'remove' as const, path }
            : { op: 'set' as const, path, value: fix.to },
        ],
      },
    }),
  };
}
