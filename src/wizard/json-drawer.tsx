import { styled } from '@mui/material/styles';
import { useRef, useState, type ReactNode } from 'react';
import { lazyPart } from '#ui/lazy-part.tsx';
import { MEDIUM } from '#ui/use-media.ts';
import type { SheetSize } from './sheet-sizes.ts';

const SheetHandle = lazyPart(
  () => import('./sheet-handle.tsx').then((part) => part.SheetHandle),
  22,
);

interface JsonDrawerProps {
  /** There is room for it beside the form. */
  isBeside: boolean;
  /** It lies over the foot of the page, and can be drawn higher or lower. */
  isSheet: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** Where the JSON stands: beside the form or, where there is no room, in a sheet over the page's foot. */
export function JsonDrawer({ isBeside, isSheet, onClose, children }: JsonDrawerProps) {
  const [size, setSize] = useState<SheetSize>(52);
  const drawer = useRef<HTMLElement>(null);
  return (
    <Drawer
      ref={drawer}
      aria-label="JSON panel"
      data-beside={isBeside || undefined}
      data-sheet={isSheet ? size : undefined}
      onBlur={({ currentTarget, relatedTarget }) => {
        // Whoever goes back to the form sees what has the focus there.
        const isGone = relatedTarget !== null && !currentTarget.contains(relatedTarget);
        if (isGone && size === 90) setSize(52);
      }}
    >
      {isSheet && <SheetHandle size={size} sheet={drawer} onSize={setSize} onClose={onClose} />}
      {children}
    </Drawer>
  );
}

const Drawer = styled('aside')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    position: 'fixed',
    insetInline: 0,
    bottom: 'var(--footer)',
    zIndex: 20,
    display: 'flex',
    flexDirection: 'column',
    minHeight: 128,
    overflow: 'hidden',
    borderTop: `1px solid ${palette.divider}`,
    borderRadius: '14px 14px 0 0',
    backgroundColor: palette.background.paper,
    boxShadow: theme.shadows[8],
    // So much of the window, with the footer that stays in sight below it.
    height: 'calc(52dvh - var(--footer))',
    '&[data-sheet="30"]': { height: 'calc(30dvh - var(--footer))' },
    '&[data-sheet="90"]': { height: 'calc(90dvh - var(--footer))' },
    '& > section': { flex: 1 },
    // The prerendered page does not know yet how wide the window is.
    '@media (max-width: 1199.95px)': { '&[data-beside]': { display: 'none' } },
    [MEDIUM]: {
      position: 'sticky',
      top: 92,
      bottom: 'auto',
      alignSelf: 'start',
      height: 'calc(100vh - 124px)',
      zIndex: 'auto',
      border: `1px solid ${palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      boxShadow: 'none',
    },
  };
});
