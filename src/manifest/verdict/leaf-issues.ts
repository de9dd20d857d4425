import type { Check, Field, CheckIssue } from '#manifest/fields/checks.ts';
import type { Issue, RuleId, Severity } from '#manifest/fields/issue.ts';
import type { Json } from '#manifest/json/json.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';
import { withoutQuotedPasswords } from './quoted-passwords.ts';

/** What is said of `null` where nothing need stand. */
export const LEAVE_OUT = {
  sentence: 'Leave this out, or give it a value: null is not accepted',
  fix: { label: 'Leave it out' },
} satisfies CheckIssue;

/**
 * What the rules have to say about one leaf. Its error checks end at the first one that is
 * violated, as zod's do; remarks are always made.
 */
export function leafIssues<Value extends Json>(
  field: Field<Value>,
  value: Json | undefined,
  path: Pointer,
): Issue[] {
  return withoutQuotedPasswords(value, (found) => issuesAt(field, found, path));
}

/** The same as sentences, of its errors alone: what keeps the manifest from being ready. */
export function leafErrors<Value extends Json>(
  field: Field<Value>,
  value: Json | undefined,
): string[] {
  return isRight(field, value)
    ? []
    : leafIssues(field, value, '').flatMap(({ severity, sentence }) =>
        severity === 'error' ? [sentence] : [],
      );
}

function isRight<Value extends Json>(field: Field<Value>, value: Json | undefined): boolean {
  if (value === undefined) return field.optional || !field.absent;
  return firstErrors(field, value).errors.length === 0;
}

function issuesAt<Value extends Json>(
  field: Field<Value>,
  value: Json | undefined,
  path: Pointer,
): Issue[] {
  const { rule, absent, optional, checks } = field;
  if (value === undefined) {
    const severity = optional ? 'tip' : 'error';
    return absent ? [issueOf(withCertainFix(field, absent, []), path, rule, severity)] : [];
  }
  if (value === null && optional) return [issueOf(LEAVE_OUT, path, rule, 'error')];
  const { failed, errors } = firstErrors(field, value);
  const isTyped = errors.length === 0 || failed !== undefined;
  if (!isTyped) {
    return errors.map((error) =>
      issueOf(withCertainFix(field, error, errors), path, rule, 'error'),
    );
  }
  return checks.flatMap((check) => {
    const isError = check.severity === 'error';
    const found = isError ? (check === failed ? errors : []) : check.find(value as Value);
    return found.map((issue) =>
      issueOf(withCertainFix(field, issue, errors), path, check.rule, check.severity),
    );
  });
}

/** What the first violated error check has against the value; no check: it is of another type. */
function firstErrors<Value extends Json>(
  field: Field<Value>,
  value: Json,
): { failed?: Check<Value>; errors: readonly CheckIssue[] } {
  const typed = field.type.safeParse(value);
  if (!typed.success) return { errors: [field.wrongType(value)] };
  for (const check of field.checks) {
    const errors = check.severity === 'error' ? check.find(typed.data) : [];
    if (errors.length > 0) return { failed: check, errors };
  }
  return { errors: [] };
}

/** One fix may uncover another on the same value; more steps than this are never needed. */
const MAX_STEPS = 5;

/**
 * A fix that leads to an error that was not there is none: where that error has a certain fix,
 * both are made at once, and where it has none, the issue is left to the person.
 */
function withCertainFix<Value extends Json>(
  field: Field<Value>,
  issue: CheckIssue,
  errors: readonly CheckIssue[],
): CheckIssue {
  const { fix, ...unmended } = issue;
  if (fix?.to === undefined) return issue;
  const others = new Set(errors.map(({ sentence }) => sentence));
  others.delete(issue.sentence);
  const labels = [fix.label];
  let to: Json = fix.to;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const next = firstErrors(field, to).errors.find(({ sentence }) => !others.has(sentence));
    if (!next) return { ...unmended, fix: { label: inOne(labels), to } };
    if (next.fix?.to === undefined) return unmended;
    labels.push(next.fix.label);
    to = next.fix.to;
  }
  return unmended;
}

/** What certain fixes make of the value; `undefined`: an error would be left. */
export function fixed<Value extends Json>(field: Field<Value>, value: Json): Json | undefined {
  const [error] = firstErrors(field, value).errors;
  return error ? withCertainFix(field, error, []).fix?.to : value;
}

/** "Make it a list, use lead" */
function inOne([first = '', ...others]: readonly string[]): string {
  return [first, ...new Set(others.map((label) => label[0]?.toLowerCase() + label.slice(1)))].join(
    ', ',
  );
}

/** The issue as an issue; its fix sets the leaf at `path`, or removes it. */
export function issueOf(
  { sentence, at, fix, placeholder }: CheckIssue,
  path: Pointer,
  rule: RuleId,
  severity: Severity,
): Issue {
  return {
    path: at === undefined ? path : `${path}/${at}`,
    rule,
    severity,
    sentence,
    ...(placeholder !== undefined && { placeholder }),
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
