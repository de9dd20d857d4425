import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useDraftForm } from '#form/draft-form.tsx';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { useNotify } from '#ui/notify.tsx';
import { TextControl } from '#form/text-control.tsx';
import type { EventName } from '#manifest/fields/webhook-events.ts';

const ADDRESS_INPUT = { inputMode: 'url', autoCapitalize: 'none' } as const;

/** The event's own endpoint; while it has none, the inherited one is shown and said. */
export function EventEndpoint({ event }: { event: EventName }) {
  const name = `webhooks.events.${event}.endpoint` as const;
  const base = useFormSnapshot(({ values }) => values.webhooks.base_endpoint);
  const inherits = useFormSnapshot(({ values }) => values.webhooks.events[event].endpoint === '');
  return (
    <Endpoint>
      <TextControl
        name={name}
        placeholder={base || 'https://'}
        inputProps={ADDRESS_INPUT}
        extraHelp={inherits && <Inherited base={base} />}
      />
      {!inherits && <UseBase event={event} />}
    </Endpoint>
  );
}

function Inherited({ base }: { base: string }) {
  if (base === '') return <Line>Inherits the base endpoint, which is empty so far.</Line>;
  return (
    <Line>
      Inherits <b>{base}</b> from the base endpoint.
    </Line>
  );
}

function UseBase({ event }: { event: EventName }) {
  const name = `webhooks.events.${event}.endpoint` as const;
  const draft = useDraftForm();
  const notify = useNotify();
  const useBase = () => {
    const own = draft.values().webhooks.events[event].endpoint;
    draft.setValue(name, '');
    draft.focusField(name);
    notify(`${event} uses the base endpoint.`, () => draft.setValue(name, own));
  };
  return (
    <Button size="small" onClick={useBase}>
      Use the base endpoint
    </Button>
  );
}

const Endpoint = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(0.5),
  '& > button': { justifySelf: 'start', marginInlineStart: theme.spacing(-1.25) },
}));

const Line = styled('span')(({ theme }) => ({
  display: 'block',
  marginTop: theme.spacing(0.25),
  '& b': { fontWeight: 500, color: (theme.vars ?? theme).palette.text.primary },
}));
