import Button from '@mui/material/Button';
import { useState } from 'react';
import { styled } from '@mui/material/styles';
import { useFocusTarget } from '#form/focus.ts';
import type { EventName } from '#manifest/fields/webhook-events.ts';
import { loadCopyDialog, loadPasteDialog } from './lazy-parts.ts';
import { useLazyPart } from './use-lazy-part.ts';

interface HeaderActionsProps {
  event: EventName;
  hasHeaders: boolean;
  onAdd: () => void;
}

export function HeaderActions({ event, hasHeaders, onAdd }: HeaderActionsProps) {
  const name = `webhooks.events.${event}.headers` as const;
  const target = useFocusTarget(name);
  const [pasted, setPasted] = useState('');
  const paste = useLazyPart(loadPasteDialog);
  const copy = useLazyPart(loadCopyDialog);
  return (
    <Bar ref={target} data-field={name}>
      <Button size="small" variant="outlined" onClick={onAdd}>
        Add header
      </Button>
      <Button size="small" onClick={paste.open}>
        Paste headers
      </Button>
      {hasHeaders && (
        <Button size="small" onClick={copy.open}>
          Copy headers to all events
        </Button>
      )}
      {paste.Part && (
        <paste.Part event={event} text={pasted} onText={setPasted} onClose={paste.close} />
      )}
      {copy.Part && <copy.Part event={event} onClose={copy.close} />}
    </Bar>
  );
}

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(1),
  scrollMarginBlock: theme.spacing(12),
}));
