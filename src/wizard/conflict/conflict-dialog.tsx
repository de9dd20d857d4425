import Box from '@mui/material/Box';
import { Dialog } from '#ui/dialog.tsx';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId, useMemo } from 'react';
import type { Autosaver } from '#drafts/autosaver.ts';
import { hasUnreadText, type Draft } from '#drafts/draft.ts';
import { DraftChangeLists } from '#manifest-view/draft-change-lists.tsx';
import { draftChanges } from '#manifest-view/draft-changes.ts';
import { savedWhen } from '#ui/saved-when.ts';
import { useToday } from '#ui/use-today.ts';
import { ConflictChoices } from './conflict-choices.tsx';
import type { Conflict } from './resolve-conflict.ts';
import { useConflict } from './use-conflict.ts';
import { useResolve, type Resolve } from './use-resolve.ts';

interface ConflictDialogProps {
  saver: Autosaver;
  /** What the draft was opened with. */
  opened: Draft;
  /** Grows whenever another version was come upon. */
  found: number;
  onReopen: () => void;
}

/** Two tabs wrote the draft apart: what differs, and which version it goes on with. */
export function ConflictDialog({ saver, opened, found, onReopen }: ConflictDialogProps) {
  const conflict = useConflict({ saver, opened, found });
  const resolve = useResolve(saver, onReopen);
  return conflict && <OpenConflict conflict={conflict} resolve={resolve} />;
}

interface OpenConflictProps {
  conflict: Conflict;
  resolve: Resolve;
}

function OpenConflict({ conflict, resolve }: OpenConflictProps) {
  const { mine, theirs } = conflict;
  const id = useId();
  const today = useToday();
  const isNarrow = useMediaQuery('(max-width: 599.95px)');
  const changes = useMemo(
    () => draftChanges(mine.values, theirs.values),
    [mine.values, theirs.values],
  );
  return (
    // Without onClose: neither Escape nor a click beside it can choose.
    <Dialog
      open
      fullWidth
      maxWidth="md"
      fullScreen={isNarrow}
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}about`}
    >
      <DialogTitle id={`${id}title`}>This draft was changed in two places</DialogTitle>
      {/* Takes the focus so that the keys can scroll it. */}
      <DialogContent tabIndex={0} sx={content}>
        <Box component="p" id={`${id}about`} sx={{ '&&': { mb: 2 } }}>
          Here: saved {savedWhen(mine.savedAt, today)}. There, in another tab: saved{' '}
          {savedWhen(theirs.savedAt, today)}. Both are kept until you choose. This is what differs:
        </Box>
        <DraftChangeLists changes={changes} before="Here" after="There" />
        {hasUnreadText(mine) && (
          <p>Here is also JSON text that cannot be read yet. It goes along.</p>
        )}
        {hasUnreadText(theirs) && (
          <p>There is also JSON text that cannot be read yet. It goes along.</p>
        )}
      </DialogContent>
      <ConflictChoices conflict={conflict} resolve={resolve} />
    </Dialog>
  );
}

const content = {
  pb: 2,
  // In a low window all of the dialog scrolls, rather than nothing being left of this.
  minHeight: 200,
  '& p': { m: 0, maxWidth: '64ch', color: 'text.secondary' },
  '& h3': { typography: 'h3', m: 0, mt: 2.5, mb: 0.5 },
  '& h3 + p, & > p + div': { mb: 1.5 },
};
