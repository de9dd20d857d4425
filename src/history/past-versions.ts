import type { Draft } from '#drafts/draft.ts';
import type { ReviewRecord } from '#drafts/review-record.ts';
import type { Snapshot } from '#drafts/snapshot.ts';
import type { FormValues } from '#manifest/values/form-values.ts';
import { daysAndTimes } from '#ui/saved-when.ts';
import { snapshotLabel } from '#workspace/snapshot-label.ts';
import { draftChanges, type DraftChanges } from './draft-changes.ts';

/** A snapshot, and what going back to it would change. */
export interface PastVersion {
  snapshot: Snapshot;
  /** When it was kept: "Today 14:32". */
  when: string;
  /** Why it was kept. */
  why: string;
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
  { record, today }: { record: ReviewRecord | null; today: number },
): PastVersion[] {
  const times = daysAndTimes(
    snapshots.map(({ at }) => at),
    today,
  );
  return snapshots.map((snapshot, index) => {
    const changes = draftChanges(now, snapshot.values);
    const hasText = snapshot.text !== undefined && snapshot.text.typed !== text?.typed;
    const count = changes.written.length + changes.kept.length + (hasText ? 1 : 0);
    const when = times[index] ?? '';
    return { snapshot, when, why: snapshotLabel(snapshot, record), changes, hasText, count };
  });
}
