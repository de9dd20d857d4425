import { styled, type Theme } from '@mui/material/styles';
import { memo, useId } from 'react';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { EyeIcon, EyeOffIcon, RemoveIcon } from '#ui/icons.tsx';
import { TextControl } from '#form/text-control.tsx';
import { isObject, nameOf, type Json } from '#manifest/json/json.ts';
import { fieldValue } from '#form/field-value.ts';
import type { HeaderListName } from '#manifest/values/form-values.ts';
import { TOUCH } from '#ui/use-media.ts';
import { useReveal } from './reveal.tsx';

interface RowProps {
  list: HeaderListName;
  row: number;
}

interface HeaderRowProps extends RowProps {
  onRemove: (row: number) => void;
}

/**
 * Its boxes belong to a form that is never sent: at every key Chromium reads all the fields of the
 * form that is typed in, and of those that belong to none, all on the page.
 */
export const HeaderRow = memo(function HeaderRow({ list, row, onRemove }: HeaderRowProps) {
  const name = `${list}.${row}` as const;
  const form = useId();
  return (
    <li aria-label={`Header ${row + 1}`}>
      <form id={form} hidden />
      <div>
        <span aria-hidden>Header name</span>
        <TextControl
          quiet
          name={`${name}.header_name`}
          placeholder="X-Api-Key"
          inputProps={{ ...NAME_INPUT, form }}
        />
      </div>
      <div>
        <span aria-hidden>Header value</span>
        <SecretControl list={list} row={row} form={form} />
      </div>
      <button type="button" aria-label={`Remove header ${row + 1}`} onClick={() => onRemove(row)}>
        <RemoveIcon />
      </button>
      <OddHeader list={list} row={row} />
    </li>
  );
});

/** A value is a secret until proven otherwise (W8): drawn as dots, and never remembered by the browser. */
function SecretControl({ list, row, form }: RowProps & { form: string }) {
  const [shown, toggle] = useReveal(list, row);
  return (
    <TextControl
      quiet
      name={`${list}.${row}.header_value`}
      type={shown ? 'text' : 'password'}
      inputProps={{ ...VALUE_INPUT, form }}
      endAdornment={
        <button type="button" aria-label={shown ? 'Hide value' : 'Show value'} onClick={toggle}>
          {shown ? <EyeOffIcon /> : <EyeIcon />}
        </button>
      }
    />
  );
}

/** A header that is no object, or has more in it. Only its keys are named: the rest may be secret. */
function OddHeader({ list, row }: RowProps) {
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

/** The list styles what is in its rows: a styled component for each would double the work of drawing them. */
export const Rows = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: theme.spacing(1.25),
  containerType: 'inline-size',
  '& > li': {
    display: 'grid',
    // A key is painted in its own row, the others are left alone.
    isolation: 'isolate',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: theme.spacing(1, 0.5),
  },
  '& > li > div': { minWidth: 0 },
  '& > li > div > span': {
    display: 'block',
    fontSize: '0.75rem',
    lineHeight: theme.spacing(2.25),
    marginBottom: theme.spacing(0.5),
    color: (theme.vars ?? theme).palette.text.secondary,
  },
  // Not those at what is said of a field.
  '& > li > button, & input + button': buttonStyle(theme),
  '& input + button': { marginInlineEnd: -3 },
  '& > li > button': {
    gridRow: 1,
    gridColumn: 2,
    height: 40,
    width: 34,
    marginTop: theme.spacing(2.75),
  },
  // Stacked, rows need more to tell them apart than the columns do.
  '& > li + li': {
    borderTop: `1px solid ${(theme.vars ?? theme).palette.divider}`,
    paddingTop: 12,
  },
  '@container (min-width: 460px)': {
    '& > li': {
      gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr) auto',
      columnGap: theme.spacing(1),
    },
    '& > li > button': { gridColumn: 3, marginTop: 0 },
    '& > li:first-of-type > button': { marginTop: theme.spacing(2.75) },
    '& > li + li': { borderTop: 0, paddingTop: 0 },
    '& > li + li > div > span': { display: 'none' },
  },
}));

function buttonStyle(theme: Theme) {
  const { palette } = theme.vars ?? theme;
  return {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: 28,
    height: 28,
    padding: 0,
    border: 0,
    borderRadius: '50%',
    background: 'none',
    color: palette.action.active,
    cursor: 'pointer',
    '@media (hover: hover)': { '&:hover': { backgroundColor: palette.action.hover } },
    [TOUCH]: { minWidth: 44, minHeight: 44 },
  } as const;
}

const Odd = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  gridColumn: '1 / -1',
  margin: 0,
  color: (theme.vars ?? theme).palette.text.secondary,
}));
