import { useSyncExternalStore } from 'react';
import { useDraftParts } from '#form/draft-context.ts';

/** The row of this list that waits to take the focus; -1 while none does. */
export function useRequestedRow(list: string): number {
  const { focus } = useDraftParts();
  return useSyncExternalStore(focus.subscribe, () => {
    const name = focus.requested();
    if (!name?.startsWith(`${list}.`)) return -1;
    return Number(name.slice(list.length + 1).split('.')[0]);
  });
}
