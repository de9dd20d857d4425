import Switch from '@mui/material/Switch';
import { styled } from '@mui/material/styles';
import { describeField } from '#manifest/values/describe-field.ts';
import type { FieldName } from '#manifest/values/form-values.ts';
import { fieldId } from './field-id.ts';
import {
  controlProps,
  FieldIssues,
  Frame,
  Key,
  labelStyle,
  TemplateReset,
} from './field-frame.tsx';
import { useFocusTarget } from './focus.ts';
import { LockIcon } from '#ui/icons.tsx';
import { useField } from './use-field.ts';

interface SwitchControlProps {
  name: FieldName;
}

/**
 * A yes or no of the manifest. One that is locked keeps its place and says why: it takes the
 * focus, but not a change.
 */
export function SwitchControl({ name }: SwitchControlProps) {
  const { label, key, help, locked } = describeField(name);
  const id = fieldId(name);
  const target = useFocusTarget(name);
  return (
    <Frame ref={target} data-field={name} sx={{ gap: 0 }}>
      <Row>
        <Toggle name={name} locked={locked !== undefined} />
        <label htmlFor={id} id={`${id}-label`}>
          {label}
        </label>
        <Key translate="no">{key}</Key>
      </Row>
      <Below>
        <span id={`${id}-help`}>
          {help}
          {locked !== undefined && (
            <Reason>
              <LockIcon size={15} /> {locked}
            </Reason>
          )}
        </span>
        <FieldIssues name={name} />
        {locked === undefined && <TemplateReset name={name} />}
      </Below>
    </Frame>
  );
}

function Toggle({ name, locked }: { name: FieldName; locked: boolean }) {
  const { value, isInvalid, setValue, onBlur } = useField(name);
  const { id, ...aria } = controlProps(name, isInvalid);
  return (
    <Switch
      id={id}
      checked={value === true}
      onChange={(_event, checked) => locked || setValue(checked)}
      onBlur={onBlur}
      slotProps={{ input: { ...aria, 'aria-disabled': locked || undefined } }}
      sx={locked ? { opacity: 0.6 } : null}
    />
  );
}

const SWITCH_WIDTH = 44;

const Row = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: `${SWITCH_WIDTH}px 1fr auto`,
  alignItems: 'center',
  columnGap: theme.spacing(1.25),
  '& > label': labelStyle(theme),
}));

const Below = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(0.75),
  // Under the label, past the switch.
  marginLeft: `calc(${SWITCH_WIDTH}px + ${theme.spacing(1.25)})`,
  ...theme.typography.body2,
  color: (theme.vars ?? theme).palette.text.secondary,
}));

export const Reason = styled('span')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(0.5),
}));
