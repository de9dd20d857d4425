import { styled } from '@mui/material/styles';
import { StatusMark } from '#ui/status-mark.tsx';
import { VerbatimText } from '#ui/visible-text.tsx';
import { addressOf } from '#workspace/routes.ts';
import { NOT_SAVED, type DraftPartsProps } from './use-draft-facts.ts';
import { rowLinkId } from './use-row-focus.ts';

/** A draft in one line: its name, where it stands, and when it was saved. */
export function DraftRow({ draft: { id, step }, facts }: DraftPartsProps) {
  const { name, state, hasEdits, savedAt } = facts;
  return (
    <>
      <Mark>
        <StatusMark mark={state.mark} />
      </Mark>
      <RowLink id={rowLinkId(id)} href={addressOf(id, step)}>
        <strong>
          <VerbatimText text={name} />
          {/* For those who hear the line instead of seeing it in columns. */}
          <Unseen>,</Unseen>
        </strong>{' '}
        <span data-mark={state.mark}>
          {state.words}
          {hasEdits && ', JSON has unapplied edits'}
          <Unseen>,</Unseen>
        </span>{' '}
        <span>
          {savedAt === null ? (
            <b>{NOT_SAVED}</b>
          ) : (
            <>
              <i>saved</i> {savedAt}
            </>
          )}
        </span>
      </RowLink>
    </>
  );
}

const Mark = styled('span')({ display: 'grid' });

const RowLink = styled('a')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    paddingBlock: theme.spacing(0.75),
    color: palette.text.secondary,
    textDecoration: 'none',
    // All of the row leads to the draft, but for its button.
    '&::after': { content: '""', position: 'absolute', inset: 0 },
    '&:focus-visible': { outline: 'none' },
    '&:focus-visible::after': {
      outline: `2px solid ${palette.primary.main}`,
      outlineOffset: -2,
      borderRadius: theme.shape.borderRadius,
    },
    '& > strong': {
      ...theme.typography.body1,
      display: 'block',
      fontWeight: 600,
      color: palette.text.primary,
    },
    '& i': { fontStyle: 'normal' },
    '& > [data-mark=wrong], & b': { fontWeight: 600, color: palette.error.main },
    // On a phone the two stand in one line below the name.
    '& > span + span::before': { content: '"· "' },
    [theme.breakpoints.up('sm')]: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) 11.75rem 9.5rem',
      columnGap: theme.spacing(2),
      alignItems: 'baseline',
      '& > span + span::before': { content: 'none' },
      // In a column of its own it goes without saying.
      '& i': { fontSize: 0 },
    },
  };
});

/** Hidden in another way it would be a block, and the name be read in pieces. */
const Unseen = styled('span')({ fontSize: 0 });
