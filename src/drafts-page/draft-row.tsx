import { lazyPart } from '#ui/lazy-part.tsx';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { memo, useMemo, useState } from 'react';
import { hasUnreadText, type Draft } from '#drafts/draft.ts';
import { VerbatimText } from '#ui/visible-text.tsx';
import { STEPS } from '#workspace/steps.ts';
import { draftName } from '#workspace/draft-name.ts';
import { MoreIcon } from '#ui/more-icon.tsx';
import { addressOf } from '#workspace/routes.ts';
import { savedWhen } from '#ui/saved-when.ts';
import { StatusMark } from '#ui/status-mark.tsx';
import { useToday } from '#ui/use-today.ts';
import { draftState } from './draft-state.ts';
import type { RowActions } from './use-row-actions.ts';
import { rowLinkId } from './use-row-focus.ts';

const RowMenu = lazyPart(() => import('./row-menu.tsx').then((part) => part.RowMenu));

interface DraftRowProps {
  draft: Draft;
  /** It is in this page's memory only. */
  isUnsaved: boolean;
  actions: RowActions;
  /** It has the focus, or what opened from it has. */
  onFocus: (id: string) => void;
}

/** A draft: the way on from where its author was, how far it is, and what else can be done with it. */
export const DraftRow = memo(function DraftRow(props: DraftRowProps) {
  const { draft, isUnsaved, actions, onFocus } = props;
  const { id, values, step, savedAt } = draft;
  const name = draftName(values);
  const today = useToday();
  const { words, isReady, isWrong } = useMemo(() => draftState(draft), [draft]);
  return (
    <Row onFocus={() => onFocus(id)}>
      <StatusMark mark={isReady ? 'done' : isWrong ? 'wrong' : 'open'} />
      <RowLink id={rowLinkId(id)} href={addressOf(id, step)}>
        <strong>
          Continue '<VerbatimText text={name} />'
        </strong>
        {/* For those who hear the line instead of seeing it on two. */}
        <Unseen>, </Unseen>
        <span>
          {STEPS.find((each) => each.id === step)?.title},{' '}
          {isUnsaved ? <b>not saved on this device</b> : `saved ${savedWhen(savedAt, today)}`}
          {hasUnreadText(draft) && ', JSON text not in the form yet'}
        </span>
      </RowLink>
      <State data-wrong={isWrong}>{words}</State>
      <ActionsButton draft={draft} name={name} actions={actions} />
    </Row>
  );
});

interface ActionsButtonProps {
  draft: Draft;
  name: string;
  actions: RowActions;
}

function ActionsButton({ draft, name, actions }: ActionsButtonProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState(false);
  const label = `Actions for '${name}'`;
  return (
    <Actions>
      <Button
        color="inherit"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={(event) => {
          setAnchor(event.currentTarget);
          setOpen(true);
        }}
        sx={{ minWidth: 36, px: 0 }}
      >
        <MoreIcon />
      </Button>
      {anchor && (
        <RowMenu
          draft={draft}
          name={label}
          anchor={anchor}
          open={open}
          onClose={() => setOpen(false)}
          actions={actions}
        />
      )}
    </Actions>
  );
}

const Row = styled('li')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '22px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: theme.spacing(1.5),
    padding: theme.spacing(1.5, 1, 1.5, 2),
    borderTop: `1px solid ${palette.divider}`,
    // The menu's button does not cover the way to the draft.
    scrollMarginBlock: theme.spacing(12),
    '&:first-of-type': { borderTop: 0 },
    '&:hover': { backgroundColor: palette.action.hover },
    [theme.breakpoints.up('sm')]: { gridTemplateColumns: '22px minmax(0, 1fr) auto auto' },
  };
});

const RowLink = styled('a')(({ theme }) => ({
  minWidth: 0,
  color: (theme.vars ?? theme).palette.text.primary,
  textDecoration: 'none',
  // All of the row leads to the draft, but for its button.
  '&::after': { content: '""', position: 'absolute', inset: 0 },
  '&:focus-visible': { outline: 'none' },
  '&:focus-visible::after': {
    outline: `2px solid ${(theme.vars ?? theme).palette.primary.main}`,
    outlineOffset: -2,
    borderRadius: theme.shape.borderRadius,
  },
  '& > strong': { fontWeight: 620 },
  '& > span:last-of-type': {
    display: 'block',
    ...theme.typography.body2,
    color: (theme.vars ?? theme).palette.text.secondary,
  },
  '& b': { fontWeight: 600, color: (theme.vars ?? theme).palette.error.main },
}));

/** Hidden in another way it would be a block, and the name be read in pieces. */
const Unseen = styled('span')({ fontSize: 0 });

const State = styled('span')(({ theme }) => ({
  ...theme.typography.body2,
  color: (theme.vars ?? theme).palette.text.secondary,
  gridColumn: 2,
  gridRow: 2,
  '&[data-wrong=true]': { color: (theme.vars ?? theme).palette.error.main },
  [theme.breakpoints.up('sm')]: { gridColumn: 'auto', gridRow: 'auto', whiteSpace: 'nowrap' },
}));

const Actions = styled('div')(({ theme }) => ({
  position: 'relative',
  zIndex: 1,
  gridColumn: 3,
  gridRow: '1 / span 2',
  [theme.breakpoints.up('sm')]: { gridColumn: 'auto', gridRow: 'auto' },
}));
