import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { useNotify } from '#ui/notify.tsx';
import { downloadText } from '#handoff/download-text.ts';
import { fileNameOf } from '#handoff/file-name.ts';
import { counted } from '#manifest/json/counted.ts';
import { formatJson } from '#manifest/values/write-manifest.ts';
import { usePlaceholderAsk } from '#manifest-view/placeholder-ask.tsx';
import { errorsIn, type OpenRound } from '#workspace/open-round.ts';
import type { ChangeReview } from '#workspace/use-review.ts';
import { plainField } from '#ui/plain-field.ts';

interface DownloadCardProps {
  record: ReviewRecord;
  openRound: OpenRound;
  onChange: ChangeReview;
}

/** The file to install: final without errors, or with a reason that goes into the record. */
export function DownloadCard({ record, openRound, onChange }: DownloadCardProps) {
  const id = useId();
  const notify = useNotify();
  const { ask, question } = usePlaceholderAsk();
  const reason = record.downloadReason;
  const { manifest, lacksSecrets } = openRound;
  const errors = errorsIn(openRound);
  const remaining = counted(errors, 'error remains', 'errors remain');
  const isFinal = errors === 0 && !lacksSecrets;
  const save = (ready: boolean) => {
    const fileName = fileNameOf(manifest, ready);
    downloadText(fileName, `${formatJson(manifest)}\n`);
    notify(`Downloading ${fileName}`);
  };
  const saveAnyway = () => {
    const given = reason.trim();
    ask([manifest], 'Download anyway', () => {
      onChange(({ reasons }) => ({ reasons: [...reasons, given], downloadReason: '' }));
      save(true);
    });
  };
  return (
    <Above data-print="none">
      {question}
      {errors > 0 && !lacksSecrets && (
        <p>
          Not final: {remaining}. With a reason it can be downloaded as final all the same; the
          reason goes into the record.
        </p>
      )}
      {lacksSecrets && (
        <p>
          Not final: {errors > 0 && `${remaining}, and `}its header values are not here. Ask for the
          file.
        </p>
      )}
      <div>
        <Button
          variant={isFinal ? 'contained' : 'outlined'}
          onClick={() =>
            isFinal ? ask([manifest], 'Download anyway', () => save(true)) : save(false)
          }
        >
          {isFinal ? 'Download JSON' : 'Download draft'}
        </Button>
      </div>
      {errors > 0 && !lacksSecrets && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') saveAnyway();
          }}
        >
          <label htmlFor={`${id}reason`}>Reason to download it as final</label>
          <div>
            <input
              id={`${id}reason`}
              value={reason}
              autoComplete="off"
              onChange={(event) => {
                const downloadReason = event.target.value;
                onChange(() => ({ downloadReason }));
              }}
            />
            <Button
              variant="outlined"
              type="submit"
              aria-disabled={reason.trim() === ''}
              aria-describedby={`${id}why`}
            >
              Download JSON
            </Button>
          </div>
          <p id={`${id}why`}>{reason.trim() === '' ? 'Write the reason first.' : ''}</p>
        </form>
      )}
      {record.reasons.length > 0 && (
        <p>Downloaded as final although errors remained: {record.reasons.join(' · ')}</p>
      )}
    </Above>
  );
}

const Above = styled('div')(({ theme }) => {
  return {
    ...theme.typography.body2,
    display: 'grid',
    gap: theme.spacing(1.25),
    marginBottom: theme.spacing(2),
    '& form': { display: 'grid', gap: theme.spacing(0.5) },
    '& label': { fontWeight: 560 },
    '& form > div': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
    '& input': { ...plainField(theme), flex: '1 1 14rem' },
  };
});
