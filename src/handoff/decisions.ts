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
    help: 'It can be installed as it is.',
    made: 'Approved',
    verdict: 'is approved',
  },
  'request-changes': {
    choice: 'Request changes',
    help: 'The notes have to be seen to.',
    made: 'Changes requested',
    verdict: 'needs some changes',
  },
  comment: {
    choice: 'Comment',
    help: 'Only to be read; nothing has to be done.',
    made: 'Comments only',
    verdict: 'has some comments',
  },
};

/** For the middle of a sentence: "changes requested". */
export function decisionMade(decision: ReviewDecision): string {
  return DECISIONS[decision].made.toLowerCase();
}
