import { Menu } from '#ui/menu.tsx';
import Divider from '@mui/material/Divider';
import MenuItem from '@mui/material/MenuItem';
import type { Draft } from '#drafts/draft.ts';
import { addressOf } from '#workspace/routes.ts';
import type { RowActions } from './use-row-actions.ts';

interface RowMenuProps {
  draft: Draft;
  /** Actions for “Acme”. */
  name: string;
  anchor: HTMLElement;
  open: boolean;
  onClose: () => void;
  actions: RowActions;
}

/** What can be done with a draft besides going on with it. */
export function RowMenu({ draft, name, anchor, open, onClose, actions }: RowMenuProps) {
  const then = (act: (draft: Draft) => unknown) => () => {
    onClose();
    act(draft);
  };
  return (
    <Menu
      anchorEl={anchor}
      open={open}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{
        // It is drawn outside of the page, and everything on a page belongs to a landmark.
        root: { role: 'region', 'aria-label': name },
        paper: { sx: { mt: 0.5, minWidth: 180 } },
        list: { 'aria-label': name },
      }}
    >
      <MenuItem onClick={then(actions.rename)}>Rename</MenuItem>
      <MenuItem onClick={then(actions.duplicate)}>Duplicate</MenuItem>
      <MenuItem onClick={then(actions.download)}>Download</MenuItem>
      <MenuItem component="a" href={addressOf(draft.id, 'history')} onClick={onClose}>
        History
      </MenuItem>
      <Divider />
      <MenuItem onClick={then(actions.remove)} sx={{ color: 'error.main' }}>
        Delete
      </MenuItem>
    </Menu>
  );
}
