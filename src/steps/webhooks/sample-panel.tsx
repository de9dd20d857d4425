import { styled } from '@mui/material/styles';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { counted } from '#manifest/json/counted.ts';
import { textOf, type HeaderValues } from '#manifest/values/form-values.ts';
import { writtenEndpoint } from '#manifest/values/endpoints.ts';
import { headersAhead } from '#manifest/values/shared-headers.ts';
import type { EventName } from '#manifest/fields/webhook-events.ts';
import { CopyableText, CopyButton } from './copyable-text.tsx';
import { useShownRow } from './reveal.tsx';
import { quoteForShell, sampleCommand, type SampleCommand } from './sample-command.ts';
import { SAMPLE_PAYLOADS } from './sample-payloads.ts';

/** What a server will get for this event, and a way to send it there now. */
export function SamplePanel({ event }: { event: EventName }) {
  const {
    base_endpoint,
    headers: shared,
    events,
  } = useFormSnapshot(({ values }) => values.webhooks);
  const values = events[event];
  const ahead = headersAhead({ ...values, on: true }, shared);
  const headers = [...ahead, ...values.headers];
  const shownOwn = useShownRow(`webhooks.events.${event}.headers`);
  const shownShared = useShownRow('webhooks.headers');
  const shown = shared[shownShared] ?? values.headers[shownOwn];
  const payload = SAMPLE_PAYLOADS[event];
  const request = {
    endpoint: textOf(writtenEndpoint(values, base_endpoint)),
    headers,
    payload: JSON.stringify(payload),
  };
  const masked = sampleCommand({ ...request, shows: (row) => headers[row] === shown });
  const whole = () =>
    sampleCommand({ ...request, shows: () => true, showsPassword: true })?.command ?? '';
  return (
    <Panel>
      <CopyableText
        label="Sample payload"
        copyName="Copy payload"
        copied="Payload copied"
        text={JSON.stringify(payload, null, 2)}
      />
      {masked ? (
        <>
          <CopyableText
            label="cURL"
            copyName="Copy cURL"
            copied="cURL copied"
            text={masked.command}
            secret={revealedIn(shown)}
          >
            {(masked.masked > 0 || masked.hidesPassword) && (
              <CopyButton
                name="Copy cURL with values"
                copied="cURL copied with its values"
                text={whole}
              />
            )}
          </CopyableText>
          <Notes command={masked} />
        </>
      ) : (
        <p>Enter an endpoint to get a cURL command that sends this.</p>
      )}
    </Panel>
  );
}

/** A value as it stands in the command. */
function revealedIn(header: HeaderValues | undefined): string {
  return header ? quoteForShell(textOf(header.header_value).trim()).slice(1, -1) : '';
}

function Notes({ command: { masked, hidesPassword, left } }: { command: SampleCommand }) {
  return (
    <p>
      A made-up example for testing your server. Real notifications contain more.
      {masked > 0 && ' Header values are hidden. Show one above to see it here.'}
      {hidesPassword && ' The password in the address is hidden.'}
      {left > 0 &&
        ` ${counted(left, 'header with a problem is', 'headers with problems are')} left out.`}
    </p>
  );
}

const Panel = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(2),
  color: (theme.vars ?? theme).palette.text.secondary,
  '& p': { margin: 0 },
}));
