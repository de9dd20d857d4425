import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { copyText } from '#form/copy-text.ts';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { useNotify } from '#form/notify.tsx';
import { downloadText } from '#handoff/download-text.ts';
import { fileNameOf } from '#handoff/file-name.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import { linkTo } from '#handoff/link-address.ts';
import { mailtoOf } from '#handoff/mail.ts';
import { draftMail } from '#handoff/mail-texts.ts';
import { encodeDraft } from '#handoff/share-link.ts';
import { hasSecret } from '#manifest/secrets.ts';
import { writeManifest } from '#manifest/write-manifest.ts';
import { Card } from '#review/card.tsx';
import { SelectedText } from '#review/selected-text.tsx';
import { draftName } from '../draft-name.ts';
import { PrintedOn, PrintStyles } from '../printed.tsx';
import { useSend } from './use-send.ts';

interface SendItProps {
  draftId: string;
  onShare: () => void;
  /** The draft goes out: worth a place in its history. */
  onSent: () => void;
}

/** Three ways to the account team, and what happens after this page. */
export function SendIt({ draftId, onShare, onSent }: SendItProps) {
  const notify = useNotify();
  const manifest = useFormSnapshot((snapshot) => snapshot.manifest);
  const values = useFormSnapshot((snapshot) => snapshot.values);
  const isReady = useFormSnapshot(({ findings }) =>
    findings.every(({ severity }) => severity !== 'error'),
  );
  const [toCopy, setToCopy] = useState<string>();
  const { round, notes, send } = useSend(draftId, manifest);
  const fingerprint = fingerprintOf(manifest);

  const writeMail = async () => {
    const payload = await encodeDraft({ draftId, round, notes, manifest, message: '' });
    const mail = draftMail({
      name: draftName(values),
      round,
      fingerprint,
      link: linkTo(payload, location.href),
      fileName: fileNameOf(manifest, isReady),
      isReady,
      leavesSecretsOut: hasSecret(manifest),
    });
    return { address: mailtoOf(mail), text: `${mail.subject}\n\n${mail.body}` };
  };
  const sent = async (source = 'an e-mail') => {
    await send({ message: '', source });
    onSent();
  };
  const download = () => {
    const fileName = fileNameOf(manifest, isReady);
    downloadText(fileName, writeManifest(values));
    notify(`Downloading ${fileName}`);
    void sent('a file');
  };
  const openMail = async () => {
    const { address, text } = await writeMail();
    // Mail programs would cut it: it goes by the clipboard.
    if (address === null) return copyMail(text);
    location.assign(address);
    return sent();
  };
  const copyMail = async (text?: string) => {
    const mail = text ?? (await writeMail()).text;
    const copied = await copyText(mail);
    if (copied) notify('Copied the e-mail. Paste it into a new one.');
    setToCopy(copied ? undefined : mail);
    await sent();
  };
  return (
    <Card title="Send it to your account team">
      <PrintStyles />
      <PrintedOn what={`Install manifest of ${draftName(values)}`} fingerprint={fingerprint} />
      {!isReady && <p>It has errors, so it goes as a draft. They can read it and answer.</p>}
      <Ways>
        <Button variant="outlined" onClick={onShare}>
          Share a link
        </Button>
        <Button variant="outlined" onClick={download}>
          Download the file
        </Button>
        <Button variant="outlined" onClick={() => void openMail()}>
          Write e-mail
        </Button>
        <Button color="inherit" onClick={() => void copyMail()}>
          Copy e-mail text
        </Button>
        <Button color="inherit" onClick={() => print()}>
          Print
        </Button>
      </Ways>
      {toCopy !== undefined && <SelectedText text={toCopy} onDone={() => setToCopy(undefined)} />}
      <Steps>
        <li>
          Send the link, or the file <code>{fileNameOf(manifest, isReady)}</code>.
          {hasSecret(manifest) && ' Only the file holds the header values.'}
        </li>
        <li>
          Its fingerprint is <b>{fingerprint}</b>. They see the same one: read it out to be sure.
        </li>
        <li>
          They install the app and send back its application key and secret. Your connector signs in
          with these.
        </li>
      </Steps>
    </Card>
  );
}

const Ways = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(1.25),
  marginBlock: theme.spacing(1, 2),
}));

const Steps = styled('ol')(({ theme }) => ({
  ...theme.typography.body2,
  margin: 0,
  paddingInlineStart: theme.spacing(2.5),
  display: 'grid',
  gap: theme.spacing(0.75),
  overflowWrap: 'anywhere',
}));
