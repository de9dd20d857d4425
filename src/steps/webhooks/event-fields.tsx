import { styled } from '@mui/material/styles';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { IssueList } from '#form/issue-list.tsx';
import type { EventName } from '#manifest/fields/webhook-events.ts';
import { AsFound } from './as-found.tsx';
import { EventEndpoint } from './event-endpoint.tsx';
import { EventHeaders } from './event-headers.tsx';
import { RetriesControl } from './retries-control.tsx';
import { SampleRequest } from './sample-request.tsx';

interface EventFieldsProps {
  event: EventName;
  help: string;
}

/** What an opened card holds. */
export function EventFields({ event, help }: EventFieldsProps) {
  const on = useFormSnapshot(({ values }) => values.webhooks.events[event].on);
  const rest = useFormSnapshot(({ values }) => values.webhooks.events[event].rest);
  const issues = useFormSnapshot(({ byField }) => byField.get(`webhooks.events.${event}.on`));
  return (
    <>
      <Intro>
        <p>{help}</p>
        {!on && (
          <p>
            This event is off, so it’s left out of the manifest. Anything you type here is kept.
          </p>
        )}
        <AsFound rest={rest} />
        <IssueList issues={issues ?? []} name={`webhooks.events.${event}.on`} />
      </Intro>
      <EventEndpoint event={event} />
      <RetriesControl event={event} />
      <EventHeaders event={event} />
      <SampleRequest event={event} />
    </>
  );
}

const Intro = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  color: (theme.vars ?? theme).palette.text.secondary,
  display: 'grid',
  gap: theme.spacing(1),
  '& p': { margin: 0 },
}));
