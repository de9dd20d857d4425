import { lazyPart } from '#ui/lazy-part.tsx';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Draft } from '#drafts/draft.ts';
import { MoreIcon } from '#ui/more-icon.tsx';
import type { RowActions } from './use-row-actions.ts';

const RowMenu = lazyPart(() => import('./row-menu.tsx').then((part) => part.RowMenu));

interface ActionsButtonProps {
  draft: Draft;
  /** The draft's. */
  name: string;
  actions: RowActions;
}

/** The button ⋯ of a draft, and the menu it opens. */
export function ActionsButton({ draft, name, actions }: ActionsButtonProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState(false);
  const label = `Actions for “${name}”`;
  return (
    <Above>
      <Button
        color="inherit"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={(event) => {
          setAnchor(event.currentTarget);
          setOpen(true);
        }}
        sx={{ minWidth: 44, minHeight: 44, px: 0 }}
      >
        <MoreIcon />
      </Button>
      {anchor && (
        <RowMenu
          draft={draft}
          name={label}
          anchor={anchor}
          open={open}
          onClose={() => setOpen(false)}
          actions={actions}
        />
      )}
    </Above>
  );
}

/** All of its row leads to the draft, but for this. */
const Above = styled('div')({
  position: 'relative',
  zIndex: 1,
  '[data-card=true] > &': { gridArea: 'more' },
});
