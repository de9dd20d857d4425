import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { SEALED_LINK, type Sent } from '#handoff/last-sent.ts';
import { savedWhen } from '#ui/saved-when.ts';
import { StatusMark, type Mark } from '#ui/status-mark.tsx';
import { useToday } from '#ui/use-today.ts';

interface WhatNextProps {
  fileName: string;
  downloadedAt: number | undefined;
  sent: Sent | null;
  /** An email was written that promises the file with the header values. */
  promisesFile: boolean;
  /** Links leave header values out. */
  hasSecrets: boolean;
  /** Without them the email promises the file in any case. */
  hasLinks: boolean;
  onSent: () => void;
}

/** What is left to do once nothing is wrong, and by whom. */
export function WhatNext(props: WhatNextProps) {
  const { sent } = props;
  const isSent = sent !== null && !sent.isChanged;
  return (
    <div>
      <Title>What happens next</Title>
      <Steps>
        <Step mark={isSent ? 'done' : 'current'}>
          <SendIt {...props} />
        </Step>
        <Step mark={isSent ? 'current' : 'open'}>They install the app.</Step>
        <Step mark="open">
          They send you its application key and secret. Your connector uses these to sign in.
        </Step>
      </Steps>
    </div>
  );
}

function SendIt(props: WhatNextProps) {
  const { fileName, downloadedAt, sent, hasSecrets, onSent } = props;
  const today = useToday();
  const file = <code translate="no">{fileName}</code>;
  if (sent && !sent.isChanged) {
    return (
      <>
        <b>Sent {savedWhen(sent.at, today)}.</b> {toSendToo(props, sent)}
      </>
    );
  }
  const again = sent && (
    <>
      <b>Changed since you sent it ({savedWhen(sent.at, today)}).</b>{' '}
    </>
  );
  if (downloadedAt === undefined) {
    return (
      <>
        {again}
        Send your account team the link or the file {file}
        {sent && ' again'}. {hasSecrets && NEEDS_FILE}
      </>
    );
  }
  return (
    <>
      {again}
      <b>Downloaded {savedWhen(downloadedAt, today)}.</b> Now send the file {file} to your account
      team.{' '}
      <Button size="small" variant="outlined" onClick={onSent}>
        Mark as sent
      </Button>
    </>
  );
}

const NEEDS_FILE =
  'The file includes the header values, which they need. A link includes them only under a passphrase.';

/** A link, unless under a passphrase, and an email go without the header values. */
function toSendToo(
  { hasSecrets, hasLinks, downloadedAt, promisesFile }: WhatNextProps,
  { source }: Sent,
) {
  if (!hasLinks && source === 'an email' && downloadedAt === undefined)
    return 'Your email says that you’ll send the file. Download it and send it, too.';
  if (!hasSecrets || source === 'a file') return '';
  if (source === SEALED_LINK) return 'Tell your reviewer the passphrase, too.';
  if (downloadedAt !== undefined) return 'Now send the file, too.';
  return promisesFile
    ? 'Your email says that you’ll send the file with the header values separately. Download the file and send it, too.'
    : NEEDS_FILE;
}

function Step({ mark, children }: { mark: Mark; children: ReactNode }) {
  return (
    <li>
      <StatusMark mark={mark} />
      <div aria-live={mark === 'open' ? undefined : 'polite'}>{children}</div>
    </li>
  );
}

const Title = styled('h3')(({ theme }) => ({
  ...theme.typography.h3,
  margin: theme.spacing(0, 0, 1),
}));

const Steps = styled('ol')(({ theme }) => ({
  ...theme.typography.body2,
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: theme.spacing(1.25),
  '& > li': {
    display: 'grid',
    gridTemplateColumns: '22px minmax(0, 1fr)',
    columnGap: theme.spacing(1.25),
  },
  '& code': { fontSize: '0.8125rem' },
  '& button': { marginTop: theme.spacing(0.75), display: 'flex' },
}));
