import Box from '@mui/material/Box';
import { useEffect, useMemo } from 'react';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { Columns, Column } from '#review/columns.tsx';
import { ManifestText } from '#review/manifest-text.tsx';
import { SummaryCards } from '#review/summary-cards.tsx';
import { TemplateCard } from '#review/template-card.tsx';
import { Card } from '#review/card.tsx';
import { DraftMenu } from '../draft-menu.tsx';
import { HeaderName, HeaderNote } from '../header-name.tsx';
import { KeptHere } from '../kept-here.tsx';
import { LostPage } from '../lost-page.tsx';
import { PageHeader } from '../page-header.tsx';
import { draftName } from '../draft-name.ts';
import { ReviewsNotSaved } from '../reviews-not-saved.tsx';
import { DecisionCard } from './decision-card.tsx';
import { DownloadCard } from './download-card.tsx';
import { FoundCard } from './found-card.tsx';
import { GlanceCard } from './glance-card.tsx';
import { HostsCard } from './hosts-card.tsx';
import { notePathOf, RowNotes } from './row-notes.tsx';
import { RoundCard } from './round-card.tsx';
import { PrintedOn, PrintStyles } from '../printed.tsx';
import { reviewedOf, type Reviewed } from './reviewed.ts';
import { SectionTick } from './section-tick.tsx';
import { useSeen } from './use-seen.ts';
import { useReview, type ChangeReview } from './use-review.ts';

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
