import Button from '@mui/material/Button';
import { Dialog } from '#ui/dialog.tsx';
import { styled } from '@mui/material/styles';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { counted } from '#manifest/json/counted.ts';
import type { HeaderListName } from '#manifest/values/form-values.ts';
import { fitHeight, TextArea } from '#ui/text-box.tsx';
import { listTitle } from './list-title.ts';
import { PastePreview } from './paste-preview.tsx';
import { usePaste } from './use-paste.ts';

interface PasteHeadersDialogProps {
  list: HeaderListName;
  /** Kept outside: closing the dialog loses nothing that was typed in it. */
  text: string;
  onText: (text: string) => void;
  onClose: () => void;
}

export function PasteHeadersDialog(props: PasteHeadersDialogProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const { list, text, onClose } = props;
  const { edit, preview, said, hasAdded, add } = usePaste(list, text, props.onText);
  useEffect(() => box.current?.focus(), []);
  useLayoutEffect(() => {
    if (box.current) fitHeight(box.current);
  }, [text]);
  const readable = preview.pasted.headers.length;
  return (
    <Dialog
      title="Paste headers"
      holdsInput={text !== ''}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{hasAdded ? 'Close' : 'Cancel'}</Button>
          <Button variant="contained" onClick={() => (add() ? onClose() : box.current?.focus())}>
            {readable > 0 ? `Add ${counted(readable, 'header')}` : 'Add headers'}
          </Button>
        </>
      }
    >
      <Form>
        <label htmlFor="paste-headers-text">Headers for {listTitle(list)}</label>
        <TextArea
          id="paste-headers-text"
          minRows={5}
          maxRows={10}
          ref={box}
          value={text}
          onChange={({ target }) => edit(target.value)}
          placeholder="X-Api-Key: …"
          aria-describedby="paste-headers-help"
          spellCheck={false}
          autoCapitalize="none"
          sx={TEXT_STYLE}
        />
        <p id="paste-headers-help">
          One header per line, as “Name: value”. You can also paste a cURL command, code, JSON or a
          table.
        </p>
        <p role="status">{said}</p>
        <PastePreview changes={preview.merged.changes} pasted={preview.pasted} />
      </Form>
    </Dialog>
  );
}

const TEXT_STYLE = { fontFamily: 'var(--mono)', fontSize: '0.875rem' };

const Form = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(0.75),
  '& > label': { ...theme.typography.body2, fontWeight: 600 },
  '& > p': {
    ...theme.typography.body2,
    margin: 0,
    color: (theme.vars ?? theme).palette.text.secondary,
  },
  '& > [role=status]': { color: (theme.vars ?? theme).palette.text.primary },
}));
