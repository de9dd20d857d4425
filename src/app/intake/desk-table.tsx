import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { memo } from 'react';
import { VisibleText } from '#json/visible-text.tsx';
import { reviewAddress } from '../routes.ts';
import type { Refused } from './desk.ts';
import { COLUMNS, type DeskRow, type Order } from './desk-rows.ts';
import { Problems } from './problem-words.tsx';
import { leaveRow } from './leave-row.ts';

export interface DeskListProps {
  rows: readonly DeskRow[];
  refused: readonly Refused[];
  order: Order;
  onOrder: (order: Order) => void;
  onRemove: (row: DeskRow) => void;
  onDismiss: (ids: readonly string[]) => void;
}

/** The desk where there is room for its columns. */
export function DeskTable({ rows, refused, order, onOrder, onRemove, onDismiss }: DeskListProps) {
  return (
    <Table>
      <caption>What came in</caption>
      <thead>
        <tr>
          {COLUMNS.map(({ key, title }) => {
            const sorted = order.by === key;
            const direction = order.descending ? 'descending' : 'ascending';
            return (
              <th key={key} scope="col" aria-sort={sorted ? direction : undefined}>
                <button
                  type="button"
                  onClick={() => onOrder({ by: key, descending: sorted && !order.descending })}
                >
                  {title}
                  <span aria-hidden>{sorted ? (order.descending ? '↓' : '↑') : ''}</span>
                </button>
              </th>
            );
          })}
          <td>
            {refused.length > 1 && (
              <Button
                size="small"
                color="inherit"
                onClick={() => onDismiss(refused.map(({ id }) => id))}
              >
                Dismiss all
              </Button>
            )}
          </td>
        </tr>
      </thead>
      <tbody>
        {refused.map((each) => (
          <RefusedRow key={each.id} refused={each} onDismiss={onDismiss} />
        ))}
        {rows.map((row) => (
          <ReviewRow key={row.id} row={row} onRemove={onRemove} />
        ))}
      </tbody>
    </Table>
  );
}

interface RefusedRowProps extends Pick<DeskListProps, 'onDismiss'> {
  refused: Refused;
}

function RefusedRow({ refused: { id, name, sentence }, onDismiss }: RefusedRowProps) {
  return (
    <tr data-refused="">
      <th scope="row">
        <VisibleText text={name} />
      </th>
      <td colSpan={COLUMNS.length - 1}>
        <b>Could not be read:</b> {sentence}
      </td>
      <td>
        <Button
          size="small"
          color="inherit"
          aria-label={`Dismiss ${name}`}
          onClick={(event) => {
            leaveRow(event.currentTarget);
            onDismiss([id]);
          }}
        >
          Dismiss
        </Button>
      </td>
    </tr>
  );
}

interface ReviewRowProps extends Pick<DeskListProps, 'onRemove'> {
  row: DeskRow;
}

const ReviewRow = memo(function ReviewRow({ row, onRemove }: ReviewRowProps) {
  const { id, name, fingerprint, from, secrets, hosts, news, decision, when } = row;
  return (
    <tr>
      <th scope="row">
        <a href={reviewAddress(id)}>
          <VisibleText text={name} />
        </a>
        <code>{fingerprint}</code>
      </th>
      <td>
        <VisibleText text={from} />
      </td>
      <td>
        <Problems row={row} />
      </td>
      <td>{secrets}</td>
      <td>
        <HostNames hosts={hosts} />
      </td>
      <td>{news === '' ? 'Nothing' : <b>{news}</b>}</td>
      <td>{decision}</td>
      <td>{when}</td>
      <td>
        <Button
          size="small"
          color="inherit"
          aria-label={`Remove '${name}'`}
          onClick={(event) => {
            leaveRow(event.currentTarget);
            onRemove(row);
          }}
        >
          Remove
        </Button>
      </td>
    </tr>
  );
});

const HOSTS_SHOWN = 2;

/** Where its events go; more than one is worth a look. */
export function HostNames({ hosts }: Pick<DeskRow, 'hosts'>) {
  if (hosts.length === 0) return 'No events';
  return (
    <>
      {hosts.slice(0, HOSTS_SHOWN).map((host) => (
        <div key={host}>
          <VisibleText text={host} />
        </div>
      ))}
      {hosts.length > HOSTS_SHOWN && <div>and {hosts.length - HOSTS_SHOWN} more</div>}
    </>
  );
}

const Table = styled('table')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    width: '100%',
    borderCollapse: 'collapse',
    backgroundColor: palette.background.paper,
    border: `1px solid ${palette.divider}`,
    overflowWrap: 'anywhere',
    '& caption': {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
    '& th, & td': {
      padding: theme.spacing(1.25, 1.5),
      textAlign: 'start',
      verticalAlign: 'top',
      fontWeight: 400,
    },
    '& tbody tr': { borderTop: `1px solid ${palette.divider}` },
    '& tbody tr:hover': { backgroundColor: palette.action.hover },
    '& tbody th': { minWidth: 160, maxWidth: 260 },
    '& tbody a': { display: 'block', fontWeight: 600, color: palette.primary.main },
    '& code': { color: palette.text.secondary, fontSize: '0.8125rem' },
    '& b': { fontWeight: 620 },
    '& td:last-child': { textAlign: 'end', whiteSpace: 'nowrap', width: 1, paddingBlock: 6 },
    '& thead th': { paddingBlock: 0, paddingInline: 0, whiteSpace: 'nowrap' },
    '& thead button': {
      font: 'inherit',
      fontWeight: 620,
      color: 'inherit',
      background: 'none',
      border: 0,
      cursor: 'pointer',
      minHeight: 44,
      width: '100%',
      textAlign: 'start',
      padding: theme.spacing(0.5, 1.5),
      '& span': { display: 'inline-block', width: '1.2em', textAlign: 'center' },
      '&:hover': { textDecoration: 'underline' },
    },
    '& [data-refused] b': { color: palette.error.main },
  };
});
