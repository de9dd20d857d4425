import type { LinkProblem } from './share-link.ts';

/** The address that opens the payload in this app, wherever it is hosted. */
export function linkTo(payload: string, page: string): string {
  const [address] = page.split('#', 1);
  return `${address}#/open/${payload}`;
}

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
  'no-link': 'There is no share link in it. Copy the whole link, from https:// to its last letter.',
  newer: 'A newer version of this app made this link. Reload the page and open it again.',
  cut: 'This link was cut off: copy it again to its very end, or ask for the file.',
  damaged: 'This link was changed on its way. Copy it again, or ask for the file.',
  'too-large': 'This link holds more than any draft does, so it was not opened. Ask for the file.',
  'bad-review':
    'The review in this link is damaged, so it was not opened. Ask for it to be sent again.',
  'not-ours': 'This link holds no draft that this app could open. Ask for the file.',
};
