import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import OutlinedInput from '@mui/material/OutlinedInput';
import { styled } from '@mui/material/styles';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useDraftForm } from '#form/draft-form.tsx';
import { newHeaderValues } from '#manifest/form-values.ts';
import { MAX_HEADERS } from '#manifest/input-bounds.ts';
import type { EventName } from '#manifest/webhook-events.ts';
import { count } from './event-summary.ts';
import type { PastedHeaders } from './header-line.ts';
import { mergeHeaders } from './merge-headers.ts';
import { readPastedHeaders } from './paste-headers.ts';
import { PastePreview } from './paste-preview.tsx';
import { useChangeHeaders } from './use-change-headers.ts';

interface PasteHeadersDialogProps {
  event: EventName;
  onClose: () => void;
}

export function PasteHeadersDialog({ event, onClose }: PasteHeadersDialogProps) {
  const draft = useDraftForm();
  const change = useChangeHeaders();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const shownText = useDeferredValue(text);
  const preview = useMemo(
    () => read(shownText, draft.values().webhooks.events[event].headers),
    [shownText, draft, event],
  );

  useEffect(() => box.current?.focus(), []);

  const edit = (next: string) => {
    setText(next);
    setSaid('');
  };
  const add = () => {
    const { merged, pasted } = read(text, draft.values().webhooks.events[event].headers);
    if (pasted.headers.length > 0) {
      change(
        { [event]: merged.headers },
        `${count(pasted.headers.length, 'header')} added to ${event}.`,
      );
      if (pasted.unread.length === 0) return onClose();
      setText(pasted.unread.map((unread) => unread.text).join('\n'));
      setSaid(
        `${count(pasted.headers.length, 'header')} added. What could not be read stays in the box.`,
      );
    } else {
      setSaid(
        text.trim() === ''
          ? 'Paste or type at least one header first.'
          : 'No header could be read. Write one per line, as Name: value.',
      );
    }
    box.current?.focus();
  };

  return (
    <Dialog
      open
      fullWidth
      aria-labelledby="paste-headers"
      // A click beside the dialog would throw away what is in it.
      onClose={(_, reason) => (reason === 'backdropClick' && text !== '' ? undefined : onClose())}
    >
      <DialogTitle id="paste-headers">Paste headers</DialogTitle>
      <DialogContent>
        <Form>
          <label htmlFor="paste-headers-text">Headers for {event}</label>
          <OutlinedInput
            id="paste-headers-text"
            multiline
            minRows={5}
            maxRows={10}
            inputRef={box}
            value={text}
            onChange={({ target }) => edit(target.value)}
            placeholder="X-Api-Key: …"
            inputProps={TEXT_INPUT}
          />
          <p id="paste-headers-help">
            One per line, as Name: value. A curl command or JSON can be read too.
          </p>
          <p role="status">{said}</p>
          <PastePreview changes={preview.merged.changes} unread={preview.pasted.unread} />
        </Form>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" onClick={add}>
          {preview.pasted.headers.length > 0
            ? `Add ${count(preview.pasted.headers.length, 'header')}`
            : 'Add headers'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const TEXT_INPUT = {
  'aria-describedby': 'paste-headers-help',
  spellCheck: false,
  autoCapitalize: 'none',
  style: { fontFamily: 'ui-monospace, monospace', fontSize: '0.875rem' },
} as const;

function read(text: string, rows: Parameters<typeof mergeHeaders>[0]) {
  const pasted = withinBounds(readPastedHeaders(text), MAX_HEADERS - rows.length);
  const incoming = pasted.headers.map(({ name, value }) => ({
    ...newHeaderValues(),
    header_name: name,
    header_value: value,
  }));
  return { pasted, merged: mergeHeaders(rows, incoming) };
}

/** What is more than an event takes stays in the box. */
function withinBounds({ headers, unread }: PastedHeaders, room: number): PastedHeaders {
  const over = headers.slice(room).map(({ name, value }) => ({
    place: name,
    text: `${name}: ${value}`,
    reason: `An event takes up to ${MAX_HEADERS.toLocaleString('en')} headers.`,
  }));
  return { headers: headers.slice(0, room), unread: [...unread, ...over] };
}

const Form = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(0.75),
  '& > label': { ...theme.typography.subtitle2 },
  '& > p': {
    ...theme.typography.body2,
    margin: 0,
    color: (theme.vars ?? theme).palette.text.secondary,
  },
  '& > [role=status]': { color: (theme.vars ?? theme).palette.text.primary },
}));
