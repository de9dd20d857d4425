import { useCallback } from 'react';
import type { Draft } from '#drafts/draft.ts';
import { newId } from '#drafts/new-id.ts';
import { DraftForm } from '#form/draft-form.tsx';
import { useNotify } from '#form/notify.tsx';
import type { FormValues, StepId } from '#manifest/form-values.ts';
import { useAppActions } from './app-actions.ts';
import { useAutosave } from './use-autosave.ts';
import type { Imported } from './import/use-import.ts';
import { WizardFrame } from './wizard-frame.tsx';

interface WizardProps {
  /** What it starts with; another draft is another mount. */
  draft: Draft;
  step: StepId;
  /** App names of the other drafts. */
  otherNames: readonly string[];
  imported: Imported | undefined;
}

/** One draft being written: its form, its autosave and the frame around the steps. */
export function Wizard({ draft, step, otherNames, imported }: WizardProps) {
  const { openDraft } = useAppActions();
  const notify = useNotify();
  const keepMine = useCallback(
    (mine: Draft) => {
      openDraft({ ...mine, id: newId(), rev: 0 });
      notify(
        'This draft was changed in another tab. What you have here goes on as a draft of its own.',
      );
    },
    [openDraft, notify],
  );
  const saver = useAutosave(draft, keepMine);
  const save = useCallback((values: FormValues) => saver.change({ values }), [saver]);
  return (
    <DraftForm
      values={draft.values}
      attempted={draft.attempted}
      otherNames={otherNames}
      onChange={save}
    >
      <WizardFrame saver={saver} step={step} imported={imported} />
    </DraftForm>
  );
}
