import type { Mail } from './mail.ts';
import type { Review } from './review.ts';

interface DraftMail {
  name: string;
  round: number;
  fingerprint: string;
  link: string;
  fileName: string;
  isReady: boolean;
  leavesSecretsOut: boolean;
}

/** From the author to the account team. */
export function draftMail(draft: DraftMail): Mail {
  const { name, round, fingerprint, link, fileName, isReady, leavesSecretsOut } = draft;
  return {
    subject: `Install manifest of ${name} (${fingerprint})`,
    body: [
      'Hello,',
      '',
      isReady
        ? `the install manifest of ${name} is ready for your review.`
        : `this is a draft of the install manifest of ${name}. Could you have a look?`,
      '',
      `Open it here: ${link}`,
      '',
      `Round ${round}, fingerprint ${fingerprint}. You see the same fingerprint if nothing changed on the way.`,
      ...(leavesSecretsOut
        ? [`Header values are not in the link. They are in the file ${fileName}, sent apart.`]
        : []),
      '',
      'Once the app is installed, kindly send me its application key and secret.',
    ].join('\n'),
  };
}

const DECIDED: Record<Review['decision'], string> = {
  approve: 'is approved',
  'request-changes': 'needs some changes',
  comment: 'has some comments',
};

/** From the reviewer back to the author. */
export function reviewMail({
  name,
  review,
  link,
}: {
  name: string;
  review: Review;
  link: string;
}): Mail {
  const { decision, fingerprint, comment, notes } = review;
  const open = notes.filter(({ asked }) => !asked.withdrawn).length;
  return {
    subject: `Review of ${name} (${fingerprint})`,
    body: [
      'Hello,',
      '',
      `your install manifest of ${name}, fingerprint ${fingerprint}, ${DECIDED[decision]}.`,
      ...(comment === '' ? [] : ['', comment]),
      '',
      open === 0
        ? `The review: ${link}`
        : `Open this link in the browser you wrote it in. ${open === 1 ? 'The note stands' : `The ${open} notes stand`} at the fields: ${link}`,
    ].join('\n'),
  };
}
