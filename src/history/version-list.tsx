import Box from '@mui/material/Box';
import { useId } from 'react';
import type { Snapshot } from '#drafts/snapshot.ts';
import { counted } from '#manifest/json/counted.ts';
import { WIDE } from '#ui/use-media.ts';
import type { PastVersion } from './past-versions.ts';

interface VersionListProps {
  versions: readonly PastVersion[];
  chosen: Snapshot | undefined;
  onChoose: (snapshot: Snapshot) => void;
  /** With the keyboard one goes through them, with a pointer to one of them. */
  onPick: () => void;
}

/** The versions to choose from, the newest first. */
export function VersionList({ versions, chosen, onChoose, onPick }: VersionListProps) {
  const id = useId();
  return (
    <Box component="fieldset" sx={FRAME}>
      <Box component="legend" sx={{ p: 0, mb: 1.5, typography: 'h2' }}>
        Versions
      </Box>
      <Box sx={ROWS}>
        {versions.map(({ snapshot, when, why, count }, index) => (
          // Two may be of the same minute.
          <Box component="label" key={`${index} ${snapshot.at}`} sx={ROW}>
            <input
              type="radio"
              name={id}
              checked={snapshot === chosen}
              onChange={() => onChoose(snapshot)}
              onClick={({ detail }) => detail > 0 && onPick()}
            />
            <Box component="span" sx={WORDS}>
              <strong>{when}</strong> <span>{why}</span> <span>{differenceCount(count)}</span>
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const FRAME = { m: 0, p: 0, border: 0, minWidth: 0 };

const ROWS = {
  display: 'grid',
  gap: 0.75,
  // Beside the changes the list has its own way to scroll.
  [WIDE]: { maxHeight: 'calc(100vh - 170px)', overflowY: 'auto', p: 0.5, m: -0.5 },
};

const ROW = {
  display: 'flex',
  gap: 1.25,
  px: 1.5,
  py: 1,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  typography: 'body2',
  cursor: 'pointer',
  '& input': {
    flexShrink: 0,
    width: 20,
    height: 20,
    m: 0.25,
  },
  '&:has(:checked)': { borderColor: 'primary.main', bgcolor: 'action.selected' },
  '@media (forced-colors: active)': { '&:has(:checked)': { outline: '2px solid Highlight' } },
};

const WORDS = {
  flex: 1,
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  columnGap: 1.5,
  '& strong': { fontWeight: 600 },
  '& span': { color: 'text.secondary' },
  // Told last, shown beside the time.
  '& span:first-of-type': { order: 1, flexBasis: '100%' },
};

/** How far it is from what is there now. */
function differenceCount(count: number): string {
  if (count === 0) return 'Same as now';
  return counted(count, 'difference');
}
