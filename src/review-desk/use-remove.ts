import { useCallback } from 'react';
import type { ReviewStore } from '#drafts/review-store.ts';
import { useNotify } from '#ui/notify.tsx';
import type { DeskRow } from './desk-rows.ts';

/** Takes a review off the desk; Undo brings it back with its notes and ticks. */
export function useRemove(reviews: ReviewStore): (row: DeskRow) => void {
  const notify = useNotify();
  return useCallback(
    ({ id, name }) => {
      const remove = async () => {
        const record = await reviews.load('reviewer', id);
        if (!(await reviews.remove('reviewer', id))) {
          notify(`Couldn’t remove “${name}”. The browser’s storage isn’t responding`);
          return;
        }
        notify(
          `“${name}” removed from the desk`,
          // It may have come in again meanwhile: then that one stays.
          record ? () => void reviews.update('reviewer', id, (now) => now ?? record) : undefined,
          'everywhere',
        );
      };
      void remove();
    },
    [reviews, notify],
  );
}
