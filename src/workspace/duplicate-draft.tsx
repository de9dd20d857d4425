import type { Draft } from '#drafts/draft.ts';
import { draftName } from './draft-name.ts';
import { DuplicateDialog } from './duplicate-dialog.tsx';
import { useDraftList } from './use-draft-list.ts';

/** The dialog, once it is known what the other drafts are called. */
export function DuplicateDraft({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const list = useDraftList();
  if (!list) return null;
  const names = list.drafts.map(({ values }) => draftName(values));
  return <DuplicateDialog draft={draft} names={names} onClose={onClose} />;
}
