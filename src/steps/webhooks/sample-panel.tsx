import { styled } from '@mui/material/styles';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { counted } from '#manifest/json/counted.ts';
import { textOf, type HeaderValues } from '#manifest/values/form-values.ts';
import type { EventName } from '#manifest/fields/webhook-events.ts';
import { CopyableText, CopyButton } from './copyable-text.tsx';
import { useShownRow } from './reveal.tsx';
import { quoteForShell, sampleCommand, type SampleCommand } from './sample-command.ts';
import { SAMPLE_PAYLOADS } from './sample-payloads.ts';

/** What a server will get for this event, and a way to send it there now. */
export function SamplePanel({ event }: { event: EventName }) {
  const values = useFormSnapshot((snapshot) => snapshot.values.webhooks.events[event]);
  const base = useFormSnapshot((snapshot) => snapshot.values.webhooks.base_endpoint);
  const shownRow = useShownRow(event);
  const payload = SAMPLE_PAYLOADS[event];
  const request = {
    endpoint: textOf(values.endpoint) || base,
    headers: values.headers,
    payload: JSON.stringify(payload),
  };
  const masked = sampleCommand({ ...request, shows: (row) => row === shownRow });
  const whole = () =>
    sampleCommand({ ...request, shows: () => true, showsPassword: true })?.command ?? '';
  return (
    <Panel>
      <CopyableText
        label="Sample payload"
        copyName="Copy payload"
        text={JSON.stringify(payload, null, 2)}
      />
      {masked ? (
        <>
          <CopyableText
            label="cURL"
            copyName="Copy cURL"
            text={masked.command}
            secret={revealedIn(values.headers[shownRow])}
          >
            {(masked.masked > 0 || masked.hidesPassword) && (
              <CopyButton name="Copy cURL with values" text={whole} />
            )}
          </CopyableText>
          <Notes command={masked} />
        </>
      ) : (
        <p>Fill in an endpoint to get a cURL line that sends this.</p>
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
      An example made up to try your server with; real notifications carry more.
      {masked > 0 && ' Header values are hidden: show one above to see it here.'}
      {hidesPassword && ' The password in the address is hidden.'}
      {left > 0 && ` ${counted(left, 'header')} with a problem left out.`}
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
