import { hasUnreadText, type Draft } from '#drafts/draft.ts';
import { buildManifest } from '#manifest/build-manifest.ts';
import { findingsOf } from '#manifest/findings.ts';
import { errorsOf, stepState } from '../step-state.ts';

export interface DraftState {
  words: string;
  isReady: boolean;
  /** Its author went past a problem; nobody is told off for what is still to come. */
  isWrong: boolean;
}

/** "Ready", or how many fields have problems, counted as Review counts them. */
export function draftState(draft: Pick<Draft, 'values' | 'attempted' | 'text'>): DraftState {
  const { values, attempted } = draft;
  const findings = findingsOf(buildManifest(values));
  const facts = { findings, values, attempted: true, visited: true, current: false };
  const words = stepState('review', facts);
  const isDone = words === 'done';
  // Its author has written more than it has.
  const isReady = isDone && !hasUnreadText(draft);
  return {
    words: isReady ? 'Ready' : isDone ? 'in progress' : words,
    isReady,
    isWrong: attempted.some((step) => errorsOf(step, findings).length > 0),
  };
}
