import { useSyncExternalStore } from 'react';
import { useDraftParts } from '#form/draft-context.ts';

/** How many errors show at the fields inside this name: those of fields that were left, or of an attempted step. */
export function useProblemCount(prefix: string): number {
  const { store, wasLeft } = useDraftParts();
  return useSyncExternalStore(store.subscribe, () => {
    const { byField, attempted } = store.snapshot();
    let problems = 0;
    for (const [name, findings] of byField) {
      if (!name.startsWith(`${prefix}.`)) continue;
      if (!attempted.has('webhooks') && !wasLeft(name)) continue;
      for (const { severity } of findings) if (severity === 'error') problems += 1;
    }
    return problems;
  });
}
