import { LostPage } from '#page/lost-page.tsx';

const WORDS = {
  missing: {
    title: 'This draft is not here',
    sentence:
      'It was made in another browser, or it was deleted here: by you, or by the browser, which may clear what a page keeps.',
  },
  unread: {
    title: 'This draft could not be read',
    sentence:
      'This browser does not let the page read the drafts it keeps. Reload the page to try again.',
  },
  'set-aside': {
    title: 'This draft cannot be opened',
    sentence:
      'It is damaged, or a newer version of this app wrote it. It is left as it is: the list of drafts lets you download it.',
  },
};

/** Why the draft of this address cannot be shown. */
export function LostDraft({ why }: { why: keyof typeof WORDS }) {
  return <LostPage {...WORDS[why]} />;
}
