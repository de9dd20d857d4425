import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { memo } from 'react';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { EyeIcon, EyeOffIcon, RemoveIcon } from '#ui/icons.tsx';
import { TextControl } from '#form/text-control.tsx';
import { isObject, nameOf, type Json } from '#manifest/json/json.ts';
import { fieldValue } from '#form/field-value.ts';
import type { HeaderListName } from '#manifest/values/form-values.ts';
import { useReveal } from './reveal.tsx';

interface HeaderRowProps {
  list: HeaderListName;
  row: number;
  onRemove: (row: number) => void;
}

export const HeaderRow = memo(function HeaderRow({ list, row, onRemove }: HeaderRowProps) {
  const name = `${list}.${row}` as const;
  return (
    <Row aria-label={`Header ${row + 1}`}>
      <Cell>
        <Caption aria-hidden>Header name</Caption>
        <TextControl
          quiet
          name={`${name}.header_name`}
          placeholder="X-Api-Key"
          inputProps={NAME_INPUT}
        />
      </Cell>
      <Cell>
        <Caption aria-hidden>Header value</Caption>
        <SecretControl list={list} row={row} />
      </Cell>
      <IconButton aria-label={`Remove header ${row + 1}`} onClick={() => onRemove(row)}>
        <RemoveIcon />
      </IconButton>
      <OddHeader list={list} row={row} />
    </Row>
  );
});

/** A value is a secret until proven otherwise (W8): drawn as dots, and never remembered by the browser. */
function SecretControl({ list, row }: Omit<HeaderRowProps, 'onRemove'>) {
  const [shown, toggle] = useReveal(list, row);
  return (
    <TextControl
      quiet
      name={`${list}.${row}.header_value`}
      type={shown ? 'text' : 'password'}
      inputProps={VALUE_INPUT}
      endAdornment={
        <IconButton
          size="small"
          edge="end"
          aria-label={shown ? 'Hide value' : 'Show value'}
          onClick={toggle}
        >
          {shown ? <EyeOffIcon /> : <EyeIcon />}
        </IconButton>
      }
    />
  );
}

/** A header that is no object, or has more in it. Only its keys are named: the rest may be secret. */
function OddHeader({ list, row }: Omit<HeaderRowProps, 'onRemove'>) {
  const rest = useFormSnapshot(({ values }) => fieldValue(values, list)?.[row]?.rest);
  if (rest === undefined || rest === '' || rest === '{}') return null;
  const found = JSON.parse(rest) as Json;
  const words = isObject(found)
    ? `Also in your file, kept unchanged: ${Object.keys(found).join(', ')}`
    : `Your file has ${typeof found === 'number' ? 'a number' : nameOf(found)} here instead of a name and a value`;
  return <Odd>{words}</Odd>;
}

const NAME_INPUT = { autoCapitalize: 'none', autoCorrect: 'off' } as const;
// Where it says "off", browsers fill in the person's own login: user name, password and all.
const VALUE_INPUT = { ...NAME_INPUT, autoComplete: 'one-time-code', 'data-secret': '' } as const;

const Row = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  alignItems: 'start',
  gap: theme.spacing(1, 0.5),
  '& > button': { gridRow: 1, gridColumn: 2, height: 40, marginTop: theme.spacing(2.75) },
  // Stacked, rows need more to tell them apart than the columns do.
  '& + &': { borderTop: `1px solid ${(theme.vars ?? theme).palette.divider}`, paddingTop: 12 },
  '@container (min-width: 460px)': {
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr) auto',
    columnGap: theme.spacing(1),
    '& > button': { gridColumn: 3, marginTop: 0 },
    '&:first-of-type > button': { marginTop: theme.spacing(2.75) },
    '& + &': { borderTop: 0, paddingTop: 0 },
  },
}));

const Cell = styled('div')({
  minWidth: 0,
  '@container (min-width: 460px)': { 'li + li & > [aria-hidden]': { display: 'none' } },
});

const Caption = styled('div')(({ theme }) => ({
  fontSize: '0.75rem',
  lineHeight: theme.spacing(2.25),
  marginBottom: theme.spacing(0.5),
  color: (theme.vars ?? theme).palette.text.secondary,
}));

const Odd = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  gridColumn: '1 / -1',
  margin: 0,
  color: (theme.vars ?? theme).palette.text.secondary,
}));
