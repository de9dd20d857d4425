import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import type { Draft } from '#drafts/draft.ts';
import type { DraftStore } from '#drafts/draft-store.ts';
import type { DraftList } from '#drafts/open-drafts.ts';
import { downloadText } from '#handoff/download-text.ts';
import { downloadDraft } from '#workspace/download-draft.ts';
import { DownloadList } from '#page/download-list.tsx';
import { recordText, SetAsideList } from '#page/set-aside-list.tsx';

const UNREAD: DraftList = { drafts: [], setAside: [], isIncomplete: true };

/** What is left where the page broke: every stored draft, to be taken. */
export function RescuedDrafts({ store }: { store: DraftStore }) {
  const [list, setList] = useState<DraftList | null>(null);
  useEffect(() => {
    document.title = 'Error: something went wrong – Install manifest';
    // What broke may be anything, this too.
    void store.list().then(setList, () => setList(UNREAD));
  }, [store]);
  return (
    <Box component="main" sx={{ maxWidth: 760, mx: 'auto', px: { xs: 2, sm: 3 }, py: 8 }}>
      <Box role="alert">
        <Box component="h1" sx={{ typography: 'h1', m: 0, mb: 1.5 }}>
          Something went wrong
        </Box>
        <Box component="p" sx={{ mt: 0, mb: 2.5, color: 'text.secondary', maxWidth: '60ch' }}>
          This is our fault. Everything you saved is still in this browser. Reload the page to
          continue, or download your drafts first.
        </Box>
      </Box>
      <Button variant="contained" onClick={() => location.reload()}>
        Reload the page
      </Button>
      <Box sx={{ mt: 5 }}>{list && <Rescue list={list} />}</Box>
    </Box>
  );
}

function Rescue({ list }: { list: DraftList }) {
  const { drafts, setAside, isIncomplete } = list;
  return (
    <>
      {isIncomplete && (
        <Box component="p" role="alert" sx={{ mt: 0, maxWidth: '60ch' }}>
          We couldn’t read the drafts saved in this browser, so they can’t be listed here. They
          weren’t changed. Reload the page to try again.
        </Box>
      )}
      {drafts.length > 0 && (
        <DownloadList title="Your drafts" drafts={drafts} onDownload={rescue} />
      )}
      {setAside.length > 0 && <SetAsideList setAside={setAside} />}
    </>
  );
}

/** As a manifest; should that be what broke, as it is stored. */
function rescue(draft: Draft): void {
  try {
    downloadDraft(draft);
  } catch {
    downloadText(`${draft.id}.record.json`, recordText(draft));
  }
}
