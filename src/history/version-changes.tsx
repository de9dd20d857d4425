import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, type Ref } from 'react';
import { dayAndTime } from '#ui/saved-when.ts';
import { useToday } from '#ui/use-today.ts';
import { DraftChangeLists } from './draft-change-lists.tsx';
import type { PastVersion } from './past-versions.ts';
import { snapshotLabel } from '#workspace/snapshot-label.ts';

interface VersionChangesProps {
  version: PastVersion;
  headingRef: Ref<HTMLHeadingElement>;
  onRestore: () => void;
  /** Where the list is out of sight, what leads back to it. */
  onBackToList: (() => void) | undefined;
}

/** What going back to one version would change, and the button that does it. */
export function VersionChanges(props: VersionChangesProps) {
  const { version, headingRef, onRestore, onBackToList } = props;
  const { snapshot, changes, hasText, count } = version;
  const id = useId();
  const today = useToday();
  return (
    <Box component="section" aria-labelledby={id} sx={PAPER}>
      <Box component="h2" id={id} ref={headingRef} tabIndex={-1} sx={HEADING}>
        {dayAndTime(snapshot.at, today)} · {snapshotLabel(snapshot)}
      </Box>
      <p>{count === 0 ? 'The same as now: there is nothing to restore.' : leadSentence(version)}</p>
      {hasText && <p>It has JSON text that could not be read. That comes back as it was typed.</p>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, '&:empty': { display: 'none' } }}>
        {count > 0 && (
          <Button variant="contained" onClick={onRestore}>
            Restore this version
          </Button>
        )}
        {onBackToList && <Button onClick={onBackToList}>Choose another version</Button>}
      </Box>
      <DraftChangeLists {...changes} />
    </Box>
  );
}

function leadSentence({ changes: { written, kept } }: PastVersion): string {
  if (written.length + kept.length === 0) return 'Restoring it changes nothing in the form.';
  if (written.length === 0)
    return 'Restoring it changes nothing in the manifest, but something in the draft:';
  return written.length + kept.length === 1
    ? 'Restoring it changes this:'
    : `Restoring it changes these ${written.length + kept.length} fields:`;
}

const PAPER = {
  display: 'grid',
  gap: 2,
  alignContent: 'start',
  minWidth: 0,
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  px: 2.5,
  py: 2.25,
  '& p': { m: 0, typography: 'body2', color: 'text.secondary', maxWidth: '64ch' },
  '& h3': { typography: 'h3', m: 0, mt: 1 },
};

const HEADING = {
  typography: 'h2',
  m: 0,
  // What takes the focus to be read out is nothing to operate.
  '&:focus-visible': { outline: 'none' },
};
