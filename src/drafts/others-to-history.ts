import { unreadText, type Draft, type Version } from './draft.ts';
import type { HistoryUpdate, StoredDraft } from './draft-records.ts';
import { openRecords } from './open-drafts.ts';
import { parseSnapshot, saysOf, serializeSnapshot, type Snapshot } from './snapshot.ts';

/**
 * Two tabs wrote the draft apart: it goes on with `kept`, and every other version that can be read
 * goes to its history. One that says nothing new goes without a trace. Null: nothing is to be done.
 */
export function othersToHistory(
  kept: Version,
  at: number,
  { versions, snapshots }: StoredDraft,
): HistoryUpdate | null {
  const drafts = openRecords(versions).drafts.toReversed();
  const mine = drafts.find(({ writer, rev }) => writer === kept.writer && rev >= kept.rev);
  const others = drafts.filter(({ writer }) => writer !== kept.writer);
  // Without mine, the other tab was first to move versions: one has to stay, so nothing more goes.
  if (!mine || others.length === 0) return null;
  const known = new Set(
    [snapshotOf(mine, at), ...snapshots.flatMap((stored) => parseSnapshot(stored) ?? [])].map(
      saysOf,
    ),
  );
  const add: unknown[] = [];
  for (const other of others) {
    const snapshot = snapshotOf(other, at);
    const said = saysOf(snapshot);
    if (!known.has(said)) add.push(serializeSnapshot(snapshot));
    known.add(said);
  }
  return { add, remove: others };
}

function snapshotOf(draft: Draft, at: number): Snapshot {
  const { step, values } = draft;
  return { at, reason: 'conflict', step, values, ...unreadText(draft) };
}
