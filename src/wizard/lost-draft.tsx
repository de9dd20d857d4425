import { LostPage } from '#page/lost-page.tsx';

const WORDS = {
  missing: {
    title: 'This draft isn’t here',
    sentence:
      'It was made in another browser, or it was deleted here, by you or by the browser. Browsers may delete what a page saves.',
  },
  unread: {
    title: 'This draft couldn’t be read',
    sentence:
      'This browser doesn’t let the page read its saved drafts. Reload the page to try again.',
  },
  'set-aside': {
    title: 'This draft can’t be opened',
    sentence:
      'It’s damaged, or a newer version of this app saved it. It wasn’t changed. You can download it under Drafts.',
  },
};

/** Why the draft of this address cannot be shown. */
export function LostDraft({ why }: { why: keyof typeof WORDS }) {
  return <LostPage {...WORDS[why]} />;
}
