import { useCallback, useState } from 'react';
import type { Draft } from '#drafts/draft.ts';
import type { DraftHold } from '#drafts/draft-hold.ts';
import { DraftForm } from '#form/draft-form.tsx';
import { useNotify } from '#ui/notify.tsx';
import type { FormValues } from '#manifest/values/form-values.ts';
import type { DraftPage } from '#workspace/routes.ts';
import { useAutosave } from '#workspace/use-autosave.ts';
import type { Imported } from '#workspace/reading.ts';
import { MovedToHistory } from './moved-to-history.tsx';
import { WizardFrame } from './wizard-frame.tsx';

interface WizardProps {
  /** What it starts with; another draft is another mount. */
  draft: Draft;
  page: DraftPage;
  /** App names of the other drafts. */
  otherNames: readonly string[];
  imported?: Imported | undefined;
  /** So many versions, written in another tab, went to the draft's history as it was opened. */
  moved: number;
  hold: DraftHold;
}

/** One draft being written: its form, its autosave and the frame around the steps. */
export function Wizard({ draft, page, otherNames, imported, ...tabs }: WizardProps) {
  const [moved, setMoved] = useState(tabs.moved);
  const notify = useNotify();
  const saver = useAutosave(draft, tabs.hold, (more) => {
    setMoved((count) => count + more);
    // Scrolled down, one does not see the notice.
    if (scrollY > 0) notify('Another tab changed this draft too. Its version is in History.');
  });
  const save = useCallback((values: FormValues) => saver.change({ values }), [saver]);
  return (
    <DraftForm values={draft.values} tried={draft.tried} otherNames={otherNames} onChange={save}>
      <WizardFrame
        saver={saver}
        page={page}
        imported={imported}
        notice={
          moved > 0 && (
            <MovedToHistory draftId={draft.id} count={moved} onClose={() => setMoved(0)} />
          )
        }
      />
    </DraftForm>
  );
}
