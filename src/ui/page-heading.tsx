import Box from '@mui/material/Box';
import { useEffect, useRef, type ReactNode } from 'react';

/** True once a page has been shown: the app has just been opened before that. */
let arrived = false;

interface PageHeadingProps {
  /** The title of the browser's tab. */
  tab: string;
  id?: string;
  /** Beside those of every page heading. */
  sx?: object;
  children: ReactNode;
}

/**
 * A page begins at its heading: it takes the focus, and the page scrolls to the top. Not when the
 * app is opened, where the focus belongs to the browser.
 */
export function PageHeading({ tab, id, sx, children }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) {
      heading.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    arrived = true;
  }, []);
  useEffect(() => {
    document.title = `${tab} – Install manifest`;
  }, [tab]);
  return (
    <Box component="h1" id={id} ref={heading} tabIndex={-1} sx={{ typography: 'h1', m: 0, ...sx }}>
      {children}
    </Box>
  );
}
