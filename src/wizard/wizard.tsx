import { memo, useMemo, useState } from 'react';
import type { Draft } from '#drafts/draft.ts';
import type { DraftHold } from '#drafts/draft-hold.ts';
import { DraftForm } from '#form/draft-form.tsx';
import { lazyPart } from '#ui/lazy-part.tsx';
import { useNotify } from '#ui/notify.tsx';
import type { DraftPage } from '#workspace/routes.ts';
import { useAutosave } from '#workspace/use-autosave.ts';
import type { Imported } from '#workspace/reading.ts';
import { WizardFrame } from './wizard-frame.tsx';

interface OpenDraftProps {
  draft: Draft;
  page: DraftPage;
  imported?: Imported | undefined;
  /** So many versions, written in another tab, went to the draft's history as it was opened. */
  moved: number;
  hold: DraftHold;
}

const MovedToHistory = lazyPart(
  () => import('./moved-to-history.tsx').then((part) => part.MovedToHistory),
  0,
);

interface WizardProps extends OpenDraftProps {
  /** App names of the other drafts. */
  otherNames: readonly string[];
}

/** One draft being written; another draft is another mount. What is told around it draws nothing anew. */
export const Wizard = memo(function Wizard({ otherNames, ...open }: WizardProps) {
  const { draft, page, imported, moved, hold } = open;
  // The same element when the other names are there: what is drawn does not hang on them.
  const inside = useMemo(
    () => <OpenDraft draft={draft} page={page} imported={imported} moved={moved} hold={hold} />,
    [draft, page, imported, moved, hold],
  );
  return (
    <DraftForm values={draft.values} tried={draft.tried} otherNames={otherNames}>
      {inside}
    </DraftForm>
  );
});

/** Its autosave and the frame around the steps, inside its form. */
const OpenDraft = memo(function OpenDraft(props: OpenDraftProps) {
  const { draft, page, imported, hold, ...before } = props;
  const [moved, setMoved] = useState(before.moved);
  const notify = useNotify();
  const saver = useAutosave(draft, hold, (more) => {
    setMoved((count) => count + more);
    // Scrolled down, one does not see the notice.
    if (scrollY > 0) notify('Another tab changed this draft too. Its version is in History.');
  });
  return (
    <WizardFrame
      saver={saver}
      page={page}
      imported={imported}
      notice={
        moved > 0 && <MovedToHistory draftId={draft.id} count={moved} onClose={() => setMoved(0)} />
      }
    />
  );
});
