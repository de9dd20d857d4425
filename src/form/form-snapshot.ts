import { useSyncExternalStore } from 'react';
import { useDraftParts } from './draft-context.ts';
import type { FormSnapshot } from './form-store.ts';

/** Renders again only when what is selected is another object: select parts, do not build new ones. */
export function useFormSnapshot<T>(select: (snapshot: FormSnapshot) => T): T {
  const { store } = useDraftParts();
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.now()),
    () => select(store.atFirst()),
  );
}
