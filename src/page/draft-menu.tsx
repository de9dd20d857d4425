import { latePart, lazyPart } from '#ui/lazy-part.tsx';
import Button from '@mui/material/Button';
import { useCallback, useState } from 'react';
import type { Draft } from '#drafts/draft.ts';
import type { Autosaver } from '#drafts/autosaver.ts';
import { MoreIcon } from '#ui/more-icon.tsx';

const MenuKeys = latePart(() => import('./menu-keys.tsx').then((part) => part.MenuKeys));
const MoreMenu = lazyPart(() => import('./more-menu.tsx').then((part) => part.MoreMenu));
const HelpDialog = lazyPart(() => import('./help-dialog.tsx').then((part) => part.HelpDialog));

const DuplicateDraft = lazyPart(() =>
  import('#workspace/duplicate-draft.tsx').then((part) => part.DuplicateDraft),
);

/** The button ⋯ and what it opens. On pages without a draft it has nothing to undo and no draft to delete. */
export function DraftMenu({ saver }: { saver?: Autosaver }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState(false);
  const [help, setHelp] = useState(false);
  const [duplicated, setDuplicated] = useState<Draft | null>(null);
  const showHelp = useCallback(() => setHelp(true), []);
  return (
    <>
      <Button
        color="inherit"
        aria-label="More"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={(event) => {
          setAnchor(event.currentTarget);
          setOpen(true);
        }}
        sx={{ minWidth: 36, px: 0 }}
      >
        <MoreIcon />
      </Button>
      <MenuKeys saver={saver} onHelp={showHelp} />
      {anchor && (
        <MoreMenu
          anchor={anchor}
          open={open}
          onClose={() => setOpen(false)}
          onHelp={showHelp}
          onDuplicate={setDuplicated}
          saver={saver}
        />
      )}
      {duplicated && <DuplicateDraft draft={duplicated} onClose={() => setDuplicated(null)} />}
      {help && <HelpDialog onClose={() => setHelp(false)} />}
    </>
  );
}
