import { hasUnreadText, isUntouched, type Draft } from '#drafts/draft.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { issuesOf } from '#manifest/verdict/issues.ts';
import { errorsOf, problemsIn } from '#workspace/step-state.ts';

export interface DraftState {
  words: string;
  isReady: boolean;
  /** Its author went past a problem. */
  isWrong: boolean;
}

/**
 * "Ready", or how many fields have problems, counted on the steps that its author went past:
 * nobody is told off for what is still to come.
 */
export function draftState(draft: Pick<Draft, 'values' | 'tried' | 'text'>): DraftState {
  const { values, tried } = draft;
  const issues = issuesOf(buildManifest(values));
  // Its author may have written more than the form has.
  const isReady = errorsOf('review', issues).length === 0 && !hasUnreadText(draft);
  if (isReady) return { words: 'Ready', isReady, isWrong: false };
  const wrong = new Set(tried.flatMap((step) => errorsOf(step, issues)));
  if (wrong.size > 0) return { words: problemsIn([...wrong], values), isReady, isWrong: true };
  return { words: isUntouched(draft) ? 'not started' : 'in progress', isReady, isWrong: false };
}
