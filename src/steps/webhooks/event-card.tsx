import { styled } from '@mui/material/styles';
import { useContext } from 'react';
import { FieldExtraContext } from '#form/field-extra.ts';
import { useOpenOnRequest } from '#form/focus.ts';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { ChevronIcon } from '#ui/icons.tsx';
import { counted } from '#manifest/json/counted.ts';
import type { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { Breakable } from '#ui/breakable.tsx';
import { EventFields } from './event-fields.tsx';
import { EventSwitch } from './event-switch.tsx';
import { summaryOf } from './event-summary.ts';
import { useProblemCount } from './use-problem-count.ts';

interface EventCardProps {
  event: (typeof WEBHOOK_EVENTS)[number];
}

/** One event: a line that says how it stands, and everything about it when opened. */
export function EventCard({ event: { name, key, help } }: EventCardProps) {
  const [open, setOpen] = useOpenOnRequest(`webhooks.events.${name}`);
  const extra = useContext(FieldExtraContext);
  const id = `event-${name}`;
  return (
    <Card role="group" aria-labelledby={`${id}-name`}>
      <Top>
        <EventSwitch event={name} />
        <Title>
          <Name>
            <Toggle
              type="button"
              aria-expanded={open}
              aria-controls={open ? `${id}-fields` : undefined}
              aria-describedby={`${id}-summary`}
              onClick={() => setOpen(!open)}
            >
              <span id={`${id}-name`}>
                <Breakable text={name} />
              </span>
              <ChevronIcon size={16} />
            </Toggle>
          </Name>
          <EventSummary id={`${id}-summary`} event={name} />
          <EventKey translate="no">
            <Breakable text={key} />
          </EventKey>
        </Title>
      </Top>
      {open ? (
        <Body id={`${id}-fields`}>
          <EventFields event={name} help={help} />
        </Body>
      ) : (
        <Closed>
          {extra(`webhooks.events.${name}.endpoint`)}
          {extra(`webhooks.events.${name}.max_retries`)}
        </Closed>
      )}
    </Card>
  );
}

function EventSummary({ id, event }: { id: string; event: EventCardProps['event']['name'] }) {
  const summary = useFormSnapshot(({ values: { webhooks } }) =>
    summaryOf(webhooks.events[event], webhooks).join(' · '),
  );
  const problems = useProblemCount(event);
  return (
    <Summary id={id}>
      {summary}
      {problems > 0 && (
        <>
          {' · '}
          <strong>{counted(problems, 'problem')}</strong>
        </>
      )}
    </Summary>
  );
}

const Card = styled('div')(({ theme }) => ({
  border: `1px solid ${(theme.vars ?? theme).palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: (theme.vars ?? theme).palette.background.paper,
}));

const Top = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'flex-start',
  gap: theme.spacing(1),
  padding: theme.spacing(1.5, 1.5, 1.5, 1.5),
}));

const Title = styled('div')(({ theme }) => ({
  position: 'relative',
  flex: '1 1 0',
  minWidth: 0,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  justifyContent: 'space-between',
  gap: theme.spacing(0, 1.5),
  paddingInlineEnd: theme.spacing(3),
}));

/** So that the longest name and the longest summary have one line of a card beside the JSON. */
const Name = styled('h3')(({ theme }) => ({
  ...theme.typography.h3,
  fontSize: '0.9375rem',
  minWidth: 0,
  margin: 0,
}));

const Toggle = styled('button')(({ theme }) => ({
  all: 'unset',
  display: 'inline-flex',
  alignItems: 'center',
  minHeight: 28,
  cursor: 'pointer',
  '& svg': { position: 'absolute', right: 0, top: 6, transition: 'transform 120ms' },
  '&[aria-expanded=true] svg': { transform: 'rotate(90deg)' },
  // The whole title is the target, the name alone is what it is called.
  '&::after': { content: '""', position: 'absolute', inset: theme.spacing(-1.5, -2, -1.5, -1) },
  '&:hover > span': { textDecoration: 'underline', textUnderlineOffset: '0.2em' },
  '&:focus-visible::after': {
    outline: `2px solid ${(theme.vars ?? theme).palette.primary.main}`,
    outlineOffset: -4,
    borderRadius: theme.shape.borderRadius,
  },
}));

const Summary = styled('span')(({ theme }) => ({
  ...theme.typography.body2,
  fontSize: '0.8125rem',
  color: (theme.vars ?? theme).palette.text.secondary,
  '& strong': { fontWeight: 600, color: (theme.vars ?? theme).palette.error.main },
}));

const EventKey = styled('code')(({ theme }) => ({
  flexBasis: '100%',
  fontSize: '0.75rem',
  color: (theme.vars ?? theme).palette.text.secondary,
}));

/** Somebody else's notes are seen without opening anything. */
const Closed = styled('div')(({ theme }) => ({
  padding: theme.spacing(0, 2, 1.5),
  '&:empty': { display: 'none' },
}));

const Body = styled('div')(({ theme }) => ({
  borderTop: `1px solid ${(theme.vars ?? theme).palette.divider}`,
  padding: theme.spacing(2.5, 2, 2),
  display: 'grid',
  // A long value makes its own column scroll, never the page.
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(3),
}));
