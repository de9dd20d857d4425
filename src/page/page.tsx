import Box from '@mui/material/Box';
import { useEffect, useRef, type ReactNode } from 'react';
import { DraftMenu } from './draft-menu.tsx';
import { KeptHere } from './kept-here.tsx';
import { PageHeader } from './page-header.tsx';
import { useStepArrival } from '#ui/use-step-arrival.ts';

interface PageProps {
  title: string;
  children: ReactNode;
  /** Stands below what is said of where the data is. */
  footer?: ReactNode;
  /** There is nothing yet to say of where it is kept. */
  hasNothing?: boolean;
}

/** A page outside of a draft. */
export function Page({ title, children, footer, hasNothing = false }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useStepArrival(heading);
  useEffect(() => {
    document.title = `${title} – Install manifest`;
  }, [title]);
  return (
    <>
      <PageHeader menu={<DraftMenu />} />
      <Box
        component="main"
        sx={{ maxWidth: 760, mx: 'auto', px: { xs: 2, sm: 3 }, pt: { xs: 3, sm: 6 }, pb: 8 }}
      >
        <Box component="h1" ref={heading} tabIndex={-1} sx={{ typography: 'h1', m: 0, mb: 1.5 }}>
          {title}
        </Box>
        {children}
        {!hasNothing && <KeptHere />}
        {footer}
      </Box>
    </>
  );
}
