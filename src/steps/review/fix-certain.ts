import { buildManifest } from '#manifest/values/build-manifest.ts';
import type { Edit, Fix } from '#manifest/fields/issue.ts';
import { issuesOf } from '#manifest/verdict/issues.ts';
import { applyFix } from '#manifest/verdict/fixes.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';
import type { FormValues } from '#manifest/values/form-values.ts';
import { problemsOf, type Problem } from '#manifest/verdict/problems.ts';

export type CertainProblem = Problem & { fix: Fix };

/** Errors and warnings with a certain fix. Tips are advice: to be taken one by one. */
export function isCertain(problem: Problem): problem is CertainProblem {
  return problem.fix !== undefined && problem.severity !== 'tip';
}

/** One fix may uncover another, on the same value; more rounds than this are never needed. */
const MAX_ROUNDS = 10;

/** The values with every certain problem fixed. */
export function fixCertain(values: FormValues): FormValues {
  let fixed = values;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const certain = problemsOf(issuesOf(buildManifest(fixed)), fixed).filter(isCertain);
    if (certain.length === 0) break;
    fixed = fixTogether(fixed, certain);
  }
  return fixed;
}

function fixTogether(values: FormValues, problems: readonly CertainProblem[]): FormValues {
  // Fixing the base endpoint is a matter of the form, not of one place in the manifest.
  const base = problems.find(({ field }) => field === 'webhooks.base_endpoint');
  if (base) return applyFix(values, base.fix);
  const edits: Edit[] = [];
  const isFree = freePlaces();
  for (const { fix } of problems) if (fix.edits.every(isFree)) edits.push(...fix.edits);
  return applyFix(values, { label: '', edits: inSafeOrder(edits) });
}

/** Whether an edit is of nothing that an edit before it is of, or of a part of, or holds. */
function freePlaces(): (edit: Edit) => boolean {
  const taken = new Set<Pointer>();
  const holders = new Set<Pointer>();
  return ({ path }) => {
    const around = ancestorsOf(path);
    if (taken.has(path) || holders.has(path) || around.some((each) => taken.has(each)))
      return false;
    taken.add(path);
    for (const each of around) holders.add(each);
    return true;
  };
}

function ancestorsOf(path: Pointer): Pointer[] {
  const keys = path.split('/');
  return keys.slice(0, -1).map((_, index) => keys.slice(0, index + 1).join('/'));
}

/** What moves other things comes last, and what moves list items from the list's end on. */
function inSafeOrder(edits: readonly Edit[]): Edit[] {
  const byKind = (op: Edit['op']) => edits.filter((edit) => edit.op === op);
  return [...byKind('set'), ...byKind('remove').toReversed(), ...byKind('rename')];
}
