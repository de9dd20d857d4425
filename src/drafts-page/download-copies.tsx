import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Draft } from '#drafts/draft.ts';
import { downloadInTurn } from '#handoff/download-text.ts';
import { counted } from '#manifest/json/counted.ts';
import { DownloadList } from '#page/download-list.tsx';
import { downloadDraft } from '#workspace/download-draft.ts';
import { isReady } from './draft-state.ts';

/** So many are looked through for the one that is wanted; of more, all are taken. */
const MAX_LISTED = 4;

/** Copies of the drafts before they go. */
export function DownloadCopies({ drafts }: { drafts: readonly Draft[] }) {
  const [done, setDone] = useState<number | null>(null);
  const download = (draft: Draft) => downloadDraft(draft, isReady(draft));
  const isUnderWay = done !== null && done < drafts.length;
  const downloadAll = () => {
    if (isUnderWay) return;
    setDone(0);
    void downloadInTurn(drafts, download, setDone);
  };
  return (
    <>
      {drafts.length <= MAX_LISTED ? (
        <DownloadList title="Download copies first" drafts={drafts} onDownload={download} />
      ) : (
        <Box component="h2" sx={{ typography: 'h3', m: 0 }}>
          Download copies first
        </Box>
      )}
      {drafts.length > 1 && (
        <Box sx={{ mt: 1.5, typography: 'body2', color: 'text.secondary' }}>
          <Button variant="outlined" onClick={downloadAll} sx={{ mb: 1 }}>
            {`Download all (${drafts.length.toLocaleString()})`}
          </Button>
          <div>Your browser may ask for permission to download several files. Allow it.</div>
          <div role="status">{done !== null && progressMessage(done, drafts.length)}</div>
        </Box>
      )}
    </>
  );
}

function progressMessage(done: number, of: number): string {
  const all = counted(of, 'draft');
  return done < of ? `Downloading ${done + 1} of ${all}…` : `${all} downloaded`;
}
