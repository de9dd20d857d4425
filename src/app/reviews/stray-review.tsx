import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Review } from '#handoff/review.ts';
import { VisibleText } from '#json/visible-text.tsx';
import { textOf } from '#review/summary.ts';
import { Page } from '../page.tsx';
import { START } from '../routes.ts';
import { DECISION_WORDS } from './open-link.ts';

/** A review whose draft is not in this browser: to read, so that nothing it says is lost. */
export function StrayReview({ review }: { review: Review }) {
  const { comment, notes, decision, fingerprint } = review;
  return (
    <Page title="The draft of this review is not here">
      <p>
        It is a review of the draft {fingerprint}, with {DECISION_WORDS[decision]}. Open the link in
        the browser the draft was written in: there each note stands at its field.
      </p>
      {comment !== '' && (
        <Box component="blockquote" sx={{ m: 0, pl: 2, borderLeft: 3, borderColor: 'divider' }}>
          <VisibleText text={comment} />
        </Box>
      )}
      <ul>
        {notes.map(({ id, asked }) => (
          <li key={id}>
            <strong>
              <VisibleText text={asked.label} />
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
      <Button variant="contained" href={START} sx={{ mt: 2 }}>
        Go to the drafts
      </Button>
    </Page>
  );
}
