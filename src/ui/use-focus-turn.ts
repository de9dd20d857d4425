import { useEffect, useRef, type RefObject } from 'react';

interface FocusTurn<Inside extends HTMLElement> {
  /** The button that opens the form, and is not there meanwhile. */
  opener: RefObject<HTMLButtonElement | null>;
  /** What in the form takes the focus. */
  inside: RefObject<Inside | null>;
}

/** A form stands in place of the button that opens it: the focus goes in, and comes back when it closes. */
export function useFocusTurn<Inside extends HTMLElement>(isOpen: boolean): FocusTurn<Inside> {
  const opener = useRef<HTMLButtonElement>(null);
  const inside = useRef<Inside>(null);
  const was = useRef(isOpen);
  useEffect(() => {
    if (was.current === isOpen) return;
    was.current = isOpen;
    // Whoever closed it from elsewhere stays there.
    const isLost = document.activeElement === document.body;
    if (isOpen) inside.current?.focus();
    else if (isLost) opener.current?.focus();
  }, [isOpen]);
  return { opener, inside };
}
