import Box from '@mui/material/Box';
import { decisionMade } from '#handoff/decisions.ts';
import type { Review } from '#handoff/review.ts';
import { namesDraft } from '#handoff/rounds.ts';
import { VisibleText } from '#ui/visible-text.tsx';
import { nameOfPlace } from '#manifest/values/manifest-parts.ts';
import { Quote } from '#ui/quote.tsx';
import { textOf } from '#manifest-view/summary.ts';

export const ORPHAN_TITLE = 'The draft for this review isn’t in this browser';

/** All that a review says, where there is no draft to show it on: nothing of it is lost. */
export function OrphanReviewText({ review }: { review: Review }) {
  const { comment, notes, decision, fingerprint } = review;
  const isFile = !namesDraft(review.draftId);
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      <p>
        This is a review of {isFile ? 'a file' : 'draft'} {fingerprint}: {decisionMade(decision)}.{' '}
        {isFile
          ? 'Import the file you sent, then open this review again to see each note next to its field.'
          : 'Open it in the browser you created the draft in to see each note next to its field.'}
      </p>
      {comment !== '' && <Quote from="The reviewer’s message" text={comment} />}
      <ul>
        {notes.map(({ id, asked }) => (
          <li key={id}>
            <strong>
              <VisibleText text={nameOfPlace(asked.path)} />
            </strong>
            : <VisibleText text={asked.text} />
            {asked.suggestion !== undefined && (
              <>
                {' '}
                (suggested: <VisibleText text={textOf(asked.suggestion, asked.path) ?? ''} />)
              </>
            )}
          </li>
        ))}
      </ul>
    </Box>
  );
}
