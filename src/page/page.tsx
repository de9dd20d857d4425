import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { DraftMenu } from './draft-menu.tsx';
import { KeptHere } from './kept-here.tsx';
import { PageHeader } from './page-header.tsx';
import { PageHeading } from '#ui/page-heading.tsx';

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
  return (
    <>
      <PageHeader menu={<DraftMenu />} />
      <Box
        component="main"
        sx={{ maxWidth: 760, mx: 'auto', px: { xs: 2, sm: 3 }, pt: { xs: 3, sm: 6 }, pb: 8 }}
      >
        <PageHeading tab={title} sx={{ mb: 1.5 }}>
          {title}
        </PageHeading>
        {children}
        {!hasNothing && <KeptHere />}
        {footer}
      </Box>
    </>
  );
}
