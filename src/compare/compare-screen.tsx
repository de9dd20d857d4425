import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useNotify } from '#ui/notify.tsx';
import { DraftMenu } from '#page/draft-menu.tsx';
import { KeptHere } from '#page/kept-here.tsx';
import { PageHeader } from '#page/page-header.tsx';
import { MEDIUM } from '#ui/use-media.ts';
import { navigate } from '#workspace/use-route.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { compareAddress, readChoice, type SourceKey } from '#workspace/compare-address.ts';
import { ResultCard } from './result-card.tsx';
import { SidePicker } from './side-picker.tsx';
import type { Side } from './side.ts';
import { findSource, type SourceGroup } from './sources.ts';
import { useExternalSource, type UsedSource } from './use-external-source.ts';
import { useSources } from './use-sources.ts';

/** Any two manifests side by side. The address says which; a file or a link is in this page only. */
export function CompareScreen({ query }: { query: string }) {
  const choice = useMemo(() => readChoice(query), [query]);
  const groups = useSources(choice);
  const [left, right] = [useExternalSource(), useExternalSource()];
  const [swapped, swapTo] = useSwapped(compareAddress(choice));
  const [first, second] = swapped ? [right, left] : [left, right];
  const before = useSide(groups, choice.before, first);
  const after = useSide(groups, choice.after, second);
  const notify = useNotify();

  const swap = () => {
    const address = compareAddress({ before: choice.after, after: choice.before });
    if (address === compareAddress(choice) && !left.open && !right.open) {
      notify(choice.before === null ? 'Choose what to compare first' : 'Both sides are the same');
      return;
    }
    swapTo(address);
    navigate(address, { replace: true });
  };
  return (
    <>
      <PageHeader menu={<DraftMenu />} />
      <Box component="main" sx={PAGE}>
        <PageHeading tab="Compare">Compare</PageHeading>
        <Box component="p" sx={{ mt: 0.75, mb: 3, color: 'text.secondary', maxWidth: '64ch' }}>
          See what’s different between two drafts, versions, reviews, files or links. Nothing is
          changed, and header values stay hidden.
        </Box>
        {groups && (
          <>
            {/* The keys let a file or a text go along to the other side. */}
            <Box sx={SIDES}>
              <SidePicker
                key={swapped ? 'right' : 'left'}
                name="Before"
                groups={groups}
                chosen={choice.before}
                external={first}
                side={before}
                onChoose={(key) =>
                  navigate(compareAddress({ ...choice, before: key }), { replace: true })
                }
              />
              <Button key="swap" variant="outlined" color="inherit" onClick={swap} sx={SWAP}>
                Swap sides
              </Button>
              <SidePicker
                key={swapped ? 'left' : 'right'}
                name="After"
                groups={groups}
                chosen={choice.after}
                external={second}
                side={after}
                onChoose={(key) =>
                  navigate(compareAddress({ ...choice, after: key }), { replace: true })
                }
              />
            </Box>
            <ResultCard before={before} after={after} />
          </>
        )}
        <KeptHere />
      </Box>
    </>
  );
}

/** A file or a text changes sides with the address, not before: its fields stay what they are. */
function useSwapped(address: string): [swapped: boolean, swapTo: (address: string) => void] {
  const [turn, setTurn] = useState<{ swapped: boolean; to?: string }>({ swapped: false });
  if (turn.to === address) setTurn({ swapped: !turn.swapped });
  return [turn.swapped, (to) => setTurn({ ...turn, to })];
}

/** Undefined while nothing is chosen, or what is chosen cannot be compared. */
function useSide(
  groups: readonly SourceGroup[] | null,
  chosen: SourceKey | null,
  { open, read }: UsedSource,
): Side | undefined {
  return useMemo(() => {
    if (chosen !== null) return groups ? findSource(groups, chosen)?.read() : undefined;
    return open && read?.kind === 'side' ? read.side : undefined;
  }, [groups, chosen, open, read]);
}

const PAGE = {
  maxWidth: 1100,
  mx: 'auto',
  px: { xs: 2, sm: 3 },
  pt: { xs: 3, sm: 5 },
  pb: 8,
};

const SIDES = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 1.5,
  alignItems: 'start',
  mb: 3,
  [MEDIUM]: {
    gridTemplateColumns: 'minmax(0, 1fr) auto minmax(0, 1fr)',
    columnGap: 2.5,
  },
};

const SWAP = {
  justifySelf: 'start',
  // In line with the two lists.
  [MEDIUM]: { mt: 3.75, minHeight: 44 },
};
