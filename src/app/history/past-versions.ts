import type { Snapshot } from '#drafts/snapshot.ts';
import type { FormValues } from '#manifest/form-values.ts';
import { draftChanges, type DraftChanges } from '#review/draft-changes.ts';

/** A snapshot, and what going back to it would change. */
export interface PastVersion {
  snapshot: Snapshot;
  changes: DraftChanges;
  /** How many fields differ from now. */
  count: number;
}

export function pastVersions(snapshots: readonly Snapshot[], now: FormValues): PastVersion[] {
  return snapshots.map((snapshot) => {
    const changes = draftChanges(now, snapshot.values);
    return { snapshot, changes, count: changes.written.length + changes.kept.length };
  });
}
