import { styled } from '@mui/material/styles';
import { useId } from 'react';
import type { ReviewDesk } from './review-desk.ts';
import { DeskDownloads } from './desk-downloads.tsx';
import type { DeskRow } from './desk-rows.ts';
import { plainField } from '#ui/plain-field.ts';
import { MEDIUM, NARROW } from '#ui/use-media.ts';

interface DeskToolsProps {
  rows: readonly DeskRow[];
  /** How many of them have the words looked for. */
  found: number;
  filter: string;
  onView: ReviewDesk['setView'];
}

/** What can be done with all of the desk: look for some, and take the approved ones along. */
export function DeskTools({ rows, found, filter, onView }: DeskToolsProps) {
  const id = useId();
  return (
    <Frame>
      <div data-search="">
        <label htmlFor={`${id}filter`}>Search</label>
        <input
          type="search"
          id={`${id}filter`}
          value={filter}
          autoComplete="off"
          spellCheck={false}
          placeholder="Search by app, file, server or status"
          onChange={(event) => onView({ filter: event.target.value })}
        />
      </div>
      <p aria-live="polite" data-found="">
        {filter.trim() !== '' && `${found} of ${rows.length} shown`}
      </p>
      <DeskDownloads rows={rows} />
    </Frame>
  );
}

/** Two rows, whatever their sentences say: what is pressed stays where it is. */
const Frame = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1, 4),
    '& label': { display: 'block', fontWeight: 600, marginBottom: theme.spacing(0.75) },
    '& input': {
      ...plainField(theme),
      width: '100%',
      minHeight: 40,
      '&::placeholder': { color: palette.text.secondary, opacity: 1 },
    },
    '& p': { ...theme.typography.body2, margin: 0, color: palette.text.secondary },
    '& [data-buttons]': {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      '& button': { minHeight: 40 },
      [NARROW]: { flexDirection: 'column', '& button': { minHeight: 44 } },
    },
    [MEDIUM]: {
      gridTemplateColumns: 'minmax(0, 26rem) minmax(0, 1fr)',
      alignItems: 'end',
      '& [data-found]': { gridArea: '2 / 1', alignSelf: 'start' },
      '& [data-search]': { gridArea: '1 / 1' },
      '& [data-buttons]': { gridArea: '1 / 2', flexDirection: 'row', justifyContent: 'flex-end' },
      '& [data-said]': {
        gridArea: '2 / 2',
        alignSelf: 'start',
        textAlign: 'end',
        textWrap: 'balance',
      },
    },
  };
});
