import { styled } from '@mui/material/styles';
import { useDeferredValue, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useDraftParts } from '#form/draft-context.ts';
import { useDraftForm } from '#form/draft-form.tsx';
import { FieldIssues, Key, labelStyle, Quiet } from '#form/field-frame.tsx';
import { fieldValue } from '#form/field-value.ts';
import { useHeaderFields } from '#form/use-field.ts';
import { useNotify } from '#ui/notify.tsx';
import { textOf, type HeaderListName } from '#manifest/values/form-values.ts';
import { MAX_HEADERS } from '#manifest/json/input-bounds.ts';
import { HeaderActions } from './header-actions.tsx';
import { HEADERS_PER_PAGE, HeaderPages } from './header-pages.tsx';
import { HeaderRow, Rows } from './header-row.tsx';
import { useHideAll } from './reveal.tsx';

interface HeaderListProps {
  list: HeaderListName;
  title: string;
  /** What it is for, until there is a header. */
  help: string;
  /** What is to be said ahead of its rows. */
  children?: ReactNode;
}

/** A list of headers, a page at a time: the page costs the same with 1,000 of them as with 25. */
export function HeaderList({ list, title, help, children }: HeaderListProps) {
  const { fields, add, removeRow } = useHeaderRows(list);
  const [start, setPage] = usePage(list, fields.length);
  // An event's name stands above its headers; above those for every event only the page's.
  const Heading = list === 'webhooks.headers' ? 'h2' : 'h4';
  const shown = fields.slice(start, start + HEADERS_PER_PAGE);
  return (
    <Section role="group" aria-label={title}>
      <Title>
        <Heading>{title}</Heading>
        <Quiet>Optional</Quiet>
        <Key translate="no">headers</Key>
      </Title>
      {fields.length === 0 && <Quiet>{help}</Quiet>}
      {children}
      <FieldIssues name={list} />
      {shown.length > 0 && (
        <HeaderRows list={list} start={start} rows={shown} onRemove={removeRow} />
      )}
      <HeaderPages start={start} total={fields.length} onPage={setPage} />
      <HeaderActions list={list} hasHeaders={fields.length > 0} onAdd={add} />
    </Section>
  );
}

/** As many as can mostly be seen under what stands above them. */
const ROWS_IN_SIGHT = 3;

interface HeaderRowsProps {
  list: HeaderListName;
  start: number;
  rows: readonly { id: string }[];
  onRemove: (row: number) => void;
}

/** One page of them: when it opens, first those that can be seen, then the others. */
function HeaderRows({ list, start, rows, onRemove }: HeaderRowsProps) {
  const drawn = useDeferredValue(HEADERS_PER_PAGE, ROWS_IN_SIGHT);
  return (
    <Rows start={start + 1}>
      {rows.slice(0, drawn).map(({ id }, index) => (
        <HeaderRow key={id} list={list} row={start + index} onRemove={onRemove} />
      ))}
    </Rows>
  );
}

function useHeaderRows(list: HeaderListName) {
  const { fields, append, remove } = useHeaderFields(list);
  const draft = useDraftForm();
  const notify = useNotify();
  const hideAll = useHideAll();
  const actions = useMemo(() => {
    const rows = () => fieldValue(draft.values(), list) ?? [];
    const focusRow = (row: number) => draft.focusField(`${list}.${row}.header_name`);
    return {
      add() {
        const { length } = rows();
        if (length >= MAX_HEADERS) {
          notify(`An event can have up to ${MAX_HEADERS.toLocaleString('en')} headers`);
          return;
        }
        append();
        focusRow(length);
      },
      removeRow(row: number) {
        const removed = rows()[row];
        if (!removed) return;
        hideAll();
        remove(row);
        const { length } = rows();
        if (length > 0) focusRow(Math.min(row, length - 1));
        else draft.focusField(list);
        const name = textOf(removed.header_name);
        notify(`${name === '' ? `Header ${row + 1}` : `“${name}”`} removed`, () => {
          hideAll();
          draft.setValue(list, rows().toSpliced(row, 0, removed));
          focusRow(Math.min(row, rows().length - 1));
        });
      },
    };
  }, [append, remove, draft, hideAll, list, notify]);
  return { fields, ...actions };
}

/** Where the shown page starts. A row that is asked to take the focus has its page shown. */
function usePage(
  list: HeaderListName,
  total: number,
): [start: number, setPage: (start: number) => void] {
  const [start, setStart] = useState(0);
  const requested = useRequestedRow(list);
  const wanted = requested < 0 ? start : pageOf(requested);
  const last = pageOf(Math.max(total - 1, 0));
  const shown = requested < 0 ? Math.min(wanted, last) : wanted;
  if (shown !== start) setStart(shown);
  return [shown, setStart];
}

function pageOf(row: number): number {
  return row - (row % HEADERS_PER_PAGE);
}

/** The row of this list that waits to take the focus; -1 while none does. */
function useRequestedRow(list: string): number {
  const { focus } = useDraftParts();
  return useSyncExternalStore(focus.subscribe, () => {
    const name = focus.requested();
    if (!name?.startsWith(`${list}.`)) return -1;
    return Number(name.slice(list.length + 1).split('.')[0]);
  });
}

const Section = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(1.25),
}));

const Title = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'baseline',
  gap: theme.spacing(1.25),
  '& > h2, & > h4': { ...labelStyle(theme), cursor: 'auto', margin: 0 },
}));
