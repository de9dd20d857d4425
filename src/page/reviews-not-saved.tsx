import { useSyncExternalStore } from 'react';
import { useAppActions } from '#workspace/app-actions.ts';
import { SaveNotice } from '#ui/save-notice.tsx';

/** Why reviews, or what was done about their notes, are in this tab only, and what can be done. */
export function ReviewsNotSaved() {
  const why = useWhyNotSaved();
  if (why === null) return null;
  return (
    <SaveNotice>
      <span>
        <strong>Reviews aren’t saved on this device.</strong> {why}
      </span>
    </SaveNotice>
  );
}

/** Null while reviews are saved. */
export function useWhyNotSaved(): string | null {
  const { reviews } = useAppActions();
  return useSyncExternalStore(reviews.subscribe, reviews.whyNotSaved, () => null);
}
