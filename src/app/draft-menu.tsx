import IconButton from '@mui/material/IconButton';
import { useCallback, useRef, useState } from 'react';
import type { Autosaver } from '#drafts/autosaver.ts';
import { HelpDialog, MoreMenu } from './dialogs.ts';
import { useHelpKey } from './use-keys.ts';

/** The button ⋯ and what it opens. On pages without a draft it has no draft to delete. */
export function DraftMenu({ saver }: { saver?: Autosaver }) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  const [help, setHelp] = useState(false);
  const showHelp = useCallback(() => setHelp(true), []);
  useHelpKey(showHelp);
  return (
    <>
      <IconButton
        ref={button}
        color="inherit"
        aria-label="More"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => {
          setUsed(true);
          setOpen(true);
        }}
        sx={{ width: 36, height: 36 }}
      >
        <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden fill="currentColor">
          <circle cx="5" cy="12" r="1.8" />
          <circle cx="12" cy="12" r="1.8" />
          <circle cx="19" cy="12" r="1.8" />
        </svg>
      </IconButton>
      {used && (
        <MoreMenu
          anchor={button.current}
          open={open}
          onClose={() => setOpen(false)}
          onHelp={showHelp}
          saver={saver}
        />
      )}
      {help && <HelpDialog onClose={() => setHelp(false)} />}
    </>
  );
}
