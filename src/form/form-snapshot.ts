import { useCallback, useSyncExternalStore } from 'react';
import type { Finding } from '#manifest/fields/finding.ts';
import { stepOfField } from '#manifest/values/field-names.ts';
import type { FieldName } from '#manifest/values/form-values.ts';
import { useDraftParts } from './draft-context.ts';
import type { FormSnapshot } from './form-store.ts';

/** Renders again only when what is selected is another object: select parts, do not build new ones. */
export function useFormSnapshot<T>(select: (snapshot: FormSnapshot) => T): T {
  const { store } = useDraftParts();
  return useSyncExternalStore(store.subscribe, () => select(store.snapshot()));
}

const NONE: readonly Finding[] = [];

/** What the rules say about the field, once the person has left it or tried to go on from its step. */
export function useFieldFindings(name: FieldName): readonly Finding[] {
  const { store, wasLeft } = useDraftParts();
  const read = useCallback(() => {
    const { attempted, byField } = store.snapshot();
    const found = byField.get(name);
    if (!found) return NONE;
    return attempted.has(stepOfField(name)) || wasLeft(name) ? found : NONE;
  }, [store, wasLeft, name]);
  return useSyncExternalStore(store.subscribe, read);
}
