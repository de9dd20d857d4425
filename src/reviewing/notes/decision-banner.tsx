import { styled } from '@mui/material/styles';
import type { Ref } from 'react';
import type { ReviewDecision } from '#drafts/review-record.ts';
import { counted } from '#manifest/json/counted.ts';
import { StatusMark, type Mark } from '#ui/status-mark.tsx';

interface DecisionBannerProps {
  decision: ReviewDecision;
  /** How many notes came with it, and how many of them there is still something to do about. */
  notes: number;
  open: number;
  headingRef: Ref<HTMLHeadingElement>;
}

/** What the account team decided: the first thing to see where a review has come home. */
export function DecisionBanner({ decision, notes, open, headingRef }: DecisionBannerProps) {
  const { mark, sentence } = SAID[decision];
  return (
    <Banner data-mark={mark}>
      <StatusMark mark={mark} />
      <h2 ref={headingRef} tabIndex={-1}>
        {sentence}
        {notes > 0 && ` ${counted(notes, 'note')}.`}
      </h2>
      {notes > 0 && <span>{open === 0 ? 'None open' : `${open} open`}</span>}
    </Banner>
  );
}

const SAID = {
  approve: { mark: 'ready', sentence: 'Your account team approved this manifest.' },
  'request-changes': { mark: 'warned', sentence: 'Your account team asked for changes.' },
  comment: { mark: 'current', sentence: 'Your account team sent feedback.' },
} as const satisfies Record<ReviewDecision, { mark: Mark; sentence: string }>;

const Banner = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    '& > svg': { flex: 'none', width: 28, height: 28, alignSelf: 'center' },
    '& > h2': { ...theme.typography.h2, fontSize: '1.35rem', flex: '1 1 14rem', margin: 0 },
    '& > h2:focus-visible': { outline: 'none' },
    '& > span': { ...theme.typography.body2, color: palette.text.secondary },
  };
});
