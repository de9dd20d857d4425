import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { memo } from 'react';
import { VISUALLY_HIDDEN } from '#ui/visually-hidden.ts';
import { VerbatimText } from '#ui/visible-text.tsx';
import type { Refused } from './review-desk.ts';
import { COLUMNS, type DeskRow, type SortOrder } from './desk-rows.ts';
import { RefusedActions, type RefusedActionsProps } from './refused-actions.tsx';
import { useRowCells, type RowProps } from './use-row-cells.tsx';

export interface DeskListProps {
  rows: readonly DeskRow[];
  refused: readonly Refused[];
  order: SortOrder;
  onOrder: (order: SortOrder) => void;
  onRemove: (row: DeskRow) => void;
  onRepair: (refused: Refused) => void;
  onDismiss: (id: string) => void;
  onDismissAll: () => void;
}

/** The desk where there is room for its columns. */
export function DeskTable(props: DeskListProps) {
  const { rows, refused, order, onOrder, onRemove, onDismissAll } = props;
  return (
    <Table>
      <caption>Manifests to review</caption>
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
                aria-label="Dismiss all unreadable"
                onClick={onDismissAll}
              >
                Dismiss all
              </Button>
            )}
          </td>
        </tr>
      </thead>
      <tbody>
        {refused.map((each) => (
          <RefusedRow
            key={each.id}
            refused={each}
            onRepair={props.onRepair}
            onDismiss={props.onDismiss}
          />
        ))}
        {rows.map((row) => (
          <ReviewRow key={row.id} row={row} onRemove={onRemove} />
        ))}
      </tbody>
    </Table>
  );
}

function RefusedRow(props: RefusedActionsProps) {
  const { name, sentence } = props.refused;
  return (
    <tr data-refused="">
      <th scope="row">
        <VerbatimText text={name} />
      </th>
      <td colSpan={COLUMNS.length - 1}>
        <b>Couldn’t be read:</b> {sentence}
      </td>
      <td>
        <RefusedActions {...props} />
      </td>
    </tr>
  );
}

const ReviewRow = memo(function ReviewRow(props: RowProps) {
  const { cells, fingerprint, removeButton } = useRowCells(props);
  return (
    <tr>
      {COLUMNS.map(({ key }) =>
        key === 'name' ? (
          <th key={key} scope="row">
            {cells.name}
            {fingerprint}
          </th>
        ) : (
          <td key={key}>{cells[key]}</td>
        ),
      )}
      <td>{removeButton}</td>
    </tr>
  );
});

const Table = styled('table')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    width: '100%',
    borderCollapse: 'separate',
    borderSpacing: 0,
    backgroundColor: palette.background.paper,
    border: `1px solid ${palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    '& caption': VISUALLY_HIDDEN,
    '& th, & td': { padding: theme.spacing(1.25), textAlign: 'start', verticalAlign: 'top' },
    '& tbody > tr > *': { borderTop: `1px solid ${palette.divider}`, fontWeight: 400 },
    '& tbody th': { minWidth: 180, paddingInlineStart: theme.spacing(2) },
    '& td:nth-of-type(1)': { minWidth: 150 },
    '& td:nth-of-type(2)': { minWidth: 135 },
    // A host that is broken in its middle is hard to compare with another one.
    '& td:nth-of-type(4)': { minWidth: 185 },
    // What is new, in its two words.
    '& td:nth-of-type(5)': { whiteSpace: 'nowrap' },
    // The product's own words need the room of their longest, and no more.
    '& thead th, & td:nth-of-type(3), & td:nth-of-type(n+5)': { overflowWrap: 'break-word' },
    '& tbody a': { display: 'block', fontWeight: 600, color: palette.primary.main },
    '& code': { color: palette.text.secondary, fontSize: '0.8125rem' },
    '& b': { fontWeight: 600 },
    '& td:last-child': { textAlign: 'end', whiteSpace: 'nowrap', width: 1, paddingBlock: 6 },
    '& thead > tr > *': { padding: 0, verticalAlign: 'middle' },
    [theme.breakpoints.up(1400)]: {
      '& thead th': { whiteSpace: 'nowrap' },
      '& td:nth-of-type(2)': { minWidth: 185 },
    },
    '& thead td:last-child': { paddingInlineEnd: theme.spacing(1.25) },
    '& thead button:not([class])': {
      font: 'inherit',
      fontWeight: 600,
      color: 'inherit',
      background: 'none',
      border: 0,
      cursor: 'pointer',
      minHeight: 44,
      width: '100%',
      textAlign: 'start',
      padding: theme.spacing(0.5, 1.25),
      '& span': { display: 'inline-block', width: '1.2em', textAlign: 'center' },
      '& span:empty': { display: 'none' },
      '&:hover': { textDecoration: 'underline' },
    },
    '& thead th:first-of-type button': { paddingInlineStart: theme.spacing(2) },
    '& [data-refused] b': { color: palette.error.main },
  };
});
