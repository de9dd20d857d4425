import { memo } from 'react';
import Checkbox from '@mui/material/Checkbox';
import { styled } from '@mui/material/styles';
import type { Choice } from '#manifest/fields/engagement-values.ts';
import { LockIcon } from '#ui/icons.tsx';
import { Reason } from './switch-control.tsx';

interface ChoiceRowProps {
  id: string;
  choice: Choice;
  checked: boolean;
  /** It is not as in the default. */
  isChanged: boolean;
  /** Why it cannot be taken out, when it cannot. */
  lockedBecause?: string | undefined;
  onToggle: (value: string) => void;
}

/** One choice; its help is always in sight, and is no part of its name. */
export const ChoiceRow = memo(function ChoiceRow({
  id,
  choice: { value, label, help },
  checked,
  isChanged,
  lockedBecause,
  onToggle,
}: ChoiceRowProps) {
  const locked = lockedBecause !== undefined;
  return (
    <Row>
      <Checkbox
        id={id}
        value={value}
        checked={checked}
        size="small"
        onChange={() => locked || onToggle(value)}
        slotProps={{
          input: { 'aria-describedby': `${id}-help`, 'aria-disabled': locked || undefined },
        }}
        sx={{ p: 0.5, mt: '-2px', ml: -0.5, opacity: locked ? 0.6 : 1 }}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        <Help id={`${id}-help`}>
          {isChanged && <Changed>Changed. </Changed>}
          {help}
          {locked && (
            <Reason>
              <LockIcon size={14} /> {lockedBecause}
            </Reason>
          )}
        </Help>
      </div>
    </Row>
  );
});

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'flex-start',
  gap: theme.spacing(0.75),
  ...theme.typography.body2,
  '& label': { display: 'inline-block', minHeight: 24, cursor: 'pointer' },
}));

const Changed = styled('b')(({ theme }) => ({
  fontWeight: 600,
  color: (theme.vars ?? theme).palette.text.primary,
  '&::before': { content: '"●"', marginInlineEnd: theme.spacing(0.5), fontSize: '0.6em' },
}));

const Help = styled('div')(({ theme }) => ({
  fontSize: '0.8125rem',
  color: (theme.vars ?? theme).palette.text.secondary,
}));
