import Button from '@mui/material/Button';
import { useState } from 'react';
import { styled } from '@mui/material/styles';
import { useFocusTarget } from '#form/focus.ts';
import type { HeaderListName } from '#manifest/values/form-values.ts';
import { eventOf } from './list-title.ts';
import { loadCopyDialog, loadPasteDialog } from './lazy-parts.ts';
import { useLazyPart } from './use-lazy-part.ts';

interface HeaderActionsProps {
  list: HeaderListName;
  hasHeaders: boolean;
  onAdd: () => void;
}

export function HeaderActions({ list, hasHeaders, onAdd }: HeaderActionsProps) {
  const event = eventOf(list);
  const target = useFocusTarget(list);
  const [pasted, setPasted] = useState('');
  const paste = useLazyPart(loadPasteDialog);
  const copy = useLazyPart(loadCopyDialog);
  return (
    <Bar ref={target} data-field={list}>
      <Button size="small" variant="outlined" onClick={onAdd}>
        Add header
      </Button>
      <Button size="small" onClick={paste.open}>
        Paste headers
      </Button>
      {event && hasHeaders && (
        <Button size="small" onClick={copy.open}>
          Copy headers to all events
        </Button>
      )}
      {paste.Part && (
        <paste.Part list={list} text={pasted} onText={setPasted} onClose={paste.close} />
      )}
      {event && copy.Part && <copy.Part event={event} onClose={copy.close} />}
    </Bar>
  );
}

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(1),
  scrollMarginBlock: theme.spacing(12),
}));
