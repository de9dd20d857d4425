import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useId, useState } from 'react';
import { counted } from '#manifest/json/counted.ts';
import { NARROW } from '#ui/use-media.ts';
import { VISUALLY_HIDDEN } from '#ui/visually-hidden.ts';
import { useAppActions } from '#workspace/app-actions.ts';
import { REVIEW_DESK } from '#workspace/routes.ts';

/** The way to the review desk, with how many reviews wait there for something to be done. */
export function ReviewsLink() {
  const count = useReviewCount();
  const id = useId();
  return (
    <Button
      color="inherit"
      href={REVIEW_DESK}
      aria-labelledby={`${id}name`}
      aria-describedby={count > 0 ? `${id}count` : undefined}
    >
      <span id={`${id}name`}>Reviews</span>
      {count > 0 && (
        <Count>
          <span aria-hidden>{count > MOST ? `${MOST}+` : count}</span>
          <Hidden id={`${id}count`}>{counted(count, 'review to do', 'reviews to do')}</Hidden>
        </Count>
      )}
    </Button>
  );
}

const APART_MS = 200;

/** What fits beside the word on a narrow screen. */
const MOST = 99;

function useReviewCount(): number {
  const { reviews } = useAppActions();
  const [count, setCount] = useState(0);
  useEffect(() => {
    let ended = false;
    const read = async () => {
      const found = await reviews.countWaiting();
      if (!ended) setCount(found);
    };
    void read();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = reviews.subscribe(() => {
      // What another tab changes at every key is read anew.
      timer ??= setTimeout(() => {
        timer = undefined;
        void read();
      }, APART_MS);
    });
    return () => {
      ended = true;
      clearTimeout(timer);
      unsubscribe();
    };
  }, [reviews]);
  return count;
}

const Count = styled('span')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    marginInlineStart: 5,
    paddingInline: 5,
    minWidth: 18,
    borderRadius: 9,
    fontSize: '0.75rem',
    lineHeight: '18px',
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
    backgroundColor: palette.primary.main,
    color: palette.primary.contrastText,
    // Over the word's end: beside it there is no room.
    [NARROW]: {
      position: 'absolute',
      top: 0,
      insetInlineEnd: -4,
      minWidth: 15,
      paddingInline: 4,
      fontSize: '0.6875rem',
      lineHeight: '15px',
    },
    '@media (forced-colors: active)': { border: '1px solid ButtonText' },
  };
});

const Hidden = styled('span')(VISUALLY_HIDDEN);
