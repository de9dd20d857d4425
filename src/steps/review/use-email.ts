import { useCallback, useState } from 'react';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { fileNameOf } from '#handoff/file-name.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import { linkTo } from '#handoff/link-to.ts';
import { mailText, mailtoOf, openMail, type Mail } from '#handoff/mail.ts';
import { draftMail } from '#handoff/mail-texts.ts';
import { encodeDraft } from '#handoff/share-link.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { hasSecret } from '#manifest/values/secrets.ts';
import { copyText } from '#ui/copy-text.ts';
import { useNotify } from '#ui/notify.tsx';
import { usePrepared, whenMade } from '#ui/use-prepared.ts';
import { draftName } from '#workspace/draft-name.ts';
import { useLinkBase } from '#workspace/link-base.ts';
import { useSend } from '#workspace/use-send.ts';

export interface Email {
  /** Opens it in the mail program. In the click's own task, as the other. */
  write: () => void;
  copy: () => void;
  /** It was, since this page is open. */
  isWritten: boolean;
  /** It left in another way than by these. */
  countAsSent: (source: string) => void;
}

interface EmailOptions {
  draftId: string;
  manifest: JsonObject;
  isReady: boolean;
  /** The draft goes out: worth a place in its history. */
  onSent: () => void;
  /** The browser did not take this text to the clipboard. */
  onRefused: (text: string | undefined) => void;
}

/** The email to the account team, made ahead of the click that takes it. */
export function useEmail({ draftId, manifest, isReady, onSent, onRefused }: EmailOptions): Email {
  const notify = useNotify();
  const name = useFormSnapshot(({ values }) => draftName(values));
  const [isWritten, setIsWritten] = useState(false);
  const { outgoing, send } = useSend(draftId, manifest);
  const base = useLinkBase();

  const { take: written } = usePrepared(
    useCallback(async () => {
      const { round, notes } = await outgoing();
      const payload = await encodeDraft({ draftId, round, notes, manifest, message: '' });
      return draftMail({
        name,
        round,
        fingerprint: fingerprintOf(manifest),
        link: base === null ? null : linkTo(payload, base),
        fileName: fileNameOf(manifest, isReady),
        isReady,
        leavesSecretsOut: hasSecret(manifest),
      });
    }, [draftId, outgoing, manifest, name, isReady, base]),
  );
  const countAsSent = async (source: string) => {
    await send({ message: '', source });
    onSent();
  };
  const mailSent = () => {
    setIsWritten(true);
    return countAsSent('an email');
  };
  const copy = async (text: string | Promise<string>) => {
    const copied = await copyText(text);
    onRefused(copied ? undefined : await text);
    if (!copied) return;
    notify('Email text copied. Paste it into a new email.');
    await mailSent();
  };
  const write = (mail: Mail) => {
    const address = mailtoOf(mail);
    // Mail programs would cut it: it goes by the clipboard.
    if (address === null) return copy(mailText(mail));
    openMail(address);
    return mailSent();
  };
  const writeMail = async () => whenMade(written(), write);
  /** Says so where the browser cannot make a link at all. */
  const unlessImpossible = (act: Promise<void>) => {
    act.catch(() => notify('Your browser couldn’t create the link. Download the file instead'));
  };
  return {
    write: () => unlessImpossible(writeMail()),
    copy: () => unlessImpossible(copy(whenMade(written(), mailText))),
    isWritten,
    countAsSent: (source) => void countAsSent(source),
  };
}
