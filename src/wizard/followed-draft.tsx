import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { hasUnreadText, type Draft } from '#drafts/draft.ts';
import { newId } from '#drafts/new-id.ts';
import { LockIcon } from '#ui/icons.tsx';
import { useNotify } from '#ui/notify.tsx';
import { ManifestReading } from '#manifest-view/manifest-reading.tsx';
import { useAppActions } from '#workspace/app-actions.ts';
import { copyDraft } from '#workspace/copy-draft.ts';
import { DraftMenu } from '#page/draft-menu.tsx';
import { draftName } from '#workspace/draft-name.ts';
import { HeaderName } from '#page/header-name.tsx';
import { HeaderNote } from '#page/header-note.tsx';
import { KeptHere } from '#page/kept-here.tsx';
import { LostDraft } from './lost-draft.tsx';
import { PageHeader } from '#page/page-header.tsx';
import { savedWhen } from '#ui/saved-when.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { useStoredDraft } from '#workspace/use-stored-draft.ts';
import { useToday } from '#ui/use-today.ts';

interface FollowedDraftProps {
  id: string;
  /** Asks the other tab for it. */
  onTake: () => void;
}

/** The draft while another tab writes it: to read, as it changes there. */
export function FollowedDraft({ id, onTake }: FollowedDraftProps) {
  const stored = useStoredDraft(id);
  if (stored === null) return null;
  if (stored.kind !== 'draft') return <LostDraft why={stored.kind} />;
  return <ReadOnlyDraft draft={stored.draft} onTake={onTake} />;
}

interface ReadOnlyDraftProps {
  draft: Draft;
  onTake: () => void;
}

function ReadOnlyDraft({ draft, onTake }: ReadOnlyDraftProps) {
  const name = draftName(draft.values);
  const today = useToday();
  return (
    <>
      <PageHeader menu={<DraftMenu />}>
        <HeaderName name={name} />
        <HeaderNote>Read-only, saved {savedWhen(draft.savedAt, today)}</HeaderNote>
      </PageHeader>
      <Box component="main" sx={page}>
        <ElsewherePanel draft={draft} onTake={onTake} />
        <ManifestReading values={draft.values} />
        <KeptHere />
      </Box>
    </>
  );
}

/** Why nothing can be typed, and the two ways out. */
function ElsewherePanel({ draft, onTake }: ReadOnlyDraftProps) {
  const [asked, setAsked] = useState(false);
  const makeCopy = useMakeCopy();
  const take = () => {
    setAsked(true);
    onTake();
  };
  return (
    <Box component="section" aria-labelledby="elsewhere-heading" sx={panel}>
      <PageHeading tab={`Read-only: ${draftName(draft.values)}`} id="elsewhere-heading" sx={title}>
        <LockIcon size={24} />
        This draft is open in another tab
      </PageHeading>
      <Box component="p" sx={{ m: 0, color: 'text.secondary', maxWidth: '64ch' }}>
        You can read it here; changes appear as they’re saved. To edit it in this tab, take it over.
        Everything typed in the other tab is saved first.
        {hasUnreadText(draft) &&
          ' It also has JSON that can’t be read yet. It isn’t shown here, but it moves with the draft.'}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: { xs: 1, sm: 1.5 }, mt: 2.5 }}>
        <Button variant="contained" onClick={take}>
          Edit here instead
        </Button>
        <Button variant="outlined" onClick={() => void makeCopy(draft)}>
          Make a copy
        </Button>
      </Box>
      <Box aria-live="polite" sx={{ color: 'text.secondary', '&:not(:empty)': { mt: 1.5 } }}>
        {asked && 'Switching to this tab…'}
      </Box>
    </Box>
  );
}

function useMakeCopy(): (draft: Draft) => Promise<void> {
  const { store, openDraft } = useAppActions();
  const notify = useNotify();
  return async (draft) => {
    const { drafts } = await store.list();
    const copy = copyDraft(draft, newId(), Date.now, drafts);
    openDraft(copy);
    notify(`Copy created: “${draftName(copy.values)}”`);
  };
}

const page = { maxWidth: 1400, mx: 'auto', px: { xs: 2, sm: 3 }, pt: { xs: 2.5, sm: 4 }, pb: 8 };

const panel = {
  mb: 2.5,
  p: { xs: 2.25, sm: 3 },
  border: 1,
  borderColor: 'primary.main',
  borderRadius: 1,
  bgcolor: 'background.paper',
};

const title = {
  display: 'flex',
  gap: 1.25,
  mb: 1,
  // On the first line, however many there are.
  '& > svg': { color: 'primary.main', height: '1.25em' },
};
