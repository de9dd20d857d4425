import { useMemo } from 'react';
import type { EditSummary } from '#form/describe-edit.ts';
import { useDraftForm } from '#form/draft-form.tsx';
import { useNotify } from '#ui/notify.tsx';
import { stepOfField } from '#manifest/values/field-names.ts';
import { addressOf, isStepPage, readRoute } from '#workspace/routes.ts';
import { navigate } from '#workspace/use-route.ts';

interface Undo {
  undo: () => void;
  redo: () => void;
}

/** Undoes and redoes edits of this draft, says which it was, and shows where. */
export function useUndo(draftId: string): Undo {
  const draft = useDraftForm();
  const notify = useNotify();
  return useMemo(() => {
    const show = ({ fields }: EditSummary) => {
      const route = readRoute(location.hash);
      const here = route.kind === 'draft' && isStepPage(route.page) ? route.page : null;
      // Review, History and the text show every value: nobody has to be taken away from there.
      if (here === null || here === 'review') return;
      const steps = new Set(fields.map(stepOfField));
      const field = fields.find((each) => stepOfField(each) === here) ?? fields[0];
      // In several other places at once: there is no better one to be.
      if (!field || (steps.size > 1 && !steps.has(here))) return;
      if (!steps.has(here)) navigate(addressOf(draftId, stepOfField(field)));
      draft.showField(field);
    };
    const tell = (word: string, edit: EditSummary | null) => {
      if (!edit) return;
      show(edit);
      // Where it is shown: what is said on one page does not outlive it.
      notify(`${word}: ${edit.label}`);
    };
    return {
      undo: () => tell('Undone', draft.undo()),
      redo: () => tell('Redone', draft.redo()),
    };
  }, [draft, notify, draftId]);
}
