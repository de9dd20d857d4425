import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useAppActions } from '../app-actions.ts';
import { Page } from '../page.tsx';
import { SetAsideList } from '../set-aside-list.tsx';
import type { ShownDrafts } from '../use-draft-list.ts';
import { DeleteAll } from './delete-all.tsx';
import { DraftList } from './draft-list.tsx';

/** The drafts of this browser, and everything that can be done with them. */
export function StartPage({ drafts, setAside, isIncomplete, hasUnsaved }: ShownDrafts) {
  const { startDraft, openImport } = useAppActions();
  const [isCleared, setIsCleared] = useState(false);
  const isEmpty = drafts.length === 0 && setAside.length === 0 && !isIncomplete;
  return (
    <Page
      title="Drafts"
      footer={
        <DeleteAll drafts={drafts} setAside={setAside} onDeleted={() => setIsCleared(true)} />
      }
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mt: 2.5, mb: 4 }}>
        <Button variant="contained" onClick={() => void startDraft()}>
          New manifest
        </Button>
        <Button variant="outlined" onClick={openImport}>
          Import
        </Button>
      </Box>
      {hasUnsaved && (
        <Notice>
          <strong>Not everything is saved on this device.</strong> Some of these drafts are only in
          this tab for now: download them before you close it.
        </Notice>
      )}
      <DraftList drafts={drafts} />
      {isEmpty && (isCleared ? <AllDeleted /> : <p>There is no draft yet.</p>)}
      {isIncomplete && (
        <p>
          This browser does not let the page read the drafts it keeps. They are still there: reload
          the page to try again.
        </p>
      )}
      {setAside.length > 0 && <SetAsideList setAside={setAside} />}
    </Page>
  );
}

function Notice({ children }: { children: ReactNode }) {
  return (
    <Box
      component="p"
      sx={{ mt: 0, mb: 3, pl: 2, borderLeft: 3, borderColor: 'error.main', maxWidth: '64ch' }}
    >
      {children}
    </Box>
  );
}

/** Takes the focus, so that it is read out where the list was. */
function AllDeleted() {
  const sentence = useRef<HTMLParagraphElement>(null);
  // After the dialog has given the focus back to its button.
  useEffect(() => sentence.current?.focus(), []);
  return (
    <p ref={sentence} tabIndex={-1}>
      Everything is deleted: this browser keeps nothing of this app any more. Files you downloaded
      are where you saved them.
    </p>
  );
}
