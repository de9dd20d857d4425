import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Draft } from '#drafts/draft.ts';
import { counted } from '#manifest/json/counted.ts';
import { PagedList } from '#ui/paged-list.tsx';
import type { ShownDrafts } from '#workspace/use-draft-list.ts';
import { DraftBeingRenamed, type Renaming } from './draft-being-renamed.tsx';
import { DraftRow } from './draft-row.tsx';
import { findDrafts } from './find-drafts.ts';
import { SearchField } from './search-field.tsx';
import { useRowActions } from './use-row-actions.ts';
import { useRowFocus } from './use-row-focus.ts';

/** As many are taken in at a glance. */
const MAX_UNSEARCHED = 8;

/** The drafts, the newest on top; with many of them a search. */
export function DraftList({ drafts, unsaved }: Pick<ShownDrafts, 'drafts' | 'unsaved'>) {
  const [typed, setTyped] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const found = useMemo(() => findDrafts(drafts, typed), [drafts, typed]);
  const ids = useMemo(() => found.map(({ id }) => id), [found]);
  const { area, note, focusRow } = useRowFocus(ids);

  const [renaming, setRenaming] = useState<Renaming | null>(null);
  const rename = useCallback((draft: Draft) => setRenaming({ draft }), []);
  const actions = useRowActions({ drafts, focusRow, rename });

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
          status={isSearching ? counted(found.length, 'draft found', 'drafts found') : ''}
        />
      )}
      {found.length > 0 && (
        <PagedList
          items={found}
          label="Drafts"
          noun="drafts"
          renderRow={(draft) => (
            <DraftRow
              draft={draft}
              isUnsaved={unsaved.has(draft.id)}
              actions={actions}
              onFocus={note}
            />
          )}
        />
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
      <span>No draft has “{typed}” in its name.</span>
      <Button variant="outlined" onClick={onShowAll}>
        Show all drafts
      </Button>
    </Box>
  );
}
