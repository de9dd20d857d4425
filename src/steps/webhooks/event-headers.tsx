import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useDraftForm } from '#form/draft-form.tsx';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { MASK } from '#manifest/values/secrets.ts';
import { textOf } from '#manifest/values/form-values.ts';
import { headersAhead } from '#manifest/values/shared-headers.ts';
import type { EventName } from '#manifest/fields/webhook-events.ts';
import { AsFound } from './as-found.tsx';
import { HeaderList } from './header-list.tsx';

/** The event’s own headers, behind those for every event. */
export function EventHeaders({ event }: { event: EventName }) {
  const rest = useFormSnapshot(({ values }) => values.webhooks.events[event].headers_rest);
  const hasNone = useFormSnapshot(
    ({ values }) => values.webhooks.events[event].headers.length === 0,
  );
  return (
    <HeaderList
      list={`webhooks.events.${event}.headers`}
      title="Headers"
      help="Add headers here for this event only."
    >
      {hasNone && <AsFound rest={rest} headers />}
      <FromAllEvents event={event} />
    </HeaderList>
  );
}

/** As many as anybody reads. */
const SHOWN = 5;

/** What is written into this event from the headers for every event: to look at here, to change there. */
function FromAllEvents({ event }: { event: EventName }) {
  const draft = useDraftForm();
  const shared = useFormSnapshot(({ values }) => values.webhooks.headers);
  const { on, headers } = useFormSnapshot(({ values }) => values.webhooks.events[event]);
  const ahead = useFormSnapshot(({ values }) =>
    headersAhead(values.webhooks.events[event], values.webhooks.headers),
  );
  if (!on || shared.length === 0) return null;
  const more = ahead.length - SHOWN;
  const isReplaced = headers.length > 0 && ahead.length < shared.length;
  return (
    <Shared>
      <ul aria-label="From all events">
        {ahead.slice(0, SHOWN).map((row, index) => (
          // Nothing in these items has state.
          <li key={index}>
            <code translate="no">{textOf(row.header_name) || '(no name)'}</code>
            <code translate="no" aria-label="hidden value">
              {MASK}
            </code>
            <span>from all events</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p>… and {more.toLocaleString('en')} more from all events.</p>}
      {isReplaced && <p>A header of this event is sent instead of the one of the same name.</p>}
      <Button size="small" onClick={() => draft.focusField('webhooks.headers')}>
        Change for all events
      </Button>
    </Shared>
  );
}

const Shared = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(0.5),
  padding: theme.spacing(1, 1.5),
  borderRadius: theme.shape.borderRadius,
  backgroundColor: (theme.vars ?? theme).palette.action.hover,
  color: (theme.vars ?? theme).palette.text.secondary,
  '& p, & ul': { margin: 0, padding: 0, listStyle: 'none' },
  '& ul': { justifySelf: 'stretch' },
  '& li': { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: theme.spacing(0, 1.5) },
  '& li > code:first-of-type': { color: (theme.vars ?? theme).palette.text.primary },
  '& > button': { marginInlineStart: theme.spacing(-1.25) },
}));
