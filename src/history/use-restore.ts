import type { Autosaver } from '#drafts/autosaver.ts';
import type { Snapshot } from '#drafts/snapshot.ts';
import { revertChange } from '#form/differences.ts';
import { useDraftForm } from '#form/draft-form.tsx';
import { useNotify } from '#ui/notify.tsx';
import { addressOf } from '#workspace/routes.ts';
import { savedWhen } from '#ui/saved-when.ts';
import { navigate } from '#workspace/use-route.ts';
import type { DraftHistory } from '#workspace/use-draft-history.ts';

/** Makes the draft what it was, as one edit, and goes back to where its author was. */
export function useRestore(
  saver: Autosaver,
  draftHistory: DraftHistory,
): (snapshot: Snapshot) => void {
  const form = useDraftForm();
  const notify = useNotify();
  return ({ at, values, text }) => {
    draftHistory.take('restore');
    const before = form.values();
    form.replaceValues(values);
    const after = form.values();
    const { text: textBefore } = saver.draft();
    if (text) saver.change({ text });
    const { id, step } = saver.draft();
    navigate(addressOf(id, step));
    notify(`Restored the version from ${savedWhen(at, Date.now())}`, () => {
      form.replaceValues(revertChange(form.values(), before, after));
      // What was typed in it since stays; what it was before is in the history.
      if (text && saver.draft().text === text) saver.change({ text: textBefore });
    });
  };
}
