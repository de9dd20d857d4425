import { useEffect, useMemo, useRef } from 'react';
import { useNotify } from '#ui/notify.tsx';
import { takesText } from '#ui/takes-text.ts';
import { useAppActions } from '#workspace/app-actions.ts';

type OfferUndo = (message: string, undo?: () => void) => void;

/**
 * Offers to undo what was just done here: in the toast, and by Ctrl+Z or Cmd+Z, since the toast is
 * a long way from a row without a pointer.
 */
export function useUndoOffers(): OfferUndo {
  const { store } = useAppActions();
  const notify = useNotify();
  const last = useRef<() => void>(null);

  useEffect(
    () =>
      store.subscribe(({ kind, elsewhere }) => {
        // Whoever deletes everything does not want some of it back.
        if (kind === 'cleared' && !elsewhere) last.current = null;
      }),
    [store],
  );
  useEffect(() => {
    const undoLast = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
      if (!isUndo || event.shiftKey || event.altKey || takesText(event.target)) return;
      if (document.querySelector('[aria-modal=true]')) return;
      event.preventDefault();
      last.current?.();
    };
    addEventListener('keydown', undoLast);
    return () => removeEventListener('keydown', undoLast);
  }, []);

  return useMemo(
    () => (message, undo) => {
      if (!undo) return notify(message);
      last.current = () => {
        last.current = null;
        undo();
        notify('Undone.');
      };
      notify(message, last.current, 'everywhere');
    },
    [notify],
  );
}
