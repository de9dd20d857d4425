import { styled } from '@mui/material/styles';
import { useId } from 'react';
import type { ReviewDesk } from './review-desk.ts';
import { DeskDownloads } from './desk-downloads.tsx';
import type { DeskRow } from './desk-rows.ts';
import { plainField } from '#ui/plain-field.ts';

interface DeskToolsProps {
  rows: readonly DeskRow[];
  /** How many of them have the filter's words. */
  found: number;
  filter: string;
  onView: ReviewDesk['setView'];
}

/** What can be done with all of the desk: look for some, and take the approved ones along. */
export function DeskTools({ rows, found, filter, onView }: DeskToolsProps) {
  const id = useId();
  return (
    <Frame>
      <div>
        <label htmlFor={`${id}filter`}>Filter</label>
        <input
          type="search"
          id={`${id}filter`}
          value={filter}
          autoComplete="off"
          spellCheck={false}
          placeholder="App, file, host, ready, new…"
          onChange={(event) => onView({ filter: event.target.value })}
        />
        <span aria-live="polite">{filter.trim() !== '' && `${found} of ${rows.length} shown`}</span>
      </div>
      <DeskDownloads rows={rows} />
    </Frame>
  );
}

const Frame = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(2, 4),
    '& label': { display: 'block', fontWeight: 560, marginBottom: theme.spacing(0.75) },
    '& > div:first-of-type': { flex: '0 1 26rem', minWidth: 0 },
    '& input': {
      ...plainField(theme),
      width: '100%',
      '&::placeholder': { color: palette.text.secondary, opacity: 1 },
    },
    '& p, & [aria-live]': {
      ...theme.typography.body2,
      margin: 0,
      marginTop: theme.spacing(0.75),
      color: palette.text.secondary,
    },
    '& [aria-live]:empty': { margin: 0 },
  };
});
