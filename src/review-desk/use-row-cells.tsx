import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { StatusMark } from '#ui/status-mark.tsx';
import { VerbatimText, VisibleText } from '#ui/visible-text.tsx';
import { dayAndTime } from '#ui/saved-when.ts';
import { useToday } from '#ui/use-today.ts';
import { reviewAddress } from '#workspace/routes.ts';
import type { ColumnKey, DeskRow } from './desk-rows.ts';
import { focusNextRow } from './focus-next-row.ts';

export interface RowProps {
  row: DeskRow;
  onRemove: (row: DeskRow) => void;
}

/** What a review says under each title of the desk, in the table and on a card, and how it is removed. */
export function useRowCells({ row, onRemove }: RowProps) {
  const { id, name, fingerprint, from, secrets, hosts, news, decision, at } = row;
  const today = useToday();
  const cells: Record<ColumnKey, ReactNode> = {
    name: (
      <a href={reviewAddress(id)}>
        <VerbatimText text={name} />
      </a>
    ),
    from: <VisibleText text={from} />,
    problems: <RowProblems row={row} />,
    secrets,
    hosts: <HostNames hosts={hosts} />,
    news: news === '' ? 'No changes' : <b>{news}</b>,
    decision,
    when: dayAndTime(at, today),
  };
  const removeButton = (
    <Button
      size="small"
      color="inherit"
      aria-label={`Remove “${name}”`}
      onClick={(event) => {
        focusNextRow(event.currentTarget);
        onRemove(row);
      }}
    >
      Remove
    </Button>
  );
  return { cells, fingerprint: <code translate="no">{fingerprint}</code>, removeButton };
}

/** How far it is from being final, as a mark and in words. */
function RowProblems({ row }: Pick<RowProps, 'row'>) {
  return (
    <Box component="span" sx={{ display: 'flex', gap: 0.75, '& svg': { flex: 'none', mt: 0.125 } }}>
      <StatusMark mark={row.errors > 0 ? 'refused' : row.final ? 'ready' : 'warned'} />
      <span>{row.problems}</span>
    </Box>
  );
}

const HOSTS_SHOWN = 2;

/** Where its events go; more than one is worth a look. */
function HostNames({ hosts }: Pick<DeskRow, 'hosts'>) {
  if (hosts.length === 0) return 'No events';
  return (
    <>
      {hosts.slice(0, HOSTS_SHOWN).map((host) => (
        <div key={host}>
          <VerbatimText text={host} />
        </div>
      ))}
      {hosts.length > HOSTS_SHOWN && <div>and {hosts.length - HOSTS_SHOWN} more</div>}
    </>
  );
}
