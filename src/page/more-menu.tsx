import Divider from '@mui/material/Divider';
import { Menu } from '#ui/menu.tsx';
import MenuItem from '@mui/material/MenuItem';
import { useColorScheme } from '@mui/material/styles';
import Box from '@mui/material/Box';
import type { Draft } from '#drafts/draft.ts';
import type { Autosaver } from '#drafts/autosaver.ts';
import { useAppActions } from '#workspace/app-actions.ts';
import { compareAddress, draftKey } from '#workspace/compare-address.ts';
import { compareFirst } from '#workspace/compare-first.ts';
import { downloadDraft } from '#workspace/download-draft.ts';
import { EditItems } from './edit-items.tsx';
import { addressOf } from '#workspace/routes.ts';
import { navigate } from '#workspace/use-route.ts';

interface MoreMenuProps {
  anchor: HTMLElement | null;
  open: boolean;
  onClose: () => void;
  onHelp: () => void;
  onDuplicate: (draft: Draft) => void;
  saver: Autosaver | undefined;
}

const THEMES = [
  { mode: 'system', label: 'Theme: match system' },
  { mode: 'light', label: 'Theme: light' },
  { mode: 'dark', label: 'Theme: dark' },
] as const;

export function MoreMenu({ anchor, open, onClose, onHelp, onDuplicate, saver }: MoreMenuProps) {
  const { mode, setMode } = useColorScheme();
  const { deleteDraft, store, reviews } = useAppActions();
  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  const compare = async () => {
    const draft = saver?.draft();
    const before = draft ? await compareFirst(draft, { store, reviews }) : null;
    navigate(compareAddress({ before, after: draft ? draftKey(draft.id) : null }));
  };
  return (
    <Menu
      anchorEl={anchor}
      open={open}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{
        // It is drawn outside of the header, and everything on a page belongs to a landmark.
        root: { role: 'region', 'aria-label': 'More' },
        paper: { sx: { mt: 0.5, minWidth: 230, maxWidth: 360 } },
        // What cannot be chosen says why: the keyboard has to get there.
        list: { 'aria-label': 'More', disabledItemsFocusable: true },
      }}
    >
      {saver && (
        <MenuItem onClick={then(() => downloadDraft(saver.draft()))}>Download draft</MenuItem>
      )}
      {saver && <MenuItem onClick={then(() => onDuplicate(saver.draft()))}>Duplicate</MenuItem>}
      <MenuItem onClick={then(() => void compare())}>Compare versions</MenuItem>
      {saver && (
        <MenuItem onClick={then(() => navigate(addressOf(saver.draft().id, 'history')))}>
          History
        </MenuItem>
      )}
      <Line />
      {saver && <EditItems draftId={saver.draft().id} onChosen={onClose} />}
      {saver && <Line />}
      <MenuItem onClick={then(onHelp)}>Help and shortcuts</MenuItem>
      {THEMES.map((theme) => (
        <MenuItem
          key={theme.mode}
          role="menuitemradio"
          aria-checked={mode === theme.mode}
          onClick={then(() => setMode(theme.mode))}
        >
          {theme.label}
          <Box component="span" aria-hidden sx={{ ml: 'auto', pl: 2, color: 'primary.main' }}>
            {mode === theme.mode ? '✓' : ''}
          </Box>
        </MenuItem>
      ))}
      {saver && <Line />}
      {saver && (
        <MenuItem
          sx={{ color: 'error.main' }}
          onClick={then(() => {
            saver.abandon();
            void deleteDraft(saver.draft());
          })}
        >
          Delete draft
        </MenuItem>
      )}
    </Menu>
  );
}

function Line() {
  return <Divider component="li" role="separator" />;
}
