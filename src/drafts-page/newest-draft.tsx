import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { StatusMark } from '#ui/status-mark.tsx';
import { VerbatimText } from '#ui/visible-text.tsx';
import { addressOf } from '#workspace/routes.ts';
import { STEPS } from '#workspace/steps.ts';
import { NOT_SAVED, type DraftPartsProps } from './use-draft-facts.ts';
import { rowLinkId } from './use-row-focus.ts';

/** The draft saved last, and the way on from where its author was: what most people come for. */
export function NewestDraft({ draft: { id, step }, facts }: DraftPartsProps) {
  const { name, state, hasEdits, savedAt } = facts;
  const title = STEPS.find((each) => each.id === step)?.title ?? step;
  const saved = savedAt === null ? NOT_SAVED : `saved ${savedAt}`;
  const edits = hasEdits ? ', JSON has unapplied edits' : '';
  return (
    <>
      <Facts>
        <strong>
          <VerbatimText text={name} />
        </strong>
        <span>
          {title}, {savedAt === null ? <b>{saved}</b> : saved}
          {edits}
        </span>
        <span data-mark={state.mark}>
          <StatusMark mark={state.mark} />
          {state.words}
        </span>
      </Facts>
      <Button
        id={rowLinkId(id)}
        variant="contained"
        size="large"
        href={addressOf(id, step)}
        aria-label={`Continue ${name}, ${title}, ${saved}${edits}`}
        sx={{ gridArea: 'way' }}
      >
        Continue
      </Button>
    </>
  );
}

const Facts = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    gridArea: 'facts',
    display: 'grid',
    gap: theme.spacing(0.25),
    color: palette.text.secondary,
    '& > strong': { ...theme.typography.h2, color: palette.text.primary },
    '& b, & > [data-mark=wrong]': { fontWeight: 600, color: palette.error.main },
    '& > [data-mark]': {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      marginTop: theme.spacing(0.75),
      '& > svg': { alignSelf: 'auto', flexShrink: 0 },
    },
  };
});
