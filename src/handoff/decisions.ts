import type { ReviewDecision } from '#drafts/review-record.ts';

interface DecisionLabels {
  /** To the reviewer, who is to choose. */
  choice: string;
  help: string;
  /** Once it was chosen. */
  made: string;
  /** Of the manifest, in an email. */
  verdict: string;
}

/** What the decisions of a review are called. */
export const DECISIONS: Record<ReviewDecision, DecisionLabels> = {
  approve: {
    choice: 'Approve',
    help: 'Nothing has to change before it is installed.',
    made: 'Approved',
    verdict: 'is approved',
  },
  'request-changes': {
    choice: 'Request changes',
    help: 'The partner needs to act on your notes.',
    made: 'Changes requested',
    verdict: 'needs some changes',
  },
  comment: {
    choice: 'Comment',
    help: 'Just feedback. No changes needed.',
    made: 'Comments only',
    verdict: 'has some comments',
  },
};

/** For the middle of a sentence: "changes requested". */
export function decisionMade(decision: ReviewDecision): string {
  return DECISIONS[decision].made.toLowerCase();
}
