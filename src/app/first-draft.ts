import { newDraft, type Draft } from '#drafts/draft.ts';
import { newId } from '#drafts/new-id.ts';
import { addressOf } from '#workspace/routes.ts';
import { navigate } from '#workspace/use-route.ts';

/** Stands in the prerendered page's links for the id of the draft that begins there. */
export const ID_TO_COME = 'new';

/** The draft that began on the prerendered first screen, which is led to it. */
export function beginFirstDraft(root: Element): Draft {
  const draft = newDraft(Date.now, newId());
  for (const link of root.querySelectorAll('a')) {
    // React takes over what it finds here, and corrects no attribute.
    link.setAttribute('href', link.hash.replace(`/${ID_TO_COME}/`, `/${draft.id}/`));
  }
  navigate(addressOf(draft.id, 'app-info'), { replace: true });
  return draft;
}
