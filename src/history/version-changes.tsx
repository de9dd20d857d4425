import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, type Ref } from 'react';
import { counted } from '#manifest/json/counted.ts';
import { ChangeList } from '#manifest-view/change-list.tsx';
import type { DraftChanges } from './draft-changes.ts';
import type { PastVersion } from './past-versions.ts';

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
  const { when, why, changes, hasText, count } = version;
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={PAPER}>
      <Box component="h2" id={id} ref={headingRef} tabIndex={-1} sx={HEADING}>
        {when} · {why}
      </Box>
      <p>
        {count === 0 ? 'Same as the current draft. Nothing to restore.' : leadSentence(version)}
      </p>
      {hasText && (
        <p>This version has JSON that couldn’t be read. It will come back exactly as typed.</p>
      )}
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

/** What two states of a draft have differently: in what they write, then in what the draft alone keeps. */
function DraftChangeLists({ written, kept }: DraftChanges) {
  return (
    <>
      {written.length > 0 && <ChangeList changes={written} before="Now" after="After restoring" />}
      {kept.length > 0 && (
        <>
          {written.length > 0 && <h3>Only in this draft</h3>}
          <p>
            The base endpoint, which endpoints follow it, headers for every event, and what is
            switched off are stored with the draft only. Restoring changes them, too.
          </p>
          <ChangeList changes={kept} before="Now" after="After restoring" />
        </>
      )}
    </>
  );
}

function leadSentence({ changes: { written, kept } }: PastVersion): string {
  if (written.length + kept.length === 0)
    return 'Restoring this version won’t change anything in the form.';
  if (written.length === 0)
    return 'Restoring this version won’t change the manifest, only these draft settings:';
  return `Restoring this version will change ${counted(written.length + kept.length, 'field')}:`;
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
