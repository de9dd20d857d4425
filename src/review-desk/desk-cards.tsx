import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Fragment, memo, useId } from 'react';
import { VerbatimText } from '#ui/visible-text.tsx';
import { NARROW } from '#ui/use-media.ts';
import { COLUMNS, type ColumnKey } from './desk-rows.ts';
import type { DeskListProps } from './desk-table.tsx';
import { RefusedActions } from './refused-actions.tsx';
import { useRowCells, type RowProps } from './use-row-cells.tsx';

/** The desk where there is no room for columns. */
export function DeskCards(props: DeskListProps) {
  const { rows, refused, order, onOrder, onRemove, onDismissAll } = props;
  const id = useId();
  const sorted = COLUMNS.find(({ key }) => key === order.by);
  return (
    <div>
      <Sorting>
        <label htmlFor={id}>Sort by</label>
        <select
          id={id}
          value={order.by}
          onChange={(event) =>
            onOrder({
              by: event.target.value as ColumnKey,
              descending: event.target.value === 'when',
            })
          }
        >
          {COLUMNS.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
        <Button
          color="inherit"
          size="small"
          aria-pressed={order.descending}
          onClick={() => onOrder({ ...order, descending: !order.descending })}
        >
          {order.descending ? `↓ ${sorted?.down}` : `↑ ${sorted?.up}`}
        </Button>
        {refused.length > 1 && (
          <Button size="small" color="inherit" onClick={onDismissAll}>
            Dismiss all unreadable
          </Button>
        )}
      </Sorting>
      <Cards aria-label="Manifests to review">
        {refused.map((each) => (
          <li key={each.id} data-refused="">
            <strong>
              <VerbatimText text={each.name} />
            </strong>
            <p>
              <b>Couldn’t be read:</b> {each.sentence}
            </p>
            <RefusedActions refused={each} onRepair={props.onRepair} onDismiss={props.onDismiss} />
          </li>
        ))}
        {rows.map((row) => (
          <ReviewCard key={row.id} row={row} onRemove={onRemove} />
        ))}
      </Cards>
    </div>
  );
}

const ReviewCard = memo(function ReviewCard(props: RowProps) {
  const { cells, fingerprint, removeButton } = useRowCells(props);
  return (
    <li>
      {cells.name}
      <p>
        {fingerprint} · {cells.from} · {cells.when}
      </p>
      {cells.problems}
      <dl>
        {LISTED.map((key) => (
          <Fragment key={key}>
            <dt>{COLUMNS.find((column) => column.key === key)?.title}</dt>
            <dd>{cells[key]}</dd>
          </Fragment>
        ))}
      </dl>
      {removeButton}
    </li>
  );
});

const LISTED = ['news', 'secrets', 'hosts', 'decision'] as const;

const Sorting = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1.5),
    '& label': { fontWeight: 600 },
    '& select': {
      font: 'inherit',
      fontSize: '0.9375rem',
      color: 'inherit',
      minHeight: 36,
      padding: theme.spacing(0.5, 1),
      border: `1px solid ${palette.text.secondary}`,
      borderRadius: 8,
      backgroundColor: palette.background.paper,
    },
    [NARROW]: { '& select, & button': { minHeight: 44 } },
  };
});

const Cards = styled('ul')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(340px, 100%), 1fr))',
    gap: theme.spacing(1.5),
    // Fingers, where the rows stay as close as they are.
    [NARROW]: {
      '& button': { minHeight: 44 },
      '& a': { paddingBlock: theme.spacing(1.25), marginBlock: theme.spacing(-1.25) },
    },
    '& > li': {
      minWidth: 0,
      display: 'grid',
      alignContent: 'start',
      justifyItems: 'start',
      gap: theme.spacing(0.75),
      padding: theme.spacing(2),
      border: `1px solid ${palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: palette.background.paper,
    },
    '& a, & strong': { ...theme.typography.body1, fontWeight: 600 },
    '& a': { color: palette.primary.main },
    '& p': { margin: 0, color: palette.text.secondary },
    '& b': { fontWeight: 600 },
    '& [data-refused]': { borderColor: palette.error.main },
    '& [data-refused] b': { color: palette.error.main },
    '& dl': {
      margin: 0,
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      gap: theme.spacing(0.5, 2),
    },
    '& dt': { color: palette.text.secondary },
    '& dd': { margin: 0 },
    // A button without a frame begins where the text does. The row is moved, not the button in it,
    // which would have to break its words for that.
    '& > li > button, & > li > div:has(> button:first-of-type:not(.MuiButton-outlined))': {
      marginLeft: theme.spacing(-1.25),
      marginTop: theme.spacing(0.5),
    },
  };
});
