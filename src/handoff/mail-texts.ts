import { counted } from '#manifest/json/counted.ts';
import { DECISIONS } from './decisions.ts';
import type { Mail } from './mail.ts';
import type { Review } from './review.ts';
import { namesDraft } from './rounds.ts';

interface DraftMail {
  name: string;
  round: number;
  fingerprint: string;
  /** Null where no link can be made: the file is all there is. */
  link: string | null;
  fileName: string;
  isReady: boolean;
  leavesSecretsOut: boolean;
}

/** From the author to the account team. It says what will be sent, never what may not have been. */
export function draftMail(draft: DraftMail): Mail {
  const { name, round, fingerprint, link, fileName, isReady, leavesSecretsOut } = draft;
  return {
    subject: `Install manifest for ${name} (${fingerprint})`,
    body: [
      'Hello,',
      '',
      isReady
        ? `The install manifest for ${name} is ready for your review.`
        : `This is a draft of the install manifest for ${name}. Could you take a look?`,
      '',
      link === null ? `I’ll send it as the file ${fileName}.` : `Open it here: ${link}`,
      '',
      `Round ${round}, fingerprint ${fingerprint}. If you see the same fingerprint, nothing changed on the way.`,
      ...(leavesSecretsOut && link !== null
        ? [
            '',
            `The link doesn’t include header values. I’ll send them separately, in the file ${fileName}.`,
          ]
        : []),
      '',
      'Once the app is installed, please send me its application key and secret.',
    ].join('\n'),
  };
}

interface ReviewMail {
  name: string;
  review: Review;
  link: string;
  /** The author's link came without its header values. */
  lacksSecrets: boolean;
}

/** From the reviewer back to the author. */
export function reviewMail({ name, review, link, lacksSecrets }: ReviewMail): Mail {
  const { decision, fingerprint, comment, notes } = review;
  const open = notes.filter(({ asked }) => !asked.withdrawn).length;
  return {
    subject: `Review of ${name} (${fingerprint})`,
    body: [
      'Hello,',
      '',
      `Your install manifest for ${name} (fingerprint ${fingerprint}) ${DECISIONS[decision].verdict}.`,
      ...(comment === '' ? [] : ['', comment]),
      '',
      whereToRead(review, open, link),
      ...(lacksSecrets && decision === 'approve'
        ? [
            '',
            'Your link doesn’t include the header values. Please send me the file as well: I need it to install the app.',
          ]
        : []),
    ].join('\n'),
  };
}

function whereToRead({ draftId }: Review, open: number, link: string): string {
  if (open === 0) return `See the review: ${link}`;
  const notes = open === 1 ? 'note' : counted(open, 'note');
  // A file does not say which draft it was: its notes find no fields to stand at.
  if (!namesDraft(draftId)) return `Open this link to read my ${notes}: ${link}`;
  return `Open this link in the browser you created the manifest in. You’ll see my ${notes} next to the ${open === 1 ? 'field' : 'fields'}: ${link}`;
}
