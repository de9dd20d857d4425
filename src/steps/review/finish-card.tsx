import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import { counted } from '#manifest/json/counted.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import type { Sent } from '#handoff/last-sent.ts';
import { hasSecret } from '#manifest/values/secrets.ts';
import { Fingerprint } from '#manifest-view/fingerprint.tsx';
import { Card } from '#ui/card.tsx';
import { SelectedText } from '#ui/selected-text.tsx';
import { useLinkBase } from '#workspace/link-base.ts';
import { errorsIn, leftIn, missingIn } from './finish-words.ts';
import { ProblemList, type ProblemListProps } from './problem-list.tsx';
import type { HandOut } from './use-hand-out.ts';
import { WhatNext } from './what-next.tsx';

interface FinishCardProps extends Omit<ProblemListProps, 'onFixed'> {
  manifest: JsonObject;
  handOut: HandOut;
  sent: Sent | null;
  onShare: () => void;
}

/** The finish line: the manifest is ready and can go out, or this is what is left to fix. */
export function FinishCard(props: FinishCardProps) {
  const { manifest, problems, handOut, sent, onShare } = props;
  const { file, email, toCopy } = handOut;
  const hasLinks = useLinkBase() !== null;
  const heading = useRef<HTMLHeadingElement>(null);
  const errors = errorsIn(problems);
  const isReady = errors.length === 0;
  const left = isReady ? file.placeholders : [];

  const actions = (
    <Actions>
      <Button variant={isReady ? 'contained' : 'outlined'} onClick={file.download}>
        {isReady ? 'Download JSON' : 'Download draft'}
      </Button>
      {!isReady && (
        <Button variant="outlined" onClick={file.copy}>
          Copy draft
        </Button>
      )}
      <Button variant="outlined" onClick={onShare}>
        Share a link
      </Button>
      <Button variant="outlined" onClick={email.write}>
        Write email
      </Button>
    </Actions>
  );
  return (
    <Card
      title={titleOf(errors.length, left.length)}
      mark={!isReady ? 'wrong' : left.length > 0 ? 'warned' : 'ready'}
      headingRef={heading}
    >
      <Sides>
        <div>
          {left.length > 0 && <p>{leftIn(left)}</p>}
          {isReady && actions}
          <ProblemList {...props} onFixed={() => heading.current?.focus({ preventScroll: true })} />
          {!isReady && (
            <>
              <p>{missingIn(errors)}</p>
              {actions}
            </>
          )}
          {toCopy !== undefined && (
            <SelectedText
              text={toCopy}
              onDone={handOut.endCopying}
              onCopied={handOut.copiedByHand}
            />
          )}
          <Quiet>
            <Fingerprint code={fingerprintOf(manifest)} others="your account team" />
            <div>
              <Button size="small" color="inherit" onClick={email.copy}>
                Copy email text
              </Button>
              <Button size="small" color="inherit" onClick={() => print()}>
                Print
              </Button>
            </div>
          </Quiet>
        </div>
        {isReady && (
          <WhatNext
            fileName={file.name}
            downloadedAt={file.downloadedAt}
            sent={sent}
            promisesFile={email.isWritten && hasSecret(manifest)}
            hasSecrets={hasSecret(manifest)}
            hasLinks={hasLinks}
            onSent={() => email.countAsSent('a file')}
          />
        )}
      </Sides>
      {file.question}
    </Card>
  );
}

function titleOf(errors: number, left: number): string {
  if (errors > 0) return counted(errors, 'thing to fix', 'things to fix');
  if (left === 0) return 'Your manifest is ready';
  return `Your manifest is ready, with ${counted(left, 'placeholder')} left`;
}

const Actions = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(1.25),
}));

const Quiet = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(0.5, 2),
  '& > div:last-of-type': { marginInline: theme.spacing(-1.25) },
}));

const Sides = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(2.5, 5),
  '@media (min-width: 1200px)': {
    '&:has(> :nth-of-type(2))': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 24rem)' },
  },
  '& > div:first-of-type': { display: 'grid', alignContent: 'start', gap: theme.spacing(2) },
  '& p': { maxWidth: '70ch' },
}));
