import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { downloadText } from '#handoff/download-text.ts';
import { fileNameOf } from '#handoff/file-name.ts';
import { counted } from '#manifest/json/counted.ts';
import { formatJson } from '#manifest/values/write-manifest.ts';
import { ManifestText } from '#manifest-view/manifest-text.tsx';
import { usePlaceholderAsk } from '#manifest-view/placeholder-ask.tsx';
import { Card } from '#ui/card.tsx';
import { ChevronIcon } from '#ui/icons.tsx';
import { useNotify } from '#ui/notify.tsx';
import { errorsIn, type OpenRound } from '#workspace/open-round.ts';
import type { ChangeReview } from '#workspace/use-review.ts';
import { FinalReason } from './final-reason.tsx';

interface FileCardProps {
  record: ReviewRecord;
  openRound: OpenRound;
  change: ChangeReview;
}

/** The file to install: final without errors, or with a reason that goes into the record. */
export function FileCard({ record, openRound, change }: FileCardProps) {
  const notify = useNotify();
  const { ask, question } = usePlaceholderAsk();
  const { manifest, lacksSecrets } = openRound;
  const isSealed = openRound.round.secrets === 'sealed';
  const errors = errorsIn(openRound);
  const remaining = counted(errors, 'error remains', 'errors remain');
  // Whoever approves it with errors has said why already.
  const approved = record.decision === 'approve' ? record.approveReason.trim() : '';
  const isFinal = !lacksSecrets && (errors === 0 || approved !== '');
  const save = (ready: boolean) => {
    const fileName = fileNameOf(manifest, ready);
    downloadText(fileName, `${formatJson(manifest)}\n`);
    notify(`Downloading ${fileName}`);
  };
  const saveFinal = (reason: string) =>
    ask([manifest], 'Download anyway', () => {
      if (errors > 0)
        change(({ reasons }) => ({ reasons: [...reasons, reason], downloadReason: '' }));
      save(true);
    });
  return (
    <Card title="Manifest JSON">
      {question}
      <Parts>
        {lacksSecrets && (
          <p>
            Not final: {errors > 0 && `${remaining}, and `}
            {isSealed
              ? 'its header values are locked. Unlock them with the passphrase.'
              : 'its header values are missing. Ask the partner for the file.'}
          </p>
        )}
        {!lacksSecrets && errors > 0 && !isFinal && (
          <p>
            Not final: {remaining}. You can still download it as final if you give a reason. The
            reason is added to the record.
          </p>
        )}
        <div>
          <Button
            variant={isFinal ? 'contained' : 'outlined'}
            onClick={() => (isFinal ? saveFinal(approved) : save(false))}
          >
            {isFinal ? 'Download JSON' : 'Download draft'}
          </Button>
        </div>
        {!lacksSecrets && errors > 0 && !isFinal && (
          <FinalReason reason={record.downloadReason} change={change} onGiven={saveFinal} />
        )}
        {record.reasons.length > 0 && (
          <p>Downloaded as final with errors. Reason: {record.reasons.join(' · ')}</p>
        )}
        <ShownJson openRound={openRound} />
      </Parts>
    </Card>
  );
}

/** For whoever reads JSON; the page says all of it in words. */
function ShownJson({ openRound: { manifest } }: { openRound: OpenRound }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button
        color="inherit"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        startIcon={<ChevronIcon size={16} />}
        onClick={() => setOpen(!open)}
        sx={{ ml: -1.75, '&[aria-expanded=true] svg': { transform: 'rotate(90deg)' } }}
      >
        {open ? 'Hide JSON' : 'Show JSON'}
      </Button>
      {open && (
        <div id={id}>
          <ManifestText manifest={manifest} />
        </div>
      )}
    </div>
  );
}

const Parts = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'grid',
  gap: theme.spacing(1.25),
  '& > div': { minWidth: 0 },
}));
