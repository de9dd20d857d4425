import Box from '@mui/material/Box';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { memberOf, type JsonObject } from '#manifest/json/json.ts';
import { masked } from '#manifest/values/secrets.ts';
import { EventMap } from '#manifest-view/event-map.tsx';
import { glanceOf, hostsOf } from '#manifest-view/glance.ts';
import { SummaryCards } from '#manifest-view/summary-cards.tsx';
import { TemplateCard } from '#manifest-view/template-card.tsx';
import { Card } from '#ui/card.tsx';
import { Quote } from '#ui/quote.tsx';
import type { OpenRound } from '#workspace/open-round.ts';
import type { ChangeReview } from '#workspace/use-review.ts';
import { PlaceNotes } from './place-notes.tsx';
import { RowMarks } from './row-marks.tsx';
import { idOfRow, notePathOf, notesWhere, type RowPlaces } from './row-places.ts';
import { SectionTick } from './section-tick.tsx';

interface ReviewSectionsProps {
  record: ReviewRecord;
  openRound: OpenRound;
  places: RowPlaces;
  change: ChangeReview;
}

/** What there is to read: the gist, the servers, and every field with what is wrong and what was noted. */
export function ReviewSections({ record, openRound, places, change }: ReviewSectionsProps) {
  const { manifest, values, issues } = openRound;
  return (
    <>
      <GistCard manifest={manifest} />
      <Card
        title="Where events are sent"
        aside={
          <SectionTick
            section="hosts"
            title="Where events are sent"
            parts={{ hosts: hostsOf(manifest).map(({ host, events }) => [host, ...events]) }}
            {...{ record, change }}
          />
        }
      >
        <EventMap manifest={manifest} values={values} />
      </Card>
      <SummaryCards
        manifest={manifest}
        values={values}
        idOfRow={idOfRow}
        renderAside={(title, parts) => (
          <SectionTick section={title} parts={parts} {...{ record, change }} />
        )}
        renderMarks={(row) => (
          <RowMarks
            shown={[row.path, notePathOf(row)]}
            issues={issues.filter(({ path }) => places.rowOf(path) === row.path)}
          />
        )}
        renderBelow={(row) => (
          <PlaceNotes
            path={notePathOf(row)}
            there={notesWhere(record, (path) => places.rowOf(path) === row.path)}
            open={record.open}
            manifest={manifest}
            change={change}
          />
        )}
      />
      <TemplateCard manifest={manifest} />
    </>
  );
}

function GistCard({ manifest }: { manifest: JsonObject }) {
  const description = masked(memberOf(manifest, 'description') ?? '');
  return (
    <Card title="What the app does">
      {glanceOf(manifest).map((line) => (
        <Box key={line} sx={{ typography: 'body2' }}>
          {line}
        </Box>
      ))}
      {typeof description === 'string' && description !== '' && (
        <Quote from="The partner’s description" text={description} />
      )}
    </Card>
  );
}
