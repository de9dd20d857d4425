import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useDraftForm } from '#form/draft-form.tsx';
import { FieldIssues, Key, labelStyle, Quiet } from '#form/field-frame.tsx';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { useHeaderFields } from '#form/use-field.ts';
import { useNotify } from '#ui/notify.tsx';
import { textOf } from '#manifest/values/form-values.ts';
import { MAX_HEADERS } from '#manifest/json/input-bounds.ts';
import type { EventName } from '#manifest/fields/webhook-events.ts';
import { AsFound } from './as-found.tsx';
import { HeaderActions } from './header-actions.tsx';
import { HEADERS_PER_PAGE, HeaderPages } from './header-pages.tsx';
import { HeaderRow } from './header-row.tsx';
import { useHideAll } from './reveal.tsx';
import { useRequestedRow } from './use-requested-row.ts';

/** The event's headers, a page at a time: the page costs the same with 1,000 of them as with 25. */
export function HeaderList({ event }: { event: EventName }) {
  const name = `webhooks.events.${event}.headers` as const;
  const { fields, add, removeRow } = useHeaderRows(event);
  const [start, setPage] = usePage(name, fields.length);
  const rest = useFormSnapshot(({ values }) => values.webhooks.events[event].headers_rest);
  const shown = fields.slice(start, start + HEADERS_PER_PAGE);
  return (
    <Section role="group" aria-label="Headers">
      <Title>
        <h4>Headers</h4>
        <Quiet>Optional</Quiet>
        <Key translate="no">headers</Key>
      </Title>
      {fields.length === 0 && <Quiet>Sent with every notification, a secret for one.</Quiet>}
      {fields.length === 0 && <AsFound rest={rest} headers />}
      <FieldIssues name={name} />
      {shown.length > 0 && (
        <Rows start={start + 1}>
          {shown.map(({ id }, index) => (
            <HeaderRow key={id} event={event} row={start + index} onRemove={removeRow} />
          ))}
        </Rows>
      )}
      <HeaderPages start={start} total={fields.length} onPage={setPage} />
      <HeaderActions event={event} hasHeaders={fields.length > 0} onAdd={add} />
    </Section>
  );
}

function useHeaderRows(event: EventName) {
  const name = `webhooks.events.${event}.headers` as const;
  const { fields, append, remove } = useHeaderFields(name);
  const draft = useDraftForm();
  const notify = useNotify();
  const hideAll = useHideAll();
  const rows = () => draft.values().webhooks.events[event].headers;
  const focusRow = (row: number) => draft.focusField(`${name}.${row}.header_name`);

  const add = () => {
    if (fields.length >= MAX_HEADERS) {
      notify(`An event takes up to ${MAX_HEADERS.toLocaleString('en')} headers.`);
      return;
    }
    append();
    focusRow(fields.length);
  };
  const removeRow = (row: number) => {
    const removed = rows()[row];
    if (!removed) return;
    hideAll();
    remove(row);
    if (fields.length > 1) focusRow(Math.min(row, fields.length - 2));
    else draft.focusField(name);
    notify(`${textOf(removed.header_name) || `Header ${row + 1}`} removed.`, () => {
      hideAll();
      draft.setValue(name, rows().toSpliced(row, 0, removed));
      focusRow(Math.min(row, rows().length - 1));
    });
  };
  return { fields, add, removeRow };
}

/** Where the shown page starts. A row that is asked to take the focus has its page shown. */
function usePage(list: string, total: number): [start: number, setPage: (start: number) => void] {
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

const Section = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(1.25),
}));

const Title = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'baseline',
  gap: theme.spacing(1.25),
  '& h4': { ...labelStyle(theme), cursor: 'auto', margin: 0 },
}));

const Rows = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: theme.spacing(1.25),
  containerType: 'inline-size',
}));
