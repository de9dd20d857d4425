import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Fragment, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';

interface PagedListProps<Item> {
  items: readonly Item[];
  label: string;
  /** What the items are, many of them: "drafts". */
  noun: string;
  /** How many are drawn at first, and with each step on. */
  page?: number;
  /** A list item. */
  renderRow: (item: Item) => ReactNode;
}

/** A thousand rows take a second to draw; these do not. */
const PAGE = 50;

/** The first rows, and a way to more. */
export function PagedList<Item extends { id: string }>(props: PagedListProps<Item>) {
  const { items, label, noun, page = PAGE, renderRow } = props;
  const [shown, setShown] = useState(page);
  const list = useRef<HTMLUListElement>(null);
  const rest = items.length - shown;
  const showMore = () => {
    flushSync(() => setShown(shown + page));
    list.current?.children[shown]?.querySelector<HTMLElement>('a, button')?.focus();
  };
  return (
    <>
      <List ref={list} aria-label={label}>
        {items.slice(0, shown).map((item) => (
          <Fragment key={item.id}>{renderRow(item)}</Fragment>
        ))}
      </List>
      {rest > 0 && (
        <More>
          <Button variant="outlined" onClick={showMore}>
            {`Show ${Math.min(page, rest)} more`}
          </Button>
          {shown} of {items.length.toLocaleString('en')} {noun}
        </More>
      )}
    </>
  );
}

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  border: `1px solid ${(theme.vars ?? theme).palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: (theme.vars ?? theme).palette.background.paper,
  overflow: 'hidden',
}));

const More = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1, 2),
  marginTop: theme.spacing(2),
  ...theme.typography.body2,
  color: (theme.vars ?? theme).palette.text.secondary,
}));
