import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useDraftForm } from '#form/draft-form.tsx';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { useNotify } from '#ui/notify.tsx';
import { TextControl } from '#form/text-control.tsx';
import { withoutPasswords } from '#manifest/fields/address-password.ts';
import { joinEndpoint } from '#manifest/values/endpoints.ts';
import { hangsOnBase, type TextValue } from '#manifest/values/form-values.ts';
import { MASK } from '#manifest/values/secrets.ts';
import type { EventName } from '#manifest/fields/webhook-events.ts';

const ADDRESS_INPUT = { inputMode: 'url', autoCapitalize: 'none' } as const;

/** The event’s own endpoint, or what it adds to the base endpoint. */
export function EventEndpoint({ event }: { event: EventName }) {
  const name = `webhooks.events.${event}.endpoint` as const;
  const base = useFormSnapshot(({ values }) => values.webhooks.base_endpoint);
  const endpoint = useFormSnapshot(({ values }) => values.webhooks.events[event].endpoint);
  return (
    <Endpoint>
      <TextControl
        name={name}
        placeholder={base || 'https://'}
        inputProps={ADDRESS_INPUT}
        help={HELP}
        extraHelp={<Effect endpoint={endpoint} base={base} />}
      />
      {!hangsOnBase(endpoint) && (
        <Ways>
          <UseAsPath event={event} path={pathMeantBy(endpoint)} />
          <UseBase event={event} />
        </Ways>
      )}
    </Endpoint>
  );
}

const HELP = 'Leave empty to use the base endpoint, or add a path to it, such as /content.';

/** Where the event goes; an address is read in the field itself. */
function Effect({ endpoint, base }: { endpoint: TextValue; base: string }) {
  if (!hangsOnBase(endpoint)) return null;
  if (base === '') return <Line>You haven’t filled in the base endpoint yet.</Line>;
  if (endpoint === '') return null;
  return (
    <Line>
      Sent to <b translate="no">{withoutPasswords(joinEndpoint(base, endpoint), MASK)}</b>
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
    notify(`${event} now uses the base endpoint`, () => draft.setValue(name, own));
  };
  return (
    <Button size="small" onClick={useBase}>
      Use the base endpoint
    </Button>
  );
}

/** "/accept" of "accept", where no address begins; '' of anything else. */
function pathMeantBy(endpoint: TextValue): string {
  const isWord = typeof endpoint === 'string' && /^[\w~-]+(?:\/[^\s?#]*)?$/.test(endpoint.trim());
  return isWord && !'https'.startsWith(endpoint.trim().toLowerCase()) ? `/${endpoint.trim()}` : '';
}

/** The slash was forgotten: one press puts it there. */
function UseAsPath({ event, path }: { event: EventName; path: string }) {
  const name = `webhooks.events.${event}.endpoint` as const;
  const draft = useDraftForm();
  const notify = useNotify();
  if (path === '') return null;
  const usePath = () => {
    const own = draft.values().webhooks.events[event].endpoint;
    draft.setValue(name, path);
    draft.focusField(name);
    notify(`${event} now adds ${path} to the base endpoint`, () => draft.setValue(name, own));
  };
  return (
    <Button size="small" onClick={usePath}>
      {`Use ${path}`}
    </Button>
  );
}

const Endpoint = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(0.5),
}));

const Ways = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(0.5),
  marginInlineStart: theme.spacing(-1.25),
}));

const Line = styled('span')(({ theme }) => ({
  display: 'block',
  marginTop: theme.spacing(0.25),
  '& b': { fontWeight: 400, color: (theme.vars ?? theme).palette.text.primary },
}));
