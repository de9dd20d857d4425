import { styled } from '@mui/material/styles';
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
  const length = useFormSnapshot(({ values }) => lengthOf(fieldValue(values, name)));
  const over = length - limit;
  return (
    <Count data-over={over > 0}>
      {over > 0 && <ErrorIcon size={16} />}
      {length} / {limit}
      {over > 0 && ` (${over} over)`}
    </Count>
  );
}

function lengthOf(value: unknown): number {
  const text = typeof value === 'string' ? value : isRawJson(value) ? textOf(value) : '';
  return Array.from(text).length;
}

const Count = styled('span')(({ theme }) => ({
  marginLeft: 'auto',
  display: 'inline-flex',
  alignItems: 'center',
  alignSelf: 'flex-start',
  gap: theme.spacing(0.5),
  fontVariantNumeric: 'tabular-nums',
  whiteSpace: 'nowrap',
  '&[data-over=true]': {
    color: (theme.vars ?? theme).palette.error.main,
    fontWeight: theme.typography.fontWeightMedium,
  },
}));
