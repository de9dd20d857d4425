import { styled } from '@mui/material/styles';
import { TextControl } from '#form/text-control.tsx';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { AlsoInFile } from './also-in-file.tsx';
import { EventCard } from './event-card.tsx';
import { prefetchWebhookParts } from './lazy-parts.ts';
import { RevealProvider } from './reveal.tsx';

// This module is itself fetched ahead of its use; what it fetches on a click comes with it.
prefetchWebhookParts();

const ADDRESS_INPUT = { inputMode: 'url', autoCapitalize: 'none' } as const;

export function WebhooksStep() {
  return (
    <RevealProvider>
      <Page>
        <TextControl
          name="webhooks.base_endpoint"
          placeholder="https://"
          inputProps={ADDRESS_INPUT}
        />
        <section aria-labelledby="webhooks-events">
          <Heading id="webhooks-events">Events</Heading>
          <Lede>
            An event without an endpoint of its own uses the base endpoint. Open one to set its
            endpoint, retries or headers.
          </Lede>
          <Cards>
            {WEBHOOK_EVENTS.map((event) => (
              <EventCard key={event.name} event={event} />
            ))}
          </Cards>
        </section>
        <AlsoInFile />
      </Page>
    </RevealProvider>
  );
}

const Page = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(4) }));

const Heading = styled('h2')(({ theme }) => ({ ...theme.typography.h2, margin: 0 }));

const Lede = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  color: (theme.vars ?? theme).palette.text.secondary,
  margin: theme.spacing(0.5, 0, 2),
}));

const Cards = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(1.5) }));
