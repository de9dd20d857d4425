import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId, useState } from 'react';
import { copyText } from '#form/copy-text.ts';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import { whereItFits } from '#handoff/link-address.ts';
import { hasSecret } from '#manifest/secrets.ts';
import { SelectedText } from '#review/selected-text.tsx';
import { SecretsChoice, type SecretsWay } from './secrets-choice.tsx';
import { useSend } from './use-send.ts';
import { useShareLink } from './use-share-link.ts';
import { wideField } from '../plain-field.ts';

interface ShareDialogProps {
  draftId: string;
  /** Its JSON text has edits that the form does not have. */
  isBehind: boolean;
  /** The draft goes out: worth a place in its history. */
  onSent: () => void;
  onClose: () => void;
}

/** A link with the whole draft in it, and what to know before sending it. */
export function ShareDialog({ draftId, isBehind, onSent, onClose }: ShareDialogProps) {
  const id = useId();
  const isNarrow = useMediaQuery('(max-width: 599.95px)');
  const manifest = useFormSnapshot((snapshot) => snapshot.manifest);
  const [message, setMessage] = useState('');
  const [way, setWay] = useState<SecretsWay>({ kind: 'left-out' });
  const [toCopy, setToCopy] = useState(false);
  // Inside the dialog: what is behind it is hidden from screen readers.
  const [said, setSaid] = useState('');
  const { round, notes, send } = useSend(draftId, manifest);
  const link = useShareLink({ draftId, round, notes, manifest, message, way });

  const copy = async () => {
    if (link === null) return;
    const copied = await copyText(link);
    setSaid(copied ? 'Copied the link.' : '');
    setToCopy(!copied);
    await send({ message, source: 'a link' });
    onSent();
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      fullScreen={isNarrow}
      aria-labelledby={id}
      onClose={(_event, reason) => {
        if (reason !== 'backdropClick') onClose();
      }}
    >
      <DialogTitle id={id}>Share draft</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2.5, alignContent: 'start' }}>
        <Box component="p" sx={{ m: 0, color: 'text.secondary' }}>
          The whole draft is inside the link: whoever has it can read the draft, and changes nothing
          here. Round {round}, fingerprint{' '}
          <Box component="b" sx={{ whiteSpace: 'nowrap' }}>
            {fingerprintOf(manifest)}
          </Box>
          .
        </Box>
        {isBehind && (
          <Box component="p" role="note" sx={{ m: 0 }}>
            The draft’s JSON text has edits that cannot be read yet: they are not in the link.
          </Box>
        )}
        {hasSecret(manifest) && <SecretsChoice way={way} onChange={setWay} />}
        <div>
          <Label htmlFor={`${id}message`}>Note to the reader (optional)</Label>
          <Box
            component="textarea"
            id={`${id}message`}
            rows={2}
            value={message}
            onChange={(event) => setMessage(event.target.value)}
            sx={wideField}
          />
        </div>
        <div>
          <Label htmlFor={`${id}link`}>Share link</Label>
          <Box
            component="textarea"
            id={`${id}link`}
            readOnly
            rows={3}
            value={link ?? ''}
            placeholder="Set a passphrase first."
            aria-describedby={`${id}length`}
            onFocus={(event) => event.currentTarget.select()}
            sx={[wideField, { fontSize: '0.8125rem', fontFamily: 'var(--mono)' }]}
          />
          <Box id={`${id}length`} sx={{ mt: 0.75, typography: 'body2', color: 'text.secondary' }}>
            {link !== null &&
              `${link.length.toLocaleString('en')} characters. ${whereItFits(link.length)}`}{' '}
            A link cannot be taken back, and browsers and mail programs may remember it.
          </Box>
        </div>
        {toCopy && link !== null && <SelectedText text={link} onDone={() => setToCopy(false)} />}
      </DialogContent>
      <DialogActions>
        <Box role="status" sx={{ mr: 'auto', color: 'success.main', fontWeight: 600 }}>
          {said}
        </Box>
        <Button color="inherit" onClick={onClose}>
          Close
        </Button>
        <Button
          variant="contained"
          aria-disabled={link === null}
          aria-describedby={`${id}length`}
          onClick={() => void copy()}
        >
          Copy link
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Label({ htmlFor, children }: { htmlFor: string; children: string }) {
  return (
    <Box component="label" htmlFor={htmlFor} sx={{ display: 'block', fontWeight: 560, mb: 0.75 }}>
      {children}
    </Box>
  );
}
