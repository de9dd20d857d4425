import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Dialog } from '#ui/dialog.tsx';
import { useId } from 'react';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { VISUALLY_HIDDEN } from '#ui/visually-hidden.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import { hasSecret } from '#manifest/values/secrets.ts';
import { Fingerprint } from '#manifest-view/fingerprint.tsx';
import { Labelled } from '#ui/labelled.tsx';
import { SelectedText } from '#ui/selected-text.tsx';
import { wideField } from '#ui/plain-field.ts';
import { AppAddressField } from '../app-address-field.tsx';
import { LinkBox } from './link-box.tsx';
import { SecretsChoice } from './secrets-choice.tsx';
import { useSharing } from './use-sharing.ts';

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
  const manifest = useFormSnapshot((snapshot) => snapshot.manifest);
  const sharing = useSharing(draftId, onSent);
  const { link, state, message, toCopy, status } = sharing;
  return (
    <Dialog
      title="Share draft"
      fills
      holdsInput
      onClose={onClose}
      actions={
        <>
          <Box role="status" sx={{ mr: 'auto' }}>
            {/* The button says so, too. */}
            {status.kind === 'making' && <Box sx={VISUALLY_HIDDEN}>{MAKING}</Box>}
            {status.kind === 'done' && <Box sx={done}>{status.words}</Box>}
            {status.kind === 'failed' && <Box sx={failed}>{status.words}</Box>}
          </Box>
          <Button color="inherit" onClick={onClose}>
            Close
          </Button>
          <Button variant="contained" onClick={sharing.copy}>
            {status.kind === 'making' ? MAKING : 'Copy link'}
          </Button>
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        <Box sx={{ display: 'grid', gap: 0.5 }}>
          <Box component="p" sx={{ m: 0, color: 'text.secondary' }}>
            The link contains the whole draft. Anyone with the link can read it, but can’t change
            your copy.
            {sharing.round > 1 &&
              ` This is round ${sharing.round}. Your reviewer sees what changed since the last one.`}
          </Box>
          <Fingerprint code={fingerprintOf(manifest)} others="your account team" />
        </Box>
        {isBehind && (
          <Box component="p" role="note" sx={{ m: 0 }}>
            The JSON has edits that can’t be read yet. They’re not included in the link.
          </Box>
        )}
        <AppAddressField box={sharing.addressBox} isAsked={sharing.isAddressAsked} />
        {state === 'lacks-address' && (
          <Button variant="outlined" onClick={sharing.download} sx={{ justifySelf: 'start' }}>
            Download the file instead
          </Button>
        )}
        <LinkBox link={link} state={state} onCopied={sharing.countAsSent} />
        {toCopy !== undefined && (
          <SelectedText text={toCopy} onDone={sharing.endCopying} onCopied={sharing.countAsSent} />
        )}
        {hasSecret(manifest) && (
          <SecretsChoice
            way={sharing.way}
            onChange={sharing.setWay}
            isAsked={sharing.isAsked}
            passphraseBox={sharing.passphraseBox}
            onDownload={sharing.download}
          />
        )}
        <Labelled id={`${id}message`} label="Message to your reviewer (optional)">
          <Box
            component="textarea"
            id={`${id}message`}
            rows={2}
            value={message}
            onChange={(event) => sharing.setMessage(event.target.value)}
            sx={wideField}
          />
        </Labelled>
      </Box>
      {sharing.question}
    </Dialog>
  );
}

const MAKING = 'Creating link…';
const done = { color: 'success.main', fontWeight: 600 };
const failed = { color: 'error.main', fontWeight: 600 };
