import Box from '@mui/material/Box';
import { useEffect, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';

/** True once a page has been shown: the app has just been opened before that. */
let arrived = false;

interface PageHeadingProps {
  /** The title of the browser's tab. */
  tab: string;
  id?: string;
  /** Beside those of every page heading. */
  sx?: object;
  /** For what gives the focus back to it. */
  headingRef?: RefObject<HTMLHeadingElement | null>;
  children: ReactNode;
}

/**
 * A page begins at its heading: it takes the focus, and the page scrolls to the top. Not when the
 * app is opened, where the focus belongs to the browser.
 */
export function PageHeading({ tab, id, sx, headingRef, children }: PageHeadingProps) {
  const own = useRef<HTMLHeadingElement>(null);
  const heading = headingRef ?? own;
  // At once: a field that is gone to takes the focus in the next frame, and an effect may come after that.
  useLayoutEffect(() => {
    if (arrived) {
      heading.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    arrived = true;
  }, [heading]);
  useEffect(() => {
    document.title = `${tab} – Install manifest`;
  }, [tab]);
  return (
    <Box component="h1" id={id} ref={heading} tabIndex={-1} sx={{ typography: 'h1', m: 0, ...sx }}>
      {children}
    </Box>
  );
}
