import { styled } from '@mui/material/styles';
import type { CSSProperties } from 'react';
import { isRawJson, textOf, type FieldName } from '#manifest/values/form-values.ts';
import { fieldValue } from './field-value.ts';
import { useFormSnapshot } from './form-snapshot.ts';
import { ErrorIcon } from '#ui/icons.tsx';

interface TextCounterProps {
  name: FieldName;
  limit: number;
}

/** Counts as the rules do, in Unicode code points. Nothing is cut: too long is said, not prevented. */
export function TextCounter({ name, limit }: TextCounterProps) {
  const isOver = useFormSnapshot(({ values }) => lengthOf(fieldValue(values, name)) > limit);
  return (
    <Count data-over={isOver}>
      {isOver && <ErrorIcon size={16} />}
      <Numbers style={{ '--widest': 2 * String(limit).length + 2 } as CSSProperties}>
        <Length name={name} limit={limit} />
      </Numbers>
    </Count>
  );
}

/** The numbers alone: what renders with a keystroke. */
function Length({ name, limit }: TextCounterProps) {
  const length = useFormSnapshot(({ values }) => lengthOf(fieldValue(values, name)));
  const over = length > limit ? ` (${length - limit} over)` : '';
  return `${length} / ${limit}${over}`;
}

function lengthOf(value: unknown): number {
  const text = typeof value === 'string' ? value : isRawJson(value) ? textOf(value) : '';
  return Array.from(text).length;
}

const Count = styled('span')(({ theme }) => ({
  marginLeft: 'auto',
  alignSelf: 'flex-start',
  fontVariantNumeric: 'tabular-nums',
  whiteSpace: 'nowrap',
  '&[data-over=true]': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    color: (theme.vars ?? theme).palette.error.main,
    fontWeight: theme.typography.fontWeightRegular,
  },
}));

/** As wide as its widest text, so that a key lays out nothing around it. */
const Numbers = styled('span')({
  '[data-over=false] > &': {
    '[data-field]:focus-within &': { contain: 'strict' },
    display: 'block',
    width: 'calc(var(--widest) * 1ch)',
    height: '1.5em',
    textAlign: 'end',
  },
});
