import { lazyPart } from '#ui/lazy-part.tsx';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useAppActions } from '#workspace/app-actions.ts';
import { Page } from '#page/page.tsx';
import { SetAsideList } from '#page/set-aside-list.tsx';
import type { ShownDrafts } from '#workspace/use-draft-list.ts';

/** Who comes for the first time has no drafts to list, nor anything to delete. */
export const DraftList = lazyPart(() => import('./draft-list.tsx').then((part) => part.DraftList));
const DeleteAll = lazyPart(() => import('./delete-all.tsx').then((part) => part.DeleteAll));

interface DraftsPageProps {
  /** null while they are being read. */
  list: ShownDrafts | null;
}

/** The drafts of this browser, and everything that can be done with them. */
export function DraftsPage({ list }: DraftsPageProps) {
  const { startDraft, openImport } = useAppActions();
  const [wasCleared, setWasCleared] = useState(false);
  const hasNone = list !== null && isEmpty(list);
  // Something may have been made since, in another tab.
  const isCleared = wasCleared && hasNone;
  return (
    <Page
      title="Drafts"
      hasNothing={hasNone}
      footer={list && !isCleared && <DeleteAll list={list} onDeleted={() => setWasCleared(true)} />}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mt: 2.5, mb: 4 }}>
        <Button variant={hasNone ? 'contained' : 'outlined'} onClick={() => void startDraft()}>
          New manifest
        </Button>
        <Button variant="outlined" onClick={openImport}>
          Import
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
  const { drafts, setAside, isIncomplete, unsaved, reviews } = list;
  return (
    <>
      {unsaved.size > 0 && (
        <Notice>
          <strong>Some drafts aren’t saved on this device.</strong> The drafts marked below exist
          only in this tab. Download them before you close it.
        </Notice>
      )}
      <DraftList drafts={drafts} unsaved={unsaved} reviews={reviews} />
      {isEmpty(list) &&
        (isCleared ? (
          <AllDeleted />
        ) : (
          <p>No drafts yet. Start a new manifest, or import one you already have.</p>
        ))}
      {isIncomplete && (
        <p>
          Your browser won’t let this page read its saved drafts. They haven’t been changed. Reload
          the page to try again.
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
      Everything has been deleted from this browser. Files you downloaded aren’t affected.
    </p>
  );
}
