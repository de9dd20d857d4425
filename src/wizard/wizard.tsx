import { lazyPart } from '#ui/lazy-part.tsx';
import { useCallback, useState } from 'react';
import type { Draft } from '#drafts/draft.ts';
import type { DraftHold } from '#drafts/draft-hold.ts';
import { DraftForm } from '#form/draft-form.tsx';
import type { FormValues } from '#manifest/values/form-values.ts';
import type { DraftPage } from '#workspace/routes.ts';
import { useAutosave } from '#workspace/use-autosave.ts';
import type { Imported } from '#workspace/reading.ts';
import { WizardFrame } from './wizard-frame.tsx';

const ConflictDialog = lazyPart(() =>
  import('./conflict/conflict-dialog.tsx').then((part) => part.ConflictDialog),
);

interface WizardProps {
  /** What it starts with; another draft is another mount. */
  draft: Draft;
  page: DraftPage;
  /** App names of the other drafts. */
  otherNames: readonly string[];
  imported?: Imported | undefined;
  /** Other stored versions of the draft, written in another tab. */
  rivals: readonly Draft[];
  hold: DraftHold;
  onReopen: () => void;
}

/** One draft being written: its form, its autosave and the frame around the steps. */
export function Wizard({ draft, page, otherNames, imported, ...tabs }: WizardProps) {
  const { rivals, hold, onReopen } = tabs;
  const [found, setFound] = useState(rivals.length);
  const saver = useAutosave(draft, hold, () => setFound((count) => count + 1));
  const save = useCallback((values: FormValues) => saver.change({ values }), [saver]);
  return (
    <DraftForm
      values={draft.values}
      attempted={draft.attempted}
      otherNames={otherNames}
      onChange={save}
    >
      <WizardFrame saver={saver} page={page} imported={imported} />
      {found > 0 && (
        <ConflictDialog saver={saver} opened={draft} found={found} onReopen={onReopen} />
      )}
    </DraftForm>
  );
}
