import type { LinkProblem } from './share-link.ts';

/** Up to which length a link goes where; the figures are of chats, mail programs and browsers in use. */
const ANYWHERE = 2_000;
const NEARLY_ANYWHERE = 3_900;

/** A word on where a link of this length fits. */
export function whereItFits(length: number): string {
  if (length <= ANYWHERE) return 'Short enough for any app.';
  if (length <= NEARLY_ANYWHERE) return 'Works in most apps. Some chat apps may cut it off.';
  return 'Too long for many apps. Send the file instead.';
}

/** What to do about a link that does not open. */
export const LINK_PROBLEMS: Record<LinkProblem, string> = {
  'no-link': 'This isn’t a share link. Copy the whole link, from https:// to the last character.',
  newer: 'This link was made by a newer version of this app. Reload the page and open it again.',
  cut: 'This link is incomplete. Copy the whole link again, or ask for the file.',
  damaged: 'This link is damaged. Copy it again, or ask for the file.',
  'too-large': 'This link is too large to be a draft, so it wasn’t opened. Ask for the file.',
  'bad-review':
    'The review in this link is damaged, so it wasn’t opened. Ask for it to be sent again.',
  'not-ours': 'This link doesn’t contain a draft. Ask for the file.',
};
