import Button from '@mui/material/Button';
import type { Autosaver } from '#drafts/autosaver.ts';
import { useNotify } from '#ui/notify.tsx';
import { SaveNotice } from '#ui/save-notice.tsx';
import { downloadDraft } from '#workspace/download-draft.ts';
import { DRAFTS } from '#workspace/routes.ts';
import { useSaveState } from '#workspace/use-autosave.ts';

/** Why the draft is not saved, and what can be done; read out once, when it happens. */
export function SaveProblem({ saver }: { saver: Autosaver }) {
  const state = useSaveState(saver);
  if (state.kind === 'deleted') return <DeletedElsewhere saver={saver} />;
  if (state.kind !== 'not-saved') return null;
  return (
    <SaveNotice>
      <span>
        <strong>Not saved on this device.</strong> {state.why}
      </span>
      <Button
        size="small"
        variant="outlined"
        color="inherit"
        onClick={() => downloadDraft(saver.draft())}
      >
        Download draft
      </Button>
    </SaveNotice>
  );
}

function DeletedElsewhere({ saver }: { saver: Autosaver }) {
  const notify = useNotify();
  const keep = async () => {
    // The button goes with the notice.
    document.querySelector('h1')?.focus({ preventScroll: true });
    const { kind } = await saver.writeAgain();
    if (kind === 'saved') notify('Draft restored');
  };
  return (
    <SaveNotice>
      <span>
        <strong>Deleted in another tab.</strong> Everything is still on this page. Keep the draft to
        save it again. If you leave the page, it stays deleted.
      </span>
      <Button size="small" variant="outlined" color="inherit" onClick={() => void keep()}>
        Keep this draft
      </Button>
      <Button size="small" color="inherit" href={DRAFTS}>
        Go to drafts
      </Button>
    </SaveNotice>
  );
}
