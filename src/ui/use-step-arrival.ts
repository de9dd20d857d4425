import { useEffect, type RefObject } from 'react';

/** True once a step has been shown: the page has just been opened before that. */
let arrived = false;

/**
 * A new step begins at its heading: it takes the focus, and the page scrolls to the top. Not when
 * the page is opened, where the focus belongs to the browser.
 */
export function useStepArrival(heading: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (arrived) {
      heading.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    arrived = true;
  }, [heading]);
}
