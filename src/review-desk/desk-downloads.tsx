import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { downloadInTurn, downloadText } from '#handoff/download-text.ts';
import { counted } from '#manifest/json/counted.ts';
import { usePlaceholderAsk } from '#manifest-view/placeholder-ask.tsx';
import { useNotify } from '#ui/notify.tsx';
import { AskUnapproved } from './ask-unapproved.tsx';
import type { DeskRow } from './desk-rows.ts';
import { approvedMessage, finalFiles, withoutErrorsMessage } from './final-files.ts';

/** The approved files at once, and behind them all that could be installed as they are. */
export function DeskDownloads({ rows }: { rows: readonly DeskRow[] }) {
  const id = useId();
  const [done, setDone] = useState<{ count: number; of: number } | null>(null);
  const [unapproved, setUnapproved] = useState<readonly DeskRow[]>([]);
  const { ask, question } = usePlaceholderAsk();
  const notify = useNotify();
  const final = rows.filter((row) => row.final);
  const approved = final.filter((row) => row.approved);
  const isUnderWay = done !== null && done.count < done.of;

  const download = async (chosen: readonly DeskRow[]) => {
    const files = finalFiles(chosen);
    setDone({ count: 0, of: files.length });
    await downloadInTurn(
      files,
      ({ name, text }) => downloadText(name, text),
      (count) => setDone({ count, of: files.length }),
    );
  };
  const askThenDownload = (chosen: readonly DeskRow[], whyNone: string) => {
    if (isUnderWay) return;
    if (chosen.length === 0) return notify(`Nothing to download. ${whyNone.replace(/\.$/, '')}`);
    const manifests = chosen.flatMap((row) => (row.final ? [row.final] : []));
    ask(manifests, 'Download anyway', () => void download(chosen));
  };
  const downloadAll = () => {
    const others = final.filter((row) => !row.approved);
    if (others.length > 0 && !isUnderWay) setUnapproved(others);
    else askThenDownload(final, withoutErrorsMessage(rows));
  };
  return (
    <>
      <div data-buttons="">
        <Button
          variant={approved.length > 0 ? 'contained' : 'outlined'}
          color={approved.length > 0 ? 'primary' : 'inherit'}
          aria-describedby={`${id}approved`}
          aria-disabled={approved.length === 0}
          onClick={() => askThenDownload(approved, approvedMessage(rows))}
        >
          Download approved{approved.length > 0 && ` (${approved.length})`}
        </Button>
        <Button
          variant="outlined"
          aria-describedby={`${id}all`}
          aria-disabled={final.length === 0}
          onClick={downloadAll}
        >
          Download all without errors{final.length > 0 && ` (${final.length})`}
        </Button>
      </div>
      <div data-said="">
        <p>
          <span id={`${id}approved`}>{approvedMessage(rows)}</span>{' '}
          <span id={`${id}all`}>{withoutErrorsMessage(rows)}</span>
        </p>
        <p aria-live="polite">{done && progressMessage(done)}</p>
      </div>
      {question}
      {unapproved.length > 0 && (
        <AskUnapproved
          rows={unapproved}
          of={final.length}
          onClose={() => setUnapproved([])}
          onGoOn={() => {
            setUnapproved([]);
            askThenDownload(final, withoutErrorsMessage(rows));
          }}
        />
      )}
    </>
  );
}

function progressMessage({ count, of }: { count: number; of: number }): string {
  const files = counted(of, 'file');
  if (count < of) return `Downloading ${count + 1} of ${files}…`;
  const ask = of > 1 ? ' If any are missing, allow several downloads in your browser.' : '';
  return `${files} downloaded.${ask}`;
}
