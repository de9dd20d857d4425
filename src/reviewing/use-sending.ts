import { useCallback } from 'react';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { copyText } from '#ui/copy-text.ts';
import { useNotify } from '#ui/notify.tsx';
import { usePrepared, whenMade } from '#ui/use-prepared.ts';
import { downloadText } from '#handoff/download-text.ts';
import { reviewFileNameOf } from '#handoff/file-name.ts';
import { linkTo } from '#handoff/link-to.ts';
import { mailText, mailtoOf, openMail } from '#handoff/mail.ts';
import { reviewMail } from '#handoff/mail-texts.ts';
import { writeReviewFile } from '#handoff/review-file.ts';
import { reviewOf } from '#handoff/rounds.ts';
import { encodeReview } from '#handoff/share-link.ts';
import { draftName } from '#workspace/draft-name.ts';
import { useLinkBase } from '#workspace/link-base.ts';
import type { OpenRound } from '#workspace/open-round.ts';

/** How a review goes back to its author. */
export type Way = 'link' | 'mail' | 'file';

/**
 * Sends the review as this record has it. To be called in the click's own task: the link and the
 * mail are made ahead; where there is no address for a link, the file goes. `onRefused`: the browser did not take this text to the clipboard.
 */
export function useSending(
  { record, openRound }: { record: ReviewRecord; openRound: OpenRound },
  onRefused: (text: string | undefined) => void,
): (way: Way) => void {
  const notify = useNotify();
  const base = useLinkBase();
  const written = useReviewMail(record, openRound, base);
  const copy = async (text: string | Promise<string>, done: string) => {
    const copied = await copyText(text);
    if (copied) notify(done);
    onRefused(copied ? undefined : await text);
  };
  const mail = ({ address, text }: WrittenMail) => {
    if (address) return openMail(address);
    // The link would be cut: the text goes by the clipboard instead.
    return copy(
      text,
      'Email text copied. It was too long to open in your email app, so paste it there.',
    );
  };
  const sendLink = async (way: 'link' | 'mail') => {
    if (way === 'mail') return whenMade(written(), mail);
    return copy(
      whenMade(written(), ({ link }) => link),
      'Review link copied',
    );
  };
  return (way) => {
    const review = reviewOf(record);
    if (!review) return;
    if (way === 'file' || base === null)
      downloadText(reviewFileNameOf(openRound.manifest), writeReviewFile(review));
    else
      sendLink(way).catch(() =>
        notify('Your browser couldn’t create the link. Download the review instead'),
      );
  };
}

interface WrittenMail {
  link: string;
  /** Null: too long for one. */
  address: string | null;
  text: string;
}

/** The review's link and mail, made ahead of the click that takes them. */
function useReviewMail(record: ReviewRecord, openRound: OpenRound, base: string | null) {
  const { id, rounds, notes, decision, comment, approveReason } = record;
  const name = draftName(openRound.values);
  const lacksSecrets = openRound.round.secrets === 'left-out';
  const write = useCallback(async (): Promise<WrittenMail> => {
    // What is being typed in a note makes no other link.
    const review = reviewOf({ id, rounds, notes, decision, comment, approveReason });
    if (!review || base === null) return { link: '', address: null, text: '' };
    const link = linkTo(await encodeReview(review), base);
    const mail = reviewMail({ name, review, link, lacksSecrets });
    return { link, address: mailtoOf(mail), text: mailText(mail) };
  }, [id, rounds, notes, decision, comment, approveReason, name, lacksSecrets, base]);
  return usePrepared(write).take;
}
