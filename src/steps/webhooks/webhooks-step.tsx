import { styled } from '@mui/material/styles';
import { TextControl } from '#form/text-control.tsx';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { describeField } from '#manifest/values/describe-field.ts';
import { AlsoInFile } from './also-in-file.tsx';
import { EventCard } from './event-card.tsx';
import { HeaderList } from './header-list.tsx';
import { RevealProvider } from './reveal.tsx';

const ADDRESS_INPUT = { inputMode: 'url', autoCapitalize: 'none' } as const;

const SHARED = describeField('webhooks.headers');

export function WebhooksStep() {
  return (
    <RevealProvider>
      <Page>
        <TextControl
          name="webhooks.base_endpoint"
          placeholder="https://"
          inputProps={ADDRESS_INPUT}
        />
        <HeaderList list="webhooks.headers" title={SHARED.label} help={SHARED.help} />
        <section aria-labelledby="webhooks-events">
          <Heading id="webhooks-events">Events</Heading>
          <Lede>
            Open an event to change its endpoint, retries or headers. Most connectors keep all five
            on. An event’s endpoint can be a path, such as /content, that is added to the base
            endpoint, or an https:// address of its own. Max retries is how many times LivePerson
            tries again if your server doesn’t respond.
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
