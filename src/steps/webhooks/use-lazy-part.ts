import { useCallback, useRef, useState, type ComponentType } from 'react';
import { loadAgain, OnlyReloadHelps } from '#ui/load-again.ts';
import { useNotify } from '#ui/notify.tsx';

interface LazyPart<Props> {
  /** The component while it is open and its code is there. */
  Part: ComponentType<Props> | null;
  open: () => void;
  close: () => void;
}

/**
 * A part whose code is fetched when it is first opened. Should the code not arrive, that is said
 * and nothing else changes: what was typed stays, and opening it again tries again.
 */
export function useLazyPart<Props>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  const notify = useNotify();
  const [part, setPart] = useState<{ Part: ComponentType<Props> } | null>(null);
  const hasFailed = useRef(false);
  const open = useCallback(() => {
    (hasFailed.current ? loadAgain(load) : load()).then(
      (Part) => setPart({ Part }),
      (problem: unknown) => {
        hasFailed.current = true;
        notify(
          problem instanceof OnlyReloadHelps
            ? 'This part still couldn’t load. Reload the page to get it.'
            : 'This part couldn’t load. You may be offline. Try again.',
        );
      },
    );
  }, [load, notify]);
  const close = useCallback(() => setPart(null), []);
  return { Part: part?.Part ?? null, open, close };
}
