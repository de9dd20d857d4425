import { styled } from '@mui/material/styles';
import { memo } from 'react';
import type { Draft } from '#drafts/draft.ts';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { ActionsButton } from './actions-button.tsx';
import { DraftRow } from './draft-row.tsx';
import { NewestDraft } from './newest-draft.tsx';
import { useDraftFacts } from './use-draft-facts.ts';
import type { RowActions } from './use-row-actions.ts';

interface DraftItemProps {
  draft: Draft;
  /** What was sent of it and came back. */
  record: ReviewRecord | null;
  /** It stands apart, as a card. */
  isNewest: boolean;
  /** It is in this page's memory only. */
  isUnsaved: boolean;
  actions: RowActions;
  /** It has the focus, or what opened from it has. */
  onFocus: (id: string) => void;
}

/** A draft of the list. It may come to be the newest: its button stays, and the focus with it. */
export const DraftItem = memo(function DraftItem(props: DraftItemProps) {
  const { draft, record, isNewest, isUnsaved, actions, onFocus } = props;
  const facts = useDraftFacts(draft, record, isUnsaved);
  const Parts = isNewest ? NewestDraft : DraftRow;
  return (
    <Item data-card={isNewest} onFocus={() => onFocus(draft.id)}>
      <Parts draft={draft} facts={facts} />
      <ActionsButton draft={draft} name={facts.name} actions={actions} />
    </Item>
  );
});

const Item = styled('li')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: '22px minmax(0, 1fr) auto',
  alignItems: 'center',
  columnGap: theme.spacing(1.5),
  padding: theme.spacing(0.75, 0.75, 0.75, 2),
  // The menu's button does not cover the way to the draft.
  scrollMarginBlock: theme.spacing(12),
  '&[data-card=false]:hover': {
    backgroundImage: `linear-gradient(${(theme.vars ?? theme).palette.action.hover} 0 0)`,
  },
  '&[data-card=true]': {
    gridTemplate: '"facts more" auto "way way" auto / minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: theme.spacing(2, 1),
    padding: theme.spacing(2, 1, 2, 2.5),
    '& > a': { marginInlineEnd: theme.spacing(1.5) },
    [theme.breakpoints.up('sm')]: {
      gridTemplate: '"facts way more" auto / minmax(0, 1fr) auto auto',
      alignItems: 'center',
      padding: theme.spacing(2.5, 0.75, 2.5, 3),
      '& > a': { marginInlineEnd: 0 },
    },
  },
}));
