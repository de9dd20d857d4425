import Box from '@mui/material/Box';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Autosaver } from '#drafts/autosaver.ts';
import { MAX_SNAPSHOTS, type Snapshot } from '#drafts/snapshot.ts';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { addressOf } from '#workspace/routes.ts';
import { TOUCH, useMedia, WIDE } from '#ui/use-media.ts';
import type { DraftHistory } from '#workspace/use-draft-history.ts';
import { useToday } from '#ui/use-today.ts';
import { useReview } from '#workspace/use-review.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { pastVersions, type PastVersion } from './past-versions.ts';
import { useRestore } from './use-restore.ts';
import { VersionChanges } from './version-changes.tsx';
import { VersionList } from './version-list.tsx';

interface HistoryPageProps {
  saver: Autosaver;
  draftHistory: DraftHistory;
}

/** The draft's earlier versions: what each of them would change, and the way back to it. */
export function HistoryPage({ saver, draftHistory }: HistoryPageProps) {
  const versions = useVersions(saver, draftHistory);
  const restore = useRestore(saver, draftHistory);
  const { id, step } = saver.draft();

  return (
    <>
      <PageHeading tab="History">History</PageHeading>
      <Box component="p" sx={{ mt: 0.75, mb: 1.5, color: 'text.secondary', maxWidth: '64ch' }}>
        Earlier versions of this draft, newest first. Select one to see what would change before you
        restore it.
      </Box>
      <Box component="p" sx={{ m: 0, mb: 3 }}>
        <Box
          component="a"
          href={addressOf(id, step)}
          sx={{
            display: 'inline-flex',
            alignItems: 'center',
            minHeight: 24,
            [TOUCH]: { minHeight: 44 },
          }}
        >
          Back to the draft
        </Box>
      </Box>
      {versions?.length === 0 && (
        <Box component="p" sx={{ m: 0, maxWidth: '64ch' }}>
          No earlier versions yet. A version is saved whenever you leave a step, import, download,
          copy or send the draft, and before you fix all problems at once. The last {MAX_SNAPSHOTS}{' '}
          are kept.
        </Box>
      )}
      {versions && versions.length > 0 && <Versions versions={versions} onRestore={restore} />}
    </>
  );
}

/** Null until they are read. */
function useVersions(saver: Autosaver, draftHistory: DraftHistory): readonly PastVersion[] | null {
  const [taken, setTaken] = useState<readonly Snapshot[] | null>(null);
  const now = useFormSnapshot(({ values }) => values);
  const text = useSyncExternalStore(saver.subscribe, () => saver.draft().text);
  useEffect(() => {
    void draftHistory.list().then(setTaken);
  }, [draftHistory]);
  const today = useToday();
  const { record } = useReview('author', saver.draft().id);
  // Told once it is known what was sent: what they are called should not change.
  return useMemo(
    () =>
      taken && record !== undefined ? pastVersions(taken, now, text, { record, today }) : null,
    [taken, now, text, record, today],
  );
}

interface VersionsProps {
  versions: readonly PastVersion[];
  onRestore: (snapshot: Snapshot) => void;
}

function Versions({ versions, onRestore }: VersionsProps) {
  const beside = useMedia('(min-width: 1200px)');
  const [chosen, setChosen] = useState<Snapshot>();
  const list = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // There is room to begin with one: the last that is not as it is now.
  const first = beside ? (versions.find(({ count }) => count > 0) ?? versions[0]) : undefined;
  const shown = versions.find(({ snapshot }) => snapshot === chosen) ?? first;
  const [picked, setPicked] = useState(0);

  useEffect(() => {
    // Beside the list one may have scrolled past the start of the changes.
    if (chosen && beside) heading.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen, beside]);
  useEffect(() => {
    if (picked === 0) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView();
  }, [picked]);

  const pick = () => {
    // Below the list the changes would go unseen.
    if (!beside) setPicked(picked + 1);
  };
  const backToList = () => list.current?.querySelector<HTMLElement>(':checked')?.focus();

  return (
    <Box sx={COLUMNS}>
      <Box ref={list} sx={LIST_COLUMN}>
        <VersionList
          versions={versions}
          chosen={shown?.snapshot}
          onChoose={setChosen}
          onPick={pick}
        />
      </Box>
      {shown && (
        <VersionChanges
          key={versions.indexOf(shown)}
          version={shown}
          headingRef={heading}
          onRestore={() => onRestore(shown.snapshot)}
          onBackToList={beside ? undefined : backToList}
        />
      )}
    </Box>
  );
}

const COLUMNS = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 3,
  alignItems: 'start',
  [WIDE]: { gridTemplateColumns: '300px minmax(0, 1fr)', columnGap: 4 },
};

const LIST_COLUMN = { minWidth: 0, [WIDE]: { position: 'sticky', top: 92 } };
