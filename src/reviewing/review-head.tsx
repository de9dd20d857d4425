import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { newDraft } from '#drafts/draft.ts';
import { newId } from '#drafts/new-id.ts';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { Quote } from '#ui/quote.tsx';
import { useNotify } from '#ui/notify.tsx';
import { TOUCH } from '#ui/use-media.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { VerbatimText } from '#ui/visible-text.tsx';
import { useAppActions } from '#workspace/app-actions.ts';
import { draftName } from '#workspace/draft-name.ts';
import type { OpenRound } from '#workspace/open-round.ts';
import { REVIEW_DESK } from '#workspace/routes.ts';
import type { ChangeReview } from '#workspace/use-review.ts';
import { FactList } from './fact-list.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { RoundLine } from './round-line.tsx';

interface ReviewHeadProps {
  record: ReviewRecord;
  openRound: OpenRound;
  change: ChangeReview;
}

/** Whose draft it is, the gist of it in one line, and what has to be known before reading on. */
export function ReviewHead({ record, openRound, change }: ReviewHeadProps) {
  const { round, values } = openRound;
  const name = draftName(values);
  const about = ABOUT_SECRETS[round.secrets];
  return (
    <Box component="section" aria-labelledby="review-title" sx={{ minWidth: 0 }}>
      <Link href={REVIEW_DESK} sx={back}>
        ‹ Review desk
      </Link>
      <Box sx={titleRow}>
        <PageHeading tab={`Review of ${name}`} id="review-title" sx={{ overflowWrap: 'anywhere' }}>
          Draft of <VerbatimText text={name} />
        </PageHeading>
        <MakeCopy openRound={openRound} />
      </Box>
      <RoundLine round={round} />
      <FactList openRound={openRound} />
      {about !== '' && (
        <Box component="p" sx={{ typography: 'body2', m: 0, mt: 1.5, maxWidth: '80ch' }}>
          {about}
        </Box>
      )}
      {round.secrets === 'sealed' && (
        <PassphraseForm record={record} round={round} onChange={change} />
      )}
      {round.message !== '' && <Quote from="The partner’s message" text={round.message} />}
    </Box>
  );
}

/** To try something out, or to fix it oneself: in a draft of one's own. */
function MakeCopy({ openRound: { values } }: { openRound: OpenRound }) {
  const { openDraft } = useAppActions();
  const notify = useNotify();
  return (
    <Button
      variant="outlined"
      color="inherit"
      onClick={() => {
        openDraft(newDraft(Date.now, newId(), values));
        notify('Copy created as your own draft. The review hasn’t changed');
      }}
    >
      Make a copy to edit
    </Button>
  );
}

/** What their absence means; the line of facts says the rest. */
const ABOUT_SECRETS = {
  none: '',
  'left-out':
    'The link doesn’t include header values. Ask the partner for the file before you install.',
  sealed: 'Header values are included, protected by a passphrase. Ask the partner for it.',
  included: '',
};

const back = {
  typography: 'body2',
  fontWeight: 600,
  display: 'inline-flex',
  alignItems: 'center',
  minHeight: 32,
  [TOUCH]: { minHeight: 44 },
};
const titleRow = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 1,
  mt: 0.5,
};
