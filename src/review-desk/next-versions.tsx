import Box from '@mui/material/Box';
import type { RefObject } from 'react';
import { PagedList } from '#ui/paged-list.tsx';
import { NextVersionAsk } from '#workspace/next-version-ask.tsx';
import type { NextVersion } from '#workspace/next-versions.ts';

interface NextVersionsProps {
  next: readonly NextVersion[];
  /** Where the focus goes when its row does. */
  heading: RefObject<HTMLElement | null>;
}

/** Corrected files that came in as reviews of their own: a few questions ahead of the list. */
export function NextVersions({ next, heading }: NextVersionsProps) {
  if (next.length === 0) return null;
  return (
    <Box sx={FRAME}>
      <PagedList
        items={next.map((each) => ({ id: each.later.id, ...each }))}
        label="Possible new versions"
        noun="files"
        page={3}
        renderRow={({ earlier, later }) => (
          <li>
            <NextVersionAsk
              earlier={earlier}
              later={later}
              onChosen={() => heading.current?.focus()}
            />
          </li>
        )}
      />
    </Box>
  );
}

const FRAME = {
  mb: 2,
  '& > ul': { display: 'grid', gap: 1, border: 0, borderRadius: 0, backgroundColor: 'transparent' },
};
