import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import { useEffect, useMemo } from 'react';
import { arrivedIn, type ReviewRecord } from '#drafts/review-record.ts';
import { DraftMenu } from '#page/draft-menu.tsx';
import { HeaderName } from '#page/header-name.tsx';
import { HeaderNote } from '#page/header-note.tsx';
import { KeptHere } from '#page/kept-here.tsx';
import { LostPage } from '#page/lost-page.tsx';
import { PageHeader } from '#page/page-header.tsx';
import { ReviewsNotSaved, useWhyNotSaved } from '#page/reviews-not-saved.tsx';
import { useAppActions } from '#workspace/app-actions.ts';
import { draftName } from '#workspace/draft-name.ts';
import { openRoundOf, type OpenRound } from '#workspace/open-round.ts';
import { useReview, type ChangeReview } from '#workspace/use-review.ts';
import { DecisionCard } from './decision-card.tsx';
import { FileCard } from './file-card.tsx';
import { NextVersionOf } from './next-version-of.tsx';
import { PrintedReview } from './printed-review.tsx';
import { ReviewHead } from './review-head.tsx';
import { ReviewProblems } from './review-problems.tsx';
import { ReviewSections } from './review-sections.tsx';
import { RoundCard } from './round-card.tsx';
import { rowPlacesOf } from './row-places.ts';

/** A draft that came to its reviewer: to read, to check, to write notes on, to send back. */
export function ReviewScreen({ id }: { id: string }) {
  const { record, change } = useReview('reviewer', id);
  const rounds = record?.rounds;
  // Not with every key of a note.
  const openRound = useMemo(() => rounds && openRoundOf({ rounds }), [rounds]);
  if (record === undefined) return null;
  if (!record || !openRound) {
    return (
      <LostPage
        title="Review not found"
        sentence="It may have been removed, or opened in another browser. Open the link or file again."
      />
    );
  }
  return <ReviewPage record={record} openRound={openRound} change={change} />;
}

interface ReviewPageProps {
  record: ReviewRecord;
  openRound: OpenRound;
  change: ChangeReview;
}

function ReviewPage(props: ReviewPageProps) {
  const { record, openRound } = props;
  const { manifest, values } = openRound;
  const places = useMemo(() => rowPlacesOf(manifest, values), [manifest, values]);
  const isSaved = useWhyNotSaved() === null;
  const name = draftName(values);
  useSeen(record);
  return (
    <>
      <PageHeader menu={<DraftMenu />}>
        <HeaderName name={name} />
        {isSaved && <HeaderNote>Saved on your review desk</HeaderNote>}
      </PageHeader>
      <ReviewsNotSaved />
      <PrintedReview record={record} openRound={openRound} />
      <Box component="main" sx={page}>
        <ReviewHead {...props} />
        <NextVersionOf record={record} />
        <Layout>
          <div data-side="">
            <ReviewProblems {...props} places={places} />
            <div data-decide="">
              <DecisionCard record={record} openRound={openRound} onChange={props.change} />
              <FileCard {...props} />
            </div>
          </div>
          <div>
            <RoundCard record={record} openRound={openRound} />
            <ReviewSections {...props} places={places} />
          </div>
        </Layout>
        <KeptHere />
      </Box>
    </>
  );
}

const page = {
  maxWidth: 1400,
  mx: 'auto',
  px: { xs: 2, sm: 3 },
  pt: { xs: 1.5, sm: 2 },
  pb: 8,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 2.5,
};

/** What is wrong and what is decided stand beside what there is to read, or above it. */
const Layout = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(2.5),
  '& > div': { display: 'contents' },
  '& [data-decide]': { display: 'grid', gap: theme.spacing(2.5) },
  // A next round opens on what changed.
  '& [data-first]': { order: -1 },
  '@media (min-width: 1200px)': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: theme.spacing(4),
    '& > div': {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2.5),
      minWidth: 0,
    },
    '& > [data-side]': { order: 1 },
  },
  // The decision stays in sight, where all of it is.
  '@media (min-width: 1200px) and (min-height: 800px)': {
    '& [data-decide]:not(:has([aria-expanded=true]))': { position: 'sticky', top: 84 },
  },
}));

/** Remembers that its page was open with what has come so far: the desk tells what is new since. */
function useSeen(record: ReviewRecord): void {
  const { reviews } = useAppActions();
  const { id, seen } = record;
  const arrived = arrivedIn(record);
  useEffect(() => {
    if (seen === arrived) return;
    void reviews.load('reviewer', id).then((known) => {
      // It may just have been removed in another tab.
      if (!known) return;
      void reviews.update('reviewer', id, (now) => ({ ...(now ?? known), seen: arrived }));
    });
  }, [reviews, id, seen, arrived]);
}
