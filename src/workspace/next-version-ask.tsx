import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { withNextVersion, withoutNextVersion } from '#handoff/rounds.ts';
import { dayAndTime } from '#ui/saved-when.ts';
import { useNotify } from '#ui/notify.tsx';
import { useToday } from '#ui/use-today.ts';
import { VerbatimText } from '#ui/visible-text.tsx';
import { readValues } from '#manifest/values/read-values.ts';
import { NARROW } from '#ui/use-media.ts';
import { useAppActions } from './app-actions.ts';
import { compareAddress, roundKey } from './compare-address.ts';
import { draftName } from './draft-name.ts';
import type { NextVersion } from './next-versions.ts';

interface NextVersionAskProps extends NextVersion {
  /** Either way was chosen; the id of the review that is left, or of the first. */
  onChosen: (id: string) => void;
}

/** Asks whether a file is the next version of a review; until then, and if not, they stay two. */
export function NextVersionAsk({ earlier, later, onChosen }: NextVersionAskProps) {
  const { reviews } = useAppActions();
  const notify = useNotify();
  const today = useToday();
  const [before, after] = [earlier.rounds.at(-1), later.rounds.at(-1)];
  if (!before || !after) return null;
  const [was, is] = [before, after].map(({ manifest }) => draftName(readValues(manifest)));
  const round = before.number + 1;

  const join = async () => {
    const kept = await reviews.update('reviewer', earlier.id, (now) =>
      withNextVersion(now ?? earlier, later, Date.now()),
    );
    if (!kept)
      return notify(
        `Couldn’t change the review of “${was}”. The browser’s storage isn’t responding`,
      );
    // Its page is left before it is gone.
    onChosen(earlier.id);
    await reviews.remove('reviewer', later.id);
    const undo = () => {
      void reviews.update('reviewer', later.id, (now) => now ?? later);
      void reviews.update('reviewer', earlier.id, (now) =>
        now ? withoutNextVersion(now, earlier, later) : earlier,
      );
    };
    notify(`“${is}” is now round ${round} of that review`, undo, 'everywhere');
  };
  const keepApart = async () => {
    const setApart = (apart: readonly string[]) =>
      reviews.update('reviewer', later.id, (now) => ({ ...(now ?? later), apart }));
    await setApart([...later.apart, earlier.id]);
    onChosen(later.id);
    notify('Kept as two reviews', () => void setApart(later.apart), 'everywhere');
  };
  return (
    <Ask>
      <p>
        <b>
          <VerbatimText text={after.source} />
        </b>{' '}
        looks like a new version of “
        <VerbatimText text={was ?? ''} />
        ”, received {lowered(dayAndTime(before.at, today))}.
      </p>
      <div>
        <Button size="small" variant="outlined" onClick={() => void join()}>
          {`Make it round ${round}`}
        </Button>
        <Button
          size="small"
          href={compareAddress({
            before: roundKey('reviewer', earlier.id, before),
            after: roundKey('reviewer', later.id, after),
          })}
        >
          Compare
        </Button>
        <Button size="small" color="inherit" onClick={() => void keepApart()}>
          Keep both
        </Button>
      </div>
    </Ask>
  );
}

/** For the middle of a sentence: "today 14:32". */
function lowered(when: string): string {
  return when.replace(/^(?:Today|Yesterday)/, (day) => day.toLowerCase());
}

const Ask = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(0.5, 2),
    padding: theme.spacing(1, 1.25, 1, 2),
    border: `1px solid ${palette.info.main}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: palette.background.paper,
    '& p': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
    '& b': { fontWeight: theme.typography.fontWeightBold },
    '& > div': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
    [NARROW]: {
      paddingInline: theme.spacing(1.5, 1),
      '& button, & a': { minHeight: 44, paddingInline: theme.spacing(1) },
      '& > div': { gap: theme.spacing(0.5, 0.25) },
    },
  };
});
