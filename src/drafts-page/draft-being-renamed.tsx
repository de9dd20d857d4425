import { lazyPart } from '#ui/lazy-part.tsx';
import type { Draft } from '#drafts/draft.ts';
import type { TextValue } from '#manifest/values/form-values.ts';
import { draftName } from '#workspace/draft-name.ts';
import { useHold } from '#workspace/use-hold.ts';
import type { Renamings } from './use-row-actions.ts';

const RenameDialog = lazyPart(() =>
  import('./rename-dialog.tsx').then((part) => part.RenameDialog),
);

export interface Renaming {
  draft: Draft;
  /** What was typed the last time, without renaming. */
  typed?: TextValue;
}

interface DraftBeingRenamedProps extends Renaming {
  drafts: readonly Draft[];
  actions: Renamings;
  onRenaming: (renaming: Renaming | null) => void;
}

/** Keeps the draft from other tabs while its dialog is open. */
export function DraftBeingRenamed(props: DraftBeingRenamedProps) {
  const { draft, typed, drafts, actions, onRenaming } = props;
  // Not in the dialog: what is loaded lazily may be drawn more than once before it is there.
  const { hold } = useHold(draft.id);
  const others = drafts.filter(({ id }) => id !== draft.id);
  return (
    <RenameDialog
      draft={draft}
      hold={hold}
      typed={typed}
      otherNames={others.map(({ values }) => draftName(values))}
      onRenamed={(name, renamed) => {
        onRenaming(null);
        actions.sayRenamed(draft, name, renamed);
      }}
      onClose={(last) => {
        onRenaming(null);
        if (last !== null) actions.sayNotRenamed(draft, () => onRenaming({ draft, typed: last }));
      }}
    />
  );
}
