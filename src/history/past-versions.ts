import type { Draft } from '#drafts/draft.ts';
import type { Snapshot } from '#drafts/snapshot.ts';
import type { FormValues } from '#manifest/values/form-values.ts';
import { draftChanges, type DraftChanges } from './draft-changes.ts';

/** A snapshot, and what going back to it would change. */
export interface PastVersion {
  snapshot: Snapshot;
  changes: DraftChanges;
  /** It brings back JSON text that could not be read, and that is not the draft's now. */
  hasText: boolean;
  /** How much differs from now: fields, and the text. */
  count: number;
}

export function pastVersions(
  snapshots: readonly Snapshot[],
  now: FormValues,
  text: Draft['text'],
): PastVersion[] {
  return snapshots.map((snapshot) => {
    const changes = draftChanges(now, snapshot.values);
    const hasText = snapshot.text !== undefined && snapshot.text.typed !== text?.typed;
    const count = changes.written.length + changes.kept.length + (hasText ? 1 : 0);
    return { snapshot, changes, hasText, count };
  });
}
