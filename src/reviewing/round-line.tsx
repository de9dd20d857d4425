import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Round } from '#drafts/review-record.ts';
import { Fingerprint } from '#manifest-view/fingerprint.tsx';
import { copyText } from '#ui/copy-text.ts';
import { useNotify } from '#ui/notify.tsx';
import { savedWhen } from '#ui/saved-when.ts';
import { SelectedText } from '#ui/selected-text.tsx';
import { useToday } from '#ui/use-today.ts';

/** Which version of the draft this is: its fingerprint, how often it was sent, when it came. */
export function RoundLine({ round }: { round: Round }) {
  const { fingerprint, number, at } = round;
  const today = useToday();
  const notify = useNotify();
  const [toCopy, setToCopy] = useState<string>();
  const copy = async () => {
    const copied = await copyText(fingerprint);
    if (copied) notify('Fingerprint copied');
    setToCopy(copied ? undefined : fingerprint);
  };
  return (
    <>
      <Line>
        <div data-chip="">
          <Fingerprint code={fingerprint} others="the partner" />
          <Button size="small" aria-label="Copy fingerprint" onClick={() => void copy()}>
            Copy
          </Button>
        </div>
        <span>Round {number}</span>
        <span>Received {savedWhen(at, today)}</span>
        <span>Read-only</span>
      </Line>
      {toCopy !== undefined && <SelectedText text={toCopy} onDone={() => setToCopy(undefined)} />}
    </>
  );
}

const Line = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.75, 2),
    marginTop: theme.spacing(0.75),
    color: palette.text.secondary,
    '& > [data-chip]': {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
      paddingInlineStart: theme.spacing(1.25),
      border: `1px solid ${palette.divider}`,
      borderRadius: 8,
      backgroundColor: palette.background.paper,
    },
  };
});
