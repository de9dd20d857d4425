import type { Issue } from '#manifest/fields/issue.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';
import { WEBHOOK_FIELDS } from '#manifest/fields/webhook-fields.ts';
import {
  isRightAddress,
  joinEndpoint,
  pathFromBase,
  RIGHT_BASE,
} from '#manifest/values/endpoints.ts';
import { leafErrors, leafIssues } from './leaf-issues.ts';

const { endpoint } = WEBHOOK_FIELDS;

/** What is wrong with the base endpoint, whatever hangs on it. */
export function baseErrors(base: string): string[] {
  return leafErrors(endpoint, base);
}

/** What is wrong with the address of a path, other than its base endpoint. */
export function pathErrors(path: string, base: string): string[] {
  const errors = leafErrors(endpoint, joinEndpoint(base, path));
  const isBaseWrong = errors.length > 0 && !isRightAddress(base);
  return isBaseWrong ? leafErrors(endpoint, joinEndpoint(RIGHT_BASE, path)) : errors;
}

/** What the rules say of the address of a path, told apart: of the base endpoint, once for all, and of the path. */
export function pathIssues(
  path: string,
  base: string,
  at: Pointer,
): Record<'ofBase' | 'ofPath', Issue[]> {
  const whole = leafIssues(endpoint, joinEndpoint(base, path), at);
  const ofBase = leafIssues(endpoint, base, at).map((issue) =>
    withFixedAddress(issue, (to) => joinEndpoint(to, path)),
  );
  if (whole.some(isError) && ofBase.some(isError)) {
    const ofPath = leafIssues(endpoint, joinEndpoint(RIGHT_BASE, path), at).map((issue) =>
      withFixedAddress(issue, (to) => {
        const fixed = pathFromBase(to, RIGHT_BASE);
        return fixed === undefined ? undefined : joinEndpoint(base, fixed);
      }),
    );
    return { ofBase, ofPath };
  }
  const isIn = (issues: readonly Issue[], { sentence }: Issue) =>
    issues.some((each) => each.sentence === sentence);
  return {
    ofBase: ofBase.filter((issue) => isIn(whole, issue)),
    ofPath: whole.filter((issue) => !isIn(ofBase, issue)),
  };
}

function isError({ severity }: Issue): boolean {
  return severity === 'error';
}

/** The issue with its fix made of another address; without a fix where there is none. */
function withFixedAddress(
  { fix, ...issue }: Issue,
  change: (to: string) => string | undefined,
): Issue {
  const [edit] = fix?.edits ?? [];
  if (!fix || edit?.op !== 'set' || typeof edit.value !== 'string') return issue;
  const value = change(edit.value);
  return value === undefined ? issue : { ...issue, fix: { ...fix, edits: [{ ...edit, value }] } };
}
