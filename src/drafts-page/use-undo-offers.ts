import { useEffect, useMemo, useRef } from 'react';
import { useNotify } from '#ui/notify.tsx';
import { takesText } from '#ui/takes-text.ts';
import { useAppActions } from '#workspace/app-actions.ts';

type OfferUndo = (message: string, undo?: () => void) => void;

interface Offer {
  message: string;
  take: () => void;
}

/**
 * Offers to undo what was done here, the last first: in the toast, which then offers the one
 * before, and by Ctrl+Z or Cmd+Z, since the toast is a long way from a row without a pointer.
 */
export function useUndoOffers(): OfferUndo {
  const { store } = useAppActions();
  const notify = useNotify();
  const offers = useRef<Offer[]>([]);

  useEffect(
    () =>
      store.subscribe(({ kind, elsewhere }) => {
        // Whoever deletes everything does not want some of it back.
        if (kind === 'cleared' && !elsewhere) offers.current = [];
      }),
    [store],
  );
  useEffect(() => {
    const undoLast = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
      if (!isUndo || event.shiftKey || event.altKey || takesText(event.target)) return;
      if (document.querySelector('[aria-modal=true]')) return;
      event.preventDefault();
      offers.current.at(-1)?.take();
    };
    addEventListener('keydown', undoLast);
    return () => removeEventListener('keydown', undoLast);
  }, []);

  return useMemo(
    () => (message, undo) => {
      if (!undo) return notify(message);
      const offer: Offer = {
        message,
        take: () => {
          offers.current = offers.current.filter((each) => each !== offer);
          undo();
          const before = offers.current.at(-1);
          if (before) notify(`Undone. Before that: ${before.message}`, before.take, 'everywhere');
          else notify('Undone.');
        },
      };
      offers.current.push(offer);
      notify(message, offer.take, 'everywhere');
    },
    [notify],
  );
}
