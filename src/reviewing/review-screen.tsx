import Box from '@mui/material/Box';
import { useEffect, useMemo } from 'react';
import type { ReviewRecord } from '#drafts/review-record.ts';
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
import { reviewedOf, type Reviewed } from '#workspace/reviewed.ts';
import { SectionTick } from './section-tick.tsx';
import { useSeen } from './use-seen.ts';
import { useReview, type ChangeReview } from '#workspace/use-review.ts';

/** A draft that came to its reviewer: to read, to check, to write notes on, to send back. */
export function ReviewScreen({ id }: { id: string }) {
  const { record, change } = useReview('reviewer', id);
  const reviewed = useMemo(() => (record ? reviewedOf(record) : undefined), [record]);
  if (record === undefined) return null;
  if (!record || !reviewed) {
    return (
      <LostPage
        title="This review is not here"
        sentence="It may have been removed, or it was opened in another browser. Open the link or the file again."
      />
    );
  }
  return <ReviewPage record={record} reviewed={reviewed} change={change} />;
}

interface ReviewPageProps {
  record: ReviewRecord;
  reviewed: Reviewed;
  change: ChangeReview;
}

function ReviewPage({ record, reviewed, change }: ReviewPageProps) {
  const { round, manifest, values, problems } = reviewed;
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
        <GlanceCard record={record} reviewed={reviewed} onChange={change} />
        <Columns>
          <Column>
            <RoundCard record={record} reviewed={reviewed} />
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
            <DecisionCard record={record} reviewed={reviewed} onChange={change} />
            <FoundCard problems={problems} />
            <Card title="Manifest JSON">
              <DownloadCard record={record} reviewed={reviewed} onChange={change} />
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
