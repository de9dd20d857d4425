import Box from '@mui/material/Box';
import { useEffect, useMemo } from 'react';
import { arrivedIn, type ReviewRecord } from '#drafts/review-record.ts';
import { Columns, Column } from '#ui/columns.tsx';
import { ManifestText } from '#manifest-view/manifest-text.tsx';
import { SummaryCards } from '#manifest-view/summary-cards.tsx';
import { TemplateCard } from '#manifest-view/template-card.tsx';
import { Card } from '#ui/card.tsx';
import { DraftMenu } from '#page/draft-menu.tsx';
import { HeaderName, HeaderNote } from '#page/header-name.tsx';
import { KeptHere } from '#page/kept-here.tsx';
import { LostPage } from '#page/lost-page.tsx';
import { PageHeader } from '#page/page-header.tsx';
import { useAppActions } from '#workspace/app-actions.ts';
import { draftName } from '#workspace/draft-name.ts';
import { ReviewsNotSaved } from '#page/reviews-not-saved.tsx';
import { DecisionCard } from './decision-card.tsx';
import { DownloadCard } from './download-card.tsx';
import { FoundCard } from './found-card.tsx';
import { GlanceCard } from './glance-card.tsx';
import { HostsCard } from './hosts-card.tsx';
import { notePathOf, RowNotes } from './row-notes.tsx';
import { RoundCard } from './round-card.tsx';
import { PrintedOn, PrintStyles } from '#ui/printed.tsx';
import { openRoundOf, type OpenRound } from '#workspace/open-round.ts';
import { SectionTick } from './section-tick.tsx';
import { useReview, type ChangeReview } from '#workspace/use-review.ts';

/** A draft that came to its reviewer: to read, to check, to write notes on, to send back. */
export function ReviewScreen({ id }: { id: string }) {
  const { record, change } = useReview('reviewer', id);
  const openRound = useMemo(() => (record ? openRoundOf(record) : undefined), [record]);
  if (record === undefined) return null;
  if (!record || !openRound) {
    return (
      <LostPage
        title="This review is not here"
        sentence="It may have been removed, or it was opened in another browser. Open the link or the file again."
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

function ReviewPage({ record, openRound, change }: ReviewPageProps) {
  const { round, manifest, values, problems } = openRound;
  const name = draftName(values);
  useSeen(record);
  useEffect(() => {
    document.title = `Review of ${name} – Install manifest`;
  }, [name]);
  return (
    <>
      <PageHeader menu={<DraftMenu />}>
        <HeaderName name={name} />
        <HeaderNote>
          {round.fingerprint} · round {round.number} · read-only
        </HeaderNote>
      </PageHeader>
      <ReviewsNotSaved />
      <PrintStyles />
      <Box component="main" sx={page}>
        <PrintedOn what={`Record of the review of ${name}`} fingerprint={round.fingerprint} />
        <GlanceCard record={record} openRound={openRound} onChange={change} />
        <Columns>
          <Column>
            <RoundCard record={record} openRound={openRound} />
            <HostsCard
              manifest={manifest}
              renderTick={(parts) => (
                <SectionTick section="hosts" parts={parts} {...{ record, change }} />
              )}
            />
            <SummaryCards
              manifest={manifest}
              values={values}
              renderAside={(title, parts) => (
                <SectionTick section={title} parts={parts} {...{ record, change }} />
              )}
              renderBelow={(row) => (
                <RowNotes
                  path={notePathOf(row)}
                  record={record}
                  change={change}
                  manifest={manifest}
                />
              )}
            />
            <TemplateCard manifest={manifest} />
          </Column>
          <Column data-beside="">
            <DecisionCard record={record} openRound={openRound} onChange={change} />
            <FoundCard problems={problems} />
            <Card title="Manifest JSON">
              <DownloadCard record={record} openRound={openRound} onChange={change} />
              <ManifestText manifest={manifest} />
            </Card>
          </Column>
        </Columns>
        <KeptHere />
      </Box>
    </>
  );
}

const page = {
  maxWidth: 1400,
  mx: 'auto',
  px: { xs: 2, sm: 3 },
  pt: { xs: 2.5, sm: 4 },
  pb: 8,
  display: 'grid',
  gap: 2.5,
};

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
