import type { stateOf } from '#drafts/note.ts';

/** What the author did about a note. */
export const REPLY_WORDS: Record<ReturnType<typeof stateOf>, string> = {
  open: 'Not answered yet',
  accepted: 'Suggestion accepted',
  done: 'Done',
  changed: 'The note was changed after this answer',
};
