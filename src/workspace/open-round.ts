import type { ReviewRecord, Round } from '#drafts/review-record.ts';
import { isSecretPath } from '#manifest/values/secrets.ts';
import type { Issue } from '#manifest/fields/issue.ts';
import { issuesOf } from '#manifest/verdict/issues.ts';
import type { FormValues } from '#manifest/values/form-values.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { problemsOf, type Problem } from '#manifest/verdict/problems.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { worstFirst } from '#manifest-view/problems.ts';

/** A round as its reviewer reads it. */
export interface OpenRound {
  round: Round;
  /** The one reviewed before, if any. */
  before: Round | undefined;
  /** Its keys in the documents' order. */
  manifest: JsonObject;
  values: FormValues;
  /** Each at its own place. What was left out of the link is none of the partner's. */
  issues: readonly Issue[];
  /** The same, each said once. */
  problems: readonly Problem[];
  /** Header values are needed before the file is final. */
  lacksSecrets: boolean;
}

export function openRoundOf({ rounds }: Pick<ReviewRecord, 'rounds'>): OpenRound | undefined {
  const round = rounds.at(-1);
  if (!round) return undefined;
  const values = readValues(round.manifest);
  const manifest = buildManifest(values);
  const lacksSecrets = round.secrets === 'left-out' || round.secrets === 'sealed';
  const issues = issuesOf(manifest).filter(({ path }) => !lacksSecrets || !isSecretPath(path));
  return {
    round,
    before: rounds.at(-2),
    manifest,
    values,
    issues,
    problems: worstFirst(problemsOf(issues, values)),
    lacksSecrets,
  };
}

export function errorsIn({ problems }: Pick<OpenRound, 'problems'>): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}
