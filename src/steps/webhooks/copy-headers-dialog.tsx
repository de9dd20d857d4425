import Button from '@mui/material/Button';
import { Dialog } from '#ui/dialog.tsx';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useDraftForm } from '#form/draft-form.tsx';
import { counted } from '#manifest/json/counted.ts';
import type { EventName } from '#manifest/fields/webhook-events.ts';
import { describeChanges, planCopy, type EventCopy } from './copy-headers.ts';
import { HeaderChanges } from './header-changes.tsx';
import { useChangeHeaders } from './use-change-headers.ts';

interface CopyHeadersDialogProps {
  event: EventName;
  onClose: () => void;
}

/** Shows what copying does to each event before it is done. */
export function CopyHeadersDialog({ event, onClose }: CopyHeadersDialogProps) {
  const draft = useDraftForm();
  const change = useChangeHeaders();
  // Nothing can be typed elsewhere while the dialog is open.
  const [plan] = useState(() => planCopy(event, draft.values().webhooks.events));
  const changed = plan.events.filter((copy) => copy.changed);
  const copyAll = () => {
    const headers = Object.fromEntries(
      changed.map((copy) => [`webhooks.events.${copy.event}.headers`, copy.headers]),
    );
    change(headers, `Headers copied to ${counted(changed.length, 'event')}`);
    onClose();
  };
  return (
    <Dialog
      title="Copy headers to all events"
      isText
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{changed.length > 0 ? 'Cancel' : 'Close'}</Button>
          {changed.length > 0 && (
            <Button variant="contained" onClick={copyAll}>
              {`Copy to ${counted(changed.length, 'event')}`}
            </Button>
          )}
        </>
      }
    >
      <Content>
        <p>
          {changed.length > 0
            ? `Copies the headers of ${event} to the other events. Headers with other names stay as they are.`
            : 'Nothing to copy. Every event already has these headers.'}
        </p>
        {plan.nameless > 0 && (
          <p>{counted(plan.nameless, 'header')} without a name won’t be copied.</p>
        )}
        {changed.length > 0 &&
          plan.events.map((copy) => <EventChanges key={copy.event} copy={copy} />)}
      </Content>
    </Dialog>
  );
}

function EventChanges({ copy }: { copy: EventCopy }) {
  return (
    <section aria-label={copy.event}>
      <h3>
        {copy.event}
        {!copy.on && ' (off)'}
        <span>{describeChanges(copy)}</span>
      </h3>
      <HeaderChanges changes={copy.changes} />
    </section>
  );
}

const Content = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(2),
  '& p': { margin: 0 },
  '& h3': {
    ...theme.typography.body2,
    fontWeight: 600,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(0, 1.5),
    margin: theme.spacing(0, 0, 0.5),
  },
  '& h3 > span': {
    ...theme.typography.body2,
    color: (theme.vars ?? theme).palette.text.secondary,
  },
}));
