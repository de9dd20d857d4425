import { styled } from '@mui/material/styles';
import { useContext } from 'react';
import { get, useFormContext, useFormState } from 'react-hook-form';
import { FieldExtraContext } from '#form/field-extra.ts';
import { countErrors } from '#form/field-errors.ts';
import { useOpenOnRequest } from '#form/focus.ts';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { ChevronIcon } from '#ui/icons.tsx';
import { counted } from '#manifest/json/counted.ts';
import type { EventName, WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import type { FormValues } from '#manifest/values/form-values.ts';
import { useAfterPress } from '#ui/after-press.ts';
import { Breakable } from '#ui/breakable.tsx';
import { FoldBelow, FoldBody, FoldCode, FoldFrame, FoldSummary, FoldToggle } from '#ui/fold.tsx';
import { EventFields } from './event-fields.tsx';
import { EventSwitch } from './event-switch.tsx';
import { summaryOf } from './event-summary.ts';

interface EventCardProps {
  event: (typeof WEBHOOK_EVENTS)[number];
}

/** One event: a line that says how it stands, and everything about it when opened. */
export function EventCard({ event: { name, key, help } }: EventCardProps) {
  const [open, setOpen] = useOpenOnRequest(`webhooks.events.${name}`);
  const extra = useContext(FieldExtraContext);
  const id = `event-${name}`;
  return (
    <FoldFrame aria-labelledby={`${id}-name`}>
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
        <FoldBelow>
          {extra(`webhooks.events.${name}.endpoint`)}
          {extra(`webhooks.events.${name}.max_retries`)}
        </FoldBelow>
      )}
    </FoldFrame>
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

/** How many errors show at the event's fields: those that were touched or, once the step was tried, all. */
function useProblemCount(event: EventName): number {
  const name = `webhooks.events.${event}` as const;
  const { control } = useFormContext<FormValues>();
  const { errors, touchedFields } = useFormState({ control, name });
  const wasTried = useFormSnapshot(({ tried }) => tried.has('webhooks'));
  return useAfterPress(countErrors(get(errors, name), wasTried || get(touchedFields, name)));
}

const Top = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'flex-start',
  gap: theme.spacing(1),
  padding: theme.spacing(1.5),
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

const Toggle = styled(FoldToggle)(({ theme }) => ({
  gap: 0,
  // At the end of the row, whose beginning is the switch.
  '& svg': { position: 'absolute', right: 0, top: 6 },
  '&::after': { inset: theme.spacing(-1.5, -2, -1.5, -1) },
}));

const Summary = styled(FoldSummary)(({ theme }) => ({
  ...theme.typography.body2,
  fontSize: '0.8125rem',
  '& strong': { color: (theme.vars ?? theme).palette.error.main },
}));

const EventKey = styled(FoldCode)({ flexBasis: '100%', marginInlineStart: 0 });

const Body = styled(FoldBody)(({ theme }) => ({
  paddingTop: theme.spacing(2.5),
  gap: theme.spacing(3),
}));
