import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { ChevronIcon } from '#ui/icons.tsx';
import type { EventName } from '#manifest/fields/webhook-events.ts';
import { loadSample } from './lazy-parts.ts';
import { useLazyPart } from './use-lazy-part.ts';

export function SampleRequest({ event }: { event: EventName }) {
  const { Part, open, close } = useLazyPart(loadSample);
  return (
    <Section>
      <Button
        size="small"
        aria-expanded={Part !== null}
        onClick={Part ? close : open}
        startIcon={<ChevronIcon size={14} />}
      >
        Sample request
      </Button>
      {Part && <Part event={event} />}
    </Section>
  );
}

const Section = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(1.5),
  '& > button': { justifySelf: 'start', marginInlineStart: theme.spacing(-1) },
  '& > [aria-expanded=true] svg': { transform: 'rotate(90deg)' },
}));
