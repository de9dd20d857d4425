import { useCallback } from 'react';
import { useNotify } from '#ui/notify.tsx';
import type { UndoReplace, TextSession } from './text-session.ts';

/** Takes the form's text instead of the person's own; the toast brings that back. */
export function useDiscardText(session: TextSession): () => void {
  const tell = useTellReplaced();
  return useCallback(
    () => tell('JSON edits discarded. The JSON matches the form again.', session.discard()),
    [tell, session],
  );
}

/** Says that the text is another one now, with a way back that takes nothing typed since. */
export function useTellReplaced(): (message: string, undo: UndoReplace) => void {
  const notify = useNotify();
  return useCallback(
    (message, undo) =>
      notify(
        message,
        () => {
          if (undo()) return;
          notify(
            'The JSON has changed since. Press Ctrl+Z in the editor to undo edits one by one.',
          );
        },
        'everywhere',
      ),
    [notify],
  );
}
