import { hasUnreadText, isUntouched, type Draft } from '#drafts/draft.ts';
import { isOpen } from '#drafts/note.ts';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { lastSent } from '#handoff/last-sent.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { issuesOf } from '#manifest/verdict/issues.ts';
import { problemsOf } from '#manifest/verdict/problems.ts';
import type { Mark } from '#ui/status-mark.tsx';
import { errorsOf, problemsIn } from '#workspace/step-state.ts';
import { STEPS } from '#workspace/steps.ts';

type StateOfDraft = Pick<Draft, 'values' | 'tried' | 'text' | 'step'>;

/** Where a draft stands. */
export interface DraftState {
  words: string;
  mark: Mark;
}

/** What waits for the draft's author comes first, then how far it went; `record` is what was sent of it. */
export function draftState(draft: StateOfDraft, record: ReviewRecord | null): DraftState {
  if (record && hasOpenNotes(record)) return { words: 'Notes to answer', mark: 'warned' };
  const manifest = buildManifest(draft.values);
  const wrong = problemsPassed(draft, manifest);
  if (wrong !== null) return { words: wrong, mark: 'wrong' };
  const sent = record && sentState(record, manifest);
  if (sent) return sent;
  if (isReady(draft, manifest)) return { words: 'Ready to send', mark: 'ready' };
  if (isUntouched(draft)) return { words: 'Not started', mark: 'open' };
  const step = STEPS.find(({ id }) => id === draft.step)?.title ?? draft.step;
  return { words: `In progress, ${step}`, mark: 'open' };
}

/** Whether it can be sent as it is. Its author may have written more than the form has. */
export function isReady(
  draft: Pick<Draft, 'values' | 'text'>,
  manifest: JsonObject = buildManifest(draft.values),
): boolean {
  return errorsOf('review', issuesOf(manifest)).length === 0 && !hasUnreadText(draft);
}

/**
 * How many fields have problems, counted on the steps that the author went past: nobody is told
 * off for what is still to come. Null: none.
 */
function problemsPassed({ values, tried }: StateOfDraft, manifest: JsonObject): string | null {
  const issues = issuesOf(manifest);
  const wrong = new Set(tried.flatMap((step) => errorsOf(step, issues)));
  return wrong.size > 0 ? problemsIn(problemsOf([...wrong], values)) : null;
}

function hasOpenNotes({ notes }: ReviewRecord): boolean {
  return notes.some((note) => note.asked.rev > 0 && !note.asked.withdrawn && isOpen(note));
}

function sentState(record: ReviewRecord, manifest: JsonObject): DraftState | null {
  const sent = lastSent(record, manifest);
  if (!sent) return null;
  if (sent.isChanged) return { words: 'Changed since sent', mark: 'open' };
  if (record.decision === 'approve') return { words: 'Approved', mark: 'ready' };
  if (record.decision === 'request-changes') return { words: 'Changes requested', mark: 'warned' };
  return { words: `Sent, round ${sent.round}`, mark: 'done' };
}
