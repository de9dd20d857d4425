import { useId, type ReactNode } from 'react';
import { styled } from '@mui/material/styles';

interface SectionProps {
  title: string;
  children: ReactNode;
}

/** Fields that belong together, as a group with a name. */
export function Section({ title, children }: SectionProps) {
  const id = useId();
  return (
    <Group aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </Group>
  );
}

const Group = styled('fieldset')(({ theme }) => ({
  border: 0,
  borderTop: `1px solid ${(theme.vars ?? theme).palette.divider}`,
  margin: 0,
  padding: theme.spacing(3, 0, 0),
  minInlineSize: 0,
  display: 'grid',
  gap: theme.spacing(2.5),
  '& > h2': { ...theme.typography.h2, margin: 0 },
}));

export const Fields = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3.5),
}));
