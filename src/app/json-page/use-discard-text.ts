import { useCallback } from 'react';
import { useNotify } from '#form/notify.tsx';
import type { TextSession } from './text-session.ts';

/** Takes the form's text instead of the person's own; the toast brings that back. */
export function useDiscardText(session: TextSession): () => void {
  const notify = useNotify();
  return useCallback(
    () => notify('Discarded the text edits. The text is the form’s again.', session.discard()),
    [notify, session],
  );
}
