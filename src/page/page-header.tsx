import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { memo, useLayoutEffect, type ReactNode } from 'react';
import { letNameGo } from '#ui/first-screen.ts';
import { VISUALLY_HIDDEN } from '#ui/visually-hidden.ts';
import { useAppActions } from '#workspace/app-actions.ts';
import { MEDIUM, NARROW } from '#ui/use-media.ts';
import { DRAFTS } from '#workspace/routes.ts';
import { ReviewsLink } from './reviews-link.tsx';

interface PlacesProps {
  /** What stands at the end of the row. */
  menu: ReactNode;
  /** Only where there is a draft to share. */
  onShare?: (() => void) | undefined;
}

interface PageHeaderProps extends PlacesProps {
  /** The draft's name and save state. */
  children?: ReactNode;
  /** Comes first, for those who use the keyboard. */
  skipLink?: ReactNode;
}

export function PageHeader({ children, skipLink, menu, onShare }: PageHeaderProps) {
  useLayoutEffect(letNameGo, []);
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: { xs: 0.25, sm: 2 },
        px: { xs: 2, sm: 3 },
        py: { xs: 0.5, sm: 1.25 },
        minHeight: 60,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
        [MEDIUM]: {
          position: 'sticky',
          top: 0,
          zIndex: 10,
          // It is always in sight: the page need not scroll (theme.ts) when the focus comes back here.
          '& a, & button': { scrollMarginBlockStart: '-88px' },
        },
        '@media print': { display: 'none' },
      }}
    >
      {skipLink}
      <Box
        component="a"
        href={DRAFTS}
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          gap: { xs: 0.75, sm: 1.25 },
          minHeight: { xs: 44, sm: 32 },
          minWidth: { xs: 44, sm: 0 },
          mr: { xs: -2.25, sm: 0 },
          color: 'text.primary',
          fontWeight: 600,
          textDecoration: 'none',
          whiteSpace: 'nowrap',
        }}
      >
        <Mark />
        <Box component="span" sx={{ [NARROW]: VISUALLY_HIDDEN }}>
          Install manifest
        </Box>
      </Box>
      {children !== undefined && (
        <Box sx={besideMark}>
          <Box sx={aloneInLine}>{children}</Box>
        </Box>
      )}
      <Places menu={menu} onShare={onShare} />
    </Box>
  );
}

const besideMark = {
  minWidth: 0,
  order: 3,
  flexBasis: '100%',
  pb: { xs: 0.75, sm: 0 },
  [MEDIUM]: {
    order: 0,
    // With less than this for a name the buttons go below it.
    flex: '1 1 16rem',
    pl: 2,
    borderLeft: 1,
    borderColor: 'divider',
  },
} as const;

/** One line, in a block: the name is laid out and painted at every key that is typed into it, and nothing around it. */
const aloneInLine = {
  display: 'flex',
  alignItems: 'baseline',
  gap: 2,
  height: '1.55em',
  contain: 'strict',
} as const;

/** The row of buttons: the same on every step. */
const Places = memo(function Places({ menu, onShare }: PlacesProps) {
  const { openImport } = useAppActions();
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: { sm: 0.5 },
        ml: 'auto',
        mr: -1,
        '& > button, & > a': { px: { xs: ROW_GAP, sm: 1.75 } },
        // Fingers, and four words in one row.
        [NARROW]: { '& > button, & > a': { minHeight: 44, minWidth: 44, fontSize: ROW_TYPE } },
      }}
    >
      <Button color="inherit" href={DRAFTS}>
        Drafts
      </Button>
      <ReviewsLink />
      <Button color="inherit" onClick={openImport}>
        Import
      </Button>
      {onShare && (
        <Button color="inherit" onClick={onShare}>
          Share
        </Button>
      )}
      {menu}
    </Box>
  );
});

/** As large as a narrow screen has room for: 15 px from 390 px on. */
const ROW_TYPE = 'clamp(0.8125rem, 3.85vw, 0.9375rem)';
const ROW_GAP = 'clamp(2px, calc(2px + (100vw - 320px) * 0.07), 7px)';

/** The product's mark, as on the tab (public/icon.svg): a pair of braces. */
function Mark() {
  return (
    <Box
      component="svg"
      viewBox="0 0 32 32"
      aria-hidden
      sx={{ width: 26, height: 26, color: 'primary.main', flex: 'none' }}
    >
      <rect width="32" height="32" rx="8" fill="currentColor" />
      <Box
        component="path"
        d="M12.5 8.5c-3 0-1 6.5-4.5 7.5 3.5 1 1.5 7.5 4.5 7.5M19.5 8.5c3 0 1 6.5 4.5 7.5-3.5 1-1.5 7.5-4.5 7.5"
        sx={{
          fill: 'none',
          stroke: 'var(--mui-palette-background-paper)',
          strokeWidth: 2.6,
          strokeLinecap: 'round',
          strokeLinejoin: 'round',
        }}
      />
    </Box>
  );
}
