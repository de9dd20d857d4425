import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Draft } from '#drafts/draft.ts';
import { counted } from '#manifest/json/counted.ts';
import { PagedList } from '#ui/paged-list.tsx';
import { lazyPart } from '#ui/lazy-part.tsx';
import type { ShownDrafts } from '#workspace/use-draft-list.ts';
import { DraftBeingRenamed, type Renaming } from './draft-being-renamed.tsx';
import { DraftItem } from './draft-item.tsx';
import { findDrafts } from './find-drafts.ts';
import { SearchField } from './search-field.tsx';
import { useRowActions } from './use-row-actions.ts';
import { useRowFocus } from './use-row-focus.ts';

const DuplicateDraft = lazyPart(() =>
  import('#workspace/duplicate-draft.tsx').then((part) => part.DuplicateDraft),
);

/** As many are taken in at a glance. */
const MAX_UNSEARCHED = 8;

type DraftListProps = Pick<ShownDrafts, 'drafts' | 'unsaved' | 'reviews'>;

/** The drafts, the newest as a card on top; with many of them a search. */
export function DraftList({ drafts, unsaved, reviews }: DraftListProps) {
  const [typed, setTyped] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const found = useMemo(() => findDrafts(drafts, typed), [drafts, typed]);
  const ids = useMemo(() => found.map(({ id }) => id), [found]);
  const { area, note, focusRow } = useRowFocus(ids);

  const [renaming, setRenaming] = useState<Renaming | null>(null);
  const rename = useCallback((draft: Draft) => setRenaming({ draft }), []);
  const [duplicated, setDuplicated] = useState<Draft | null>(null);
  const actions = useRowActions({ focusRow, rename, duplicate: setDuplicated });

  const isSearching = typed.trim() !== '';
  const showAll = () => {
    setTyped('');
    search.current?.focus();
  };
  return (
    <div ref={area}>
      {(drafts.length > MAX_UNSEARCHED || typed !== '') && (
        <SearchField
          input={search}
          typed={typed}
          onType={setTyped}
          status={isSearching ? counted(found.length, 'match', 'matches') : ''}
        />
      )}
      {found.length > 0 && (
        <Rows data-card={!isSearching}>
          <PagedList
            items={found}
            label="Drafts"
            noun="drafts"
            renderRow={(draft) => (
              <DraftItem
                draft={draft}
                record={reviews.get(draft.id) ?? null}
                isNewest={!isSearching && draft === found[0]}
                isUnsaved={unsaved.has(draft.id)}
                actions={actions}
                onFocus={note}
              />
            )}
          />
        </Rows>
      )}
      {found.length === 0 && isSearching && (
        <NothingFound typed={typed.trim()} onShowAll={showAll} />
      )}
      {renaming && (
        <DraftBeingRenamed
          key={renaming.draft.id}
          {...renaming}
          drafts={drafts}
          actions={actions}
          onRenaming={setRenaming}
        />
      )}
      {duplicated && <DuplicateDraft draft={duplicated} onClose={() => setDuplicated(null)} />}
    </div>
  );
}

interface NothingFoundProps {
  typed: string;
  onShowAll: () => void;
}

function NothingFound({ typed, onShowAll }: NothingFoundProps) {
  return (
    <Box sx={{ display: 'grid', justifyItems: 'start', gap: 1.5, overflowWrap: 'anywhere' }}>
      <span>No drafts match “{typed}”.</span>
      <Button variant="outlined" onClick={onShowAll}>
        Show all drafts
      </Button>
    </Box>
  );
}

/** One list to hear; to see, the newest draft stands apart from the others. */
const Rows = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  const line = `1px solid ${palette.divider}`;
  const radius = theme.shape.borderRadius;
  return {
    '& > ul': { border: 0, backgroundColor: 'transparent', overflow: 'visible' },
    '& > ul > li': {
      border: line,
      borderBottom: 0,
      backgroundColor: palette.background.paper,
      '&:last-of-type': {
        borderBottom: line,
        borderEndStartRadius: radius,
        borderEndEndRadius: radius,
      },
    },
    '&[data-card=true] > ul > li:first-of-type': {
      borderBottom: line,
      borderRadius: radius,
      marginBottom: theme.spacing(2.5),
    },
    '&[data-card=true] > ul > li:nth-of-type(2), &[data-card=false] > ul > li:first-of-type': {
      borderStartStartRadius: radius,
      borderStartEndRadius: radius,
    },
  };
});
