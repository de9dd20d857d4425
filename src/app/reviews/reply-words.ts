import type { Reply } from '#drafts/note.ts';

/** What the author did about a note. */
export const REPLY_WORDS: Record<Reply['state'], string> = {
  open: 'Not answered yet',
  accepted: 'Suggestion accepted',
  done: 'Done',
};
