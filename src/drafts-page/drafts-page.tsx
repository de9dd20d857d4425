import { lazyPart } from '#ui/lazy-part.tsx';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useAppActions } from '#workspace/app-actions.ts';
import { REVIEW_DESK } from '#workspace/routes.ts';
import { Page } from '#page/page.tsx';
import { SetAsideList } from '#page/set-aside-list.tsx';
import type { ShownDrafts } from '#workspace/use-draft-list.ts';
import { DeleteAll } from './delete-all.tsx';

/** Who comes for the first time has no drafts to list. */
export const DraftList = lazyPart(() => import('./draft-list.tsx').then((part) => part.DraftList));

interface DraftsPageProps {
  /** null while they are being read. */
  list: ShownDrafts | null;
}

/** The drafts of this browser, and everything that can be done with them. */
export function DraftsPage({ list }: DraftsPageProps) {
  const { startDraft, openImport } = useAppActions();
  const [wasCleared, setWasCleared] = useState(false);
  // Something may have been made since, in another tab.
  const isCleared = wasCleared && list !== null && isEmpty(list);
  return (
    <Page
      title="Drafts"
      isCleared={isCleared}
      footer={
        list &&
        !isCleared && (
          <DeleteAll
            drafts={list.drafts}
            setAside={list.setAside}
            onDeleted={() => setWasCleared(true)}
          />
        )
      }
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mt: 2.5, mb: 4 }}>
        <Button variant="contained" onClick={() => void startDraft()}>
          New manifest
        </Button>
        <Button variant="outlined" onClick={openImport}>
          Import
        </Button>
        <Button color="inherit" href={REVIEW_DESK}>
          Review desk
        </Button>
      </Box>
      {list && <Kept list={list} isCleared={isCleared} />}
    </Page>
  );
}

interface KeptProps {
  list: ShownDrafts;
  isCleared: boolean;
}

/** What this browser keeps, and what is the matter with it. */
function Kept({ list, isCleared }: KeptProps) {
  const { drafts, setAside, isIncomplete, unsaved } = list;
  return (
    <>
      {unsaved.size > 0 && (
        <Notice>
          <strong>Not everything is saved on this device.</strong> What is marked below is in this
          tab only: download it before you close the tab.
        </Notice>
      )}
      <DraftList drafts={drafts} unsaved={unsaved} />
      {isEmpty(list) && (isCleared ? <AllDeleted /> : <p>There is no draft yet.</p>)}
      {isIncomplete && (
        <p>
          This browser does not let the page read the drafts it keeps. Nothing of them was changed:
          reload the page to try again.
        </p>
      )}
      {setAside.length > 0 && <SetAsideList setAside={setAside} />}
    </>
  );
}

function isEmpty({ drafts, setAside, isIncomplete }: ShownDrafts): boolean {
  return drafts.length === 0 && setAside.length === 0 && !isIncomplete;
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
      Everything is deleted from this browser. Files you downloaded are not affected.
    </p>
  );
}
