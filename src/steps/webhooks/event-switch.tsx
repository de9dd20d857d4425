import Switch from '@mui/material/Switch';
import { styled } from '@mui/material/styles';
import { controlProps } from '#form/field-frame.tsx';
import { useFocusTarget } from '#form/focus.ts';
import { useField } from '#form/use-field.ts';
import { VISUALLY_HIDDEN } from '#ui/visually-hidden.ts';
import type { EventName } from '#manifest/fields/webhook-events.ts';

/** Beside the card's title, so that an event is switched without opening it. */
export function EventSwitch({ event }: { event: EventName }) {
  const name = `webhooks.events.${event}.on` as const;
  const { value, isInvalid, setValue, onBlur } = useField(name);
  const target = useFocusTarget(name);
  const { id, ...aria } = controlProps(name, isInvalid);
  return (
    <Label ref={target} data-field={name}>
      <VisuallyHidden>Receive this event</VisuallyHidden>
      <Switch
        checked={value === true}
        onChange={(_, checked) => setValue(checked)}
        onBlur={onBlur}
        slotProps={{ input: { id, ...aria, 'aria-describedby': `event-${event}-summary` } }}
      />
    </Label>
  );
}

const VisuallyHidden = styled('span')(VISUALLY_HIDDEN);

const Label = styled('label')(({ theme }) => ({
  position: 'relative',
  display: 'inline-flex',
  alignItems: 'center',
  minHeight: 28,
  cursor: 'pointer',
  scrollMarginBlock: theme.spacing(12),
}));
