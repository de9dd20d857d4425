import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useCallback, useState } from 'react';
import { copyText } from '#ui/copy-text.ts';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { useNotify } from '#ui/notify.tsx';
import { usePrepared, whenMade } from '#ui/use-prepared.ts';
import { downloadText } from '#handoff/download-text.ts';
import { fileNameOf } from '#handoff/file-name.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import { linkTo } from '#handoff/link-address.ts';
import { mailText, mailtoOf, openMail, type Mail } from '#handoff/mail.ts';
import { draftMail } from '#handoff/mail-texts.ts';
import { encodeDraft } from '#handoff/share-link.ts';
import { hasSecret } from '#manifest/values/secrets.ts';
import { writeManifest } from '#manifest/values/write-manifest.ts';
import { Card } from '#ui/card.tsx';
import { usePlaceholderAsk } from '#manifest-view/placeholder-ask.tsx';
import { SelectedText } from '#ui/selected-text.tsx';
import { draftName } from '#workspace/draft-name.ts';
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
  const { ask, question } = usePlaceholderAsk();
  const manifest = useFormSnapshot((snapshot) => snapshot.manifest);
  const values = useFormSnapshot((snapshot) => snapshot.values);
  const isReady = useFormSnapshot(({ issues }) =>
    issues.every(({ severity }) => severity !== 'error'),
  );
  const [toCopy, setToCopy] = useState<string>();
  const [mailed, setMailed] = useState(false);
  const { outgoing, send } = useSend(draftId, manifest);
  const fingerprint = fingerprintOf(manifest);
  const fileName = fileNameOf(manifest, isReady);
  const name = draftName(values);
  const leavesSecretsOut = hasSecret(manifest);

  const { take: written } = usePrepared(
    useCallback(async () => {
      const { round, notes } = await outgoing();
      const payload = await encodeDraft({ draftId, round, notes, manifest, message: '' });
      const link = linkTo(payload, location.href);
      const mail = { name, round, fingerprint, link, fileName, isReady, leavesSecretsOut };
      return draftMail(mail);
    }, [draftId, outgoing, manifest, name, fingerprint, fileName, isReady, leavesSecretsOut]),
  );
  const sent = async (source = 'an email') => {
    await send({ message: '', source });
    onSent();
  };
  const download = () => {
    downloadText(fileName, writeManifest(values));
    notify(`Downloading ${fileName}`);
    void sent('a file');
  };
  const mailSent = () => {
    setMailed(true);
    return sent();
  };
  const copyMail = async (text: string | Promise<string>) => {
    const copied = await copyText(text);
    setToCopy(copied ? undefined : await text);
    if (!copied) return;
    notify('Email text copied. Paste it into a new email.');
    await mailSent();
  };
  const write = (mail: Mail) => {
    const address = mailtoOf(mail);
    // Mail programs would cut it: it goes by the clipboard.
    if (address === null) return copyMail(mailText(mail));
    openMail(address);
    return mailSent();
  };
  const writeMail = async () => whenMade(written(), write);
  /** Says so where the browser cannot make a link at all. */
  const unlessImpossible = (act: Promise<void>) => {
    act.catch(() => notify('Your browser couldn’t make the link. Download the file instead.'));
  };
  return (
    <Card title="Send it to your account team">
      {!isReady && (
        <p>
          It still has errors, so it’s sent as a draft. Your account team can read it and reply.
        </p>
      )}
      <Ways>
        <Button variant="outlined" onClick={onShare}>
          Share a link
        </Button>
        <Button
          variant="outlined"
          onClick={() => (isReady ? ask([manifest], 'Download anyway', download) : download())}
        >
          Download the file
        </Button>
        <Button variant="outlined" onClick={() => unlessImpossible(writeMail())}>
          Write email
        </Button>
        <Button
          color="inherit"
          onClick={() => unlessImpossible(copyMail(whenMade(written(), mailText)))}
        >
          Copy email text
        </Button>
        <Button color="inherit" onClick={() => print()}>
          Print
        </Button>
      </Ways>
      {question}
      {toCopy !== undefined && (
        <SelectedText
          text={toCopy}
          onDone={() => setToCopy(undefined)}
          onCopied={() => void mailSent()}
        />
      )}
      <Told aria-live="polite">
        {mailed &&
          leavesSecretsOut &&
          'Your email says that you’ll send the file with the header values separately. Download the file and send it, too.'}
      </Told>
      <Steps>
        <li>
          Send your account team the link or the file <code translate="no">{fileName}</code>.
          {leavesSecretsOut &&
            ' Only the file includes the header values: they need it to install the app.'}
        </li>
        <li>
          Its fingerprint is <b>{fingerprint}</b>. If they see the same code, you’re both looking at
          the same manifest.
        </li>
        <li>
          They install the app and send you its application key and secret. Your connector uses
          these to sign in.
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

const Told = styled('p')(({ theme }) => ({
  margin: 0,
  fontWeight: 560,
  '&:not(:empty)': { marginBottom: theme.spacing(2) },
}));

const Steps = styled('ol')(({ theme }) => ({
  ...theme.typography.body2,
  margin: 0,
  paddingInlineStart: theme.spacing(2.5),
  display: 'grid',
  gap: theme.spacing(0.75),
}));
